import { decode, isDictionary, Timestamp, type Value } from "@/lib/codec";
import type { MailServer } from "../state/mail-server";
import { MODULE_DEFAULTS } from "./module-defaults";
import { type DocumentName, SERVER_DEFAULTS } from "./server-defaults";

/** What the company has set otherwise than a new server, in the Data Formats. */
const CHANGED: Readonly<Partial<Record<DocumentName, string>>> = {
  ServerSettings: `{AccountStatistics=YES;TLSMinVersion=2;TLSAcceptSSLv2Hello=NO;
    ExternalFilters=({Enabled=YES;LogLevel=3;Name=antivirus;ProgramName="/opt/filters/scan -m";RestartPause=15s;Timeout=5m;});
  }`,
  QueueSettings: `{CopyErrorReports=YES;ErrorReportCopyAddress="monitoring@northwind.example";EnqueuerProcessors=6;}`,
  SignalSettings: `{NoAnswerDelay=20s;}`,
  LogSettings: `{DeleteIn=90d;ServerAddress="192.0.2.201";}`,
  Network: `{UseRBL=YES;RBLDomain=("rbl.example","zen.rbl.example");WANAddress="192.0.2.200";UnblockByName=("*.baltika-log.example");}`,
  DNRSettings: `{Servers=("192.0.2.53","2001:db8:10::53");}`,
  Banned: `{
    Header=("Subject: *WIN A PRIZE*","X-Mailer: BulkBlaster*","Content-Type: *name=*.scr*");
    Body=("*click here to claim*","*http://bit.example/*");
  }`,
  RouterSettings: `{CountryCode="7";LocalArea="812";}`,
  SMTPSendProfiles: `{
    "harbour-freight.example"={Channels=2;MessagesPerConnection=20;Secure=required;};
    "*.baltika-log.example"={Channels=5;RetryEvery=5m;};
  }`,
  SMTPRecvProfiles: `{
    "192.0.2.0-192.0.2.255"={Channels=20;RecipientLimit=500;};
    "203.0.113.0/24"={Channels=1;MessagesPerMinute=10;};
  }`,
  AddrLists: `{
    offices="192.0.2.0/24 ; Saint Petersburg\\e2001:db8:10::/48 ; Lisbon";
    scanners="192.0.2.70\\e192.0.2.71";
    partners="198.51.100.0/27 ; Harbour Freight\\e!198.51.100.9";
  }`,
  ClusterSettings: `{Members=("192.0.2.10","192.0.2.11");}`,
  ClusterNetwork: `{UseRBL=YES;RBLDomain=("rbl.example");}`,
  ClusterBanned: `{Header=("Subject: *lottery*");Body=();}`,
  ClusterAddrLists: `{balancers="192.0.2.4\\e192.0.2.5";}`,
};

const MODULES: Readonly<Partial<Record<keyof typeof MODULE_DEFAULTS, string>>> = {
  SMTP: `{ForceAUTH="non-clients";MessageSizeLimit=50M;SendSecure=("harbour-freight.example","severny.example");}`,
  SIP: `{Gateways=({Domain="gw.telco.example";Prefix="00";CallLimit=20;});}`,
  IMAP: `{Listener={MaxInputChannels=1000;Ports=({PortNumber=143;},{InitialSecurity=on;PortNumber=993;});};}`,
  RPOP: `{MinPeriod=10m;}`,
};

const SIGNAL_RULES = `(
  ("100009","No calls at night",((RequestURI,is,"*@northwind.example"),("Time Of Day","in","23:00-06:00")),(("Reject with","480 closed"))),
  ("98505","Reception after a while",((Method,is,INVITE)),(("Fork to","reception@northwind.example")))
)`;

const CLUSTER_TEXTS: Readonly<Record<string, string>> = {
  ClusterLANIPs: "192.0.2.0/28",
  ClusterClientIPs: "198.51.100.64/26 ; cabins",
  ClusterRouterTable: "; the whole cluster\n<*@boats.example> = *@fjord-rentals.example",
};

function over(initial: string, changes: string): Map<string, Value> {
  const [first, second] = [initial, changes].map((text) => decode(text, { multiline: true }));
  return new Map([...(isDictionary(first) ? first : []), ...(isDictionary(second) ? second : [])]);
}

type Texts = Readonly<Record<string, string | undefined>>;

/** The initial dictionaries that were changed, with their changes. */
function changedOnes(initial: Texts, changes: Texts, prefix = ""): [string, Map<string, Value>][] {
  return Object.entries(changes).map(([name, text]) => [`${prefix}${name}`, over(initial[name] ?? "{}", text ?? "{}")]);
}

/** The documents of the company's server, by name. The licence is as old as the server. */
export function companyDocuments(server: MailServer): [string, Value][] {
  const settings = new Map(changedOnes(SERVER_DEFAULTS, CHANGED));
  settings.get("ServerSettings")?.set("LicenseAccepted", new Timestamp(server.mainDomain.createdAt));
  return [
    ...settings,
    ...changedOnes(MODULE_DEFAULTS, MODULES, "Module "),
    ["ServerSignalRules", decode(SIGNAL_RULES, { multiline: true })],
    ...Object.entries(CLUSTER_TEXTS),
  ];
}
