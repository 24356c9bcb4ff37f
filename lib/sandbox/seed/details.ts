import type { Value } from "@/lib/codec";
import { alertKey } from "../handlers/alerts";
import type { Account } from "../state/account";
import { fillEnvironments } from "./environments";
import type { Filling } from "./fill-account";
import { openSessions } from "./sessions";

/** What only some people have: Rules, remote mailboxes, alerts, a place for others in their Account. */

const MINUTE = 60_000;

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

export function details(filling: Filling, accountAt: (address: string) => Account): void {
  const { now } = filling;
  openSessions(filling, accountAt);
  fillEnvironments(filling);
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
