import { Timestamp, type Value } from "@/lib/codec";
import { alertKey } from "../handlers/alerts";
import { companyDocuments } from "./company-documents";
import { SERVICE_CLASSES } from "./domains";
import type { Filling } from "./fill-account";

/** What the server has besides its Domains: defaults, routes, lists of addresses, the queue, alerts. */

const MINUTE = 60_000;

const ROUTER_TABLE = [
  "; partners",
  "harbour-freight.example = mx2.harbour-freight.example.via",
  "<sales@nw.example> = a.sokolova@northwind.example",
  "<*@old-northwind.example> = *@northwind.example",
  "Relay:<*@branch.northwind.example> = *%branch.northwind.example@relay.branch.example._via",
  "; severny moves to the new gateway in spring",
  "gate.severny.example = mail.severny.example.via",
  "Signal:<00(7-15d)@telnum> = *@gw.telco.example",
  "spam-hole.example = spamtrap",
].join("\n");

const ADDRESS_LISTS: Readonly<Record<string, string>> = {
  LANIPs: "192.168.0.0/16\n10.20.0.0/16 ; warehouse\n192.0.2.1-192.0.2.120",
  ClientIPs: "192.0.2.0/24\n2001:db8:10::/48 ; Lisbon",
  WhiteHoleIPs: "127.0.0.1-127.255.255.255\n::1\n192.0.2.14 ; console",
  NATedIPs: "10.0.0.0/8\n172.16.0.0/12\n192.168.0.0/16",
  NATSiteIPs: "192.0.2.200",
  DebugIPs: "",
  DeniedIPs: "203.0.113.128-203.0.113.255 ; scanners",
};

interface Waiting {
  readonly queue: string;
  readonly count: number;
  readonly sender: string;
}

const WAITING: readonly Waiting[] = [
  { queue: "mx2.harbour-freight.example", count: 61, sender: "a.sokolova@northwind.example" },
  { queue: "mx.baltika-log.example", count: 14, sender: "l.novak@northwind.example" },
  { queue: "mail.ostrovok.example", count: 6, sender: "g.moreau@northwind.example" },
];

const PREFS: readonly (readonly [string, Value])[] = [
  ["Language", ""],
  ["TimeZone", "HostOS"],
  ["SkinName", "XChange"],
  ["ProntoSkinName", "Pronto-"],
  ["Charset", "utf-8"],
  ["IPWatch", "YES"],
  ["InboxDisplay", "INBOX"],
  ["SentBox", "Sent Items"],
  ["DraftsBox", "Drafts"],
  ["TrashBox", "Trash"],
  ["JunkBox", "Junk"],
  ["DeleteMode", "Move To Trash"],
  ["EmptyTrash", "15d"],
  ["MessagesInView", "20"],
  ["WorkDays", ["Mon", "Tue", "Wed", "Thu", "Fri"]],
  ["WorkDayStart", "28800"],
  ["WorkDayEnd", "61200"],
  ["WeekStart", "Mon"],
  ["Signature", ""],
];

const MAIL_RULES: Value = [
  ["9", "Mark spam", [["Header Field", "is", "X-Spam-Flag: YES"]], [["Tag Subject", "[spam]"], ["Stop Processing"]]],
  ["3", "Archive copy", [["Any Recipient", "in", "*@northwind.example"]], [["Copy Attachments into", "archive"]]],
];

function fillQueue({ server, now, random }: Filling): void {
  const queue = new Map<string, Value>();
  let number = 4_410_218;
  for (const { queue: name, count, sender } of WAITING) {
    for (let index = 0; index < count; index++) {
      const message = new Map<string, Value>([
        ["Module", "SMTP"],
        ["Queue", name],
        ["Sender", sender],
        ["Recipient", `orders${index}@${name.replace(/^mx\d?\.|^mail\./, "")}`],
        ["Size", 2000 + random.below(900_000)],
        ["MessageID", `<${random.word(12)}@northwind.example>`],
        ["Submitted", new Timestamp(now - random.below(300) * MINUTE)],
      ]);
      queue.set(String(number++), message);
    }
  }
  server.set("queue", queue);
  server.set("lastMessageNumber", number);
  const refused = new Map<string, Value>([
    ["delayedTill", new Timestamp(now + 4 * MINUTE)],
    ["lastError", "the remote host has refused the connection"],
  ]);
  server.set("queueStates", new Map([["smtp mx2.harbour-freight.example", refused]]));
}

export function fillServer(filling: Filling): void {
  const { server, now } = filling;
  const classes = Object.entries(SERVICE_CLASSES).map(([name, set]) => [name, new Map(Object.entries(set))] as const);
  server.set(
    "accountDefaults",
    new Map<string, Value>([
      ["ServiceClasses", new Map(classes)],
      ["MaxAccountSize", "10G"],
    ]),
  );
  server.set(
    "domainDefaults",
    new Map<string, Value>([
      ["ListsLimit", "30"],
      ["MailToUnknown", "Rejected"],
    ]),
  );
  server.set("accountPrefs", new Map(PREFS));
  server.set(
    "directoryIntegration",
    new Map<string, Value>([
      ["BaseDN", "o=MyCompany"],
      ["DirectoryDomains", "NO"],
    ]),
  );
  server.set("storages", ["main", "vol2", "vol3"]);
  server.set("alerts", new Map([[alertKey(now - 400 * MINUTE), "Maintenance on Sunday from 03:00 to 04:00 UTC"]]));
  server.set(
    "tempBlocked",
    new Map([
      ["203.0.113.47", new Timestamp(now + 23 * MINUTE)],
      ["198.51.100.212", new Timestamp(now + 41 * MINUTE)],
      ["2001:db8:4f2::1c", new Timestamp("future")],
    ]),
  );
  server.set(
    "documents",
    new Map<string, Value>([
      ...companyDocuments(server),
      ["RouterTable", ROUTER_TABLE],
      ["ServerMailRules", MAIL_RULES],
      ...Object.entries(ADDRESS_LISTS),
    ]),
  );
  fillQueue(filling);
}
