import { IpAddress, Timestamp, type Value } from "@/lib/codec";
import { alertKey } from "../handlers/alerts";
import type { Account } from "../state/account";
import type { Filling } from "./fill-account";

/** What only some people have: open sessions, Rules, remote mailboxes, alerts, a place for others in their Account. */

const MINUTE = 60_000;

interface OpenSession {
  readonly account: string;
  readonly protocol: string;
  readonly transport: string;
  readonly client: string;
  readonly address: string;
  readonly minutesAgo: number;
}

const SESSIONS: readonly OpenSession[] = [
  {
    account: "m.kuznetsova@northwind.example",
    protocol: "XIMSS",
    transport: "HTTP",
    client: "Firefox 132",
    address: "192.0.2.61",
    minutesAgo: 12,
  },
  {
    account: "m.kuznetsova@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Safari 19",
    address: "192.0.2.61",
    minutesAgo: 360,
  },
  {
    account: "m.kuznetsova@northwind.example",
    protocol: "XMPP",
    transport: "XMPP",
    client: "Conversations",
    address: "198.51.100.34",
    minutesAgo: 1500,
  },
  {
    account: "d.volkova@northwind.example",
    protocol: "XIMSS",
    transport: "XIMSS",
    client: "Firefox 132",
    address: "192.0.2.88",
    minutesAgo: 380,
  },
  {
    account: "d.volkova@northwind.example",
    protocol: "XMPP",
    transport: "XMPP",
    client: "Conversations",
    address: "198.51.100.9",
    minutesAgo: 401,
  },
  {
    account: "d.volkova@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Chrome 131",
    address: "192.0.2.88",
    minutesAgo: 1300,
  },
  {
    account: "e.park@northwind.example",
    protocol: "XIMSS",
    transport: "HTTP",
    client: "Pronto",
    address: "192.0.2.17",
    minutesAgo: 176,
  },
  {
    account: "e.park@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Chrome 131",
    address: "192.0.2.17",
    minutesAgo: 170,
  },
  {
    account: "a.sokolova@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Firefox 132",
    address: "192.0.2.33",
    minutesAgo: 2,
  },
  {
    account: "postmaster@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Firefox 132",
    address: "192.0.2.14",
    minutesAgo: 240,
  },
  {
    account: "t.park@kestrel-labs.example",
    protocol: "XIMSS",
    transport: "HTTP",
    client: "Pronto",
    address: "203.0.113.8",
    minutesAgo: 26,
  },
  {
    account: "admin@severny.example",
    protocol: "XMPP",
    transport: "XMPP",
    client: "Gajim",
    address: "198.51.100.77",
    minutesAgo: 140,
  },
];

const REDIRECT: Value = ["1", "#Redirect", [], [["Mirror to", "o.ferreira@northwind.example"]]];
const VACATION: Value = [
  "2",
  "#Vacation",
  [
    ["Human Generated", "---"],
    ["From", "not in", "#RepliedAddresses"],
  ],
  [
    ["Reply with", "+Subject: Away until Monday\n\nI will read your letter then."],
    ["Remember 'From' in", "RepliedAddresses"],
  ],
];
const INVOICES: Value = [
  "5",
  "Счета в папку",
  [["Subject", "in", "*счёт*,*invoice*"]],
  [["Store in", "Счета"]],
  "Для бухгалтерии",
];

function openSessions({ server, now, random }: Filling, accountAt: (address: string) => Account): void {
  for (const { account, address, minutesAgo, ...rest } of SESSIONS) {
    const id = `${100_000 + random.below(900_000)}-${random.word(20)}`;
    server.sessions.set(id, {
      id,
      ...rest,
      account: accountAt(account),
      address: new IpAddress(address),
      origin: undefined,
      skin: rest.protocol === "WebUser" ? "XChange" : "",
      startedAt: now - minutesAgo * MINUTE,
      custom: new Map(),
    });
  }
}

/** Skins of the Main Domain: the unnamed one, which comes first, and a named one. */
function skins(now: number): Map<string, Value> {
  const file = (text: string) =>
    new Map<string, Value>([
      ["Data", new TextEncoder().encode(text)],
      ["Modified", new Timestamp(now - 40 * 1440 * MINUTE)],
    ]);
  const files = new Map<string, Value>([["login.wssp", file("<html><body>%%includeCode%%</body></html>")]]);
  return new Map<string, Value>([
    ["", files],
    ["Winter", new Map([["style.css", file("body { background: #eef }")]])],
  ]);
}

export function details(filling: Filling, accountAt: (address: string) => Account): void {
  const { now } = filling;
  openSessions(filling, accountAt);
  filling.server.mainDomain.set("skins", skins(now));
  const accountant = accountAt("m.kuznetsova@northwind.example");
  accountant.set("mailRules", [INVOICES, REDIRECT]);
  accountant.set(
    "acl",
    new Map([
      ["o.ferreira@northwind.example", "lr"],
      ["#finance", "l"],
    ]),
  );
  accountant.set("presence", ["away", "Обед до 14:30"]);
  accountant.set(
    "prefs",
    new Map<string, Value>([
      ["Language", "russian"],
      ["MessagesInView", "50"],
    ]),
  );
  const buyer = accountAt("d.volkova@northwind.example");
  buyer.set("alerts", new Map([[alertKey(now - 50 * MINUTE), "Your mail storage is full, new mail is delayed."]]));
  buyer.set("mailRules", [VACATION]);
  buyer.set("signalRules", [["98505", "To mobile", [], [["Fork to", "+79175550117"]]]]);
  const seller = accountAt("g.moreau@northwind.example");
  seller.set("presence", "online");
  const mailbox: [string, Value][] = [
    ["domain", "pop.harbour-freight.example"],
    ["authName", "moreau"],
    ["period", "10m"],
    ["leave", "YES"],
  ];
  seller.set("rpops", new Map([["Old mailbox", new Map(mailbox)]]));
  const registration: [string, Value][] = [
    ["domain", "sip.telco.example"],
    ["fromName", "78125550101"],
    ["period", "5m"],
  ];
  accountAt("reception@northwind.example").set("rsips", new Map([["Telco", new Map(registration)]]));
  const backup = new Map<string, Value>([
    ["program", "report"],
    ["when", "now"],
    ["period", "day"],
  ]);
  accountAt("monitoring@northwind.example").set("scheduledTasks", new Map([["Daily report", backup]]));
}
