import { IpAddress, type Value } from "@/lib/codec";
import type { Account } from "../state/account";
import type { Filling } from "./fill-account";

/** Who is signed in with what. */

const MINUTE = 60_000;

interface OpenSession {
  readonly account: string;
  readonly protocol: string;
  readonly transport: string;
  readonly client: string;
  readonly address: string;
  readonly minutesAgo: number;
  /** The one-time secret that the sign-in waits for; an empty one is decided elsewhere. */
  readonly awaits?: string;
  /** Text files that were uploaded and not stored yet, by their upload IDs. */
  readonly uploads?: Readonly<Record<string, { readonly fileName: string; readonly text: string }>>;
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
    uploads: {
      "1": { fileName: "prices.csv", text: "article,price\nrope 12 mm,4.20\nrope 16 mm,6.80\n" },
      "2": { fileName: "offer.txt", text: "Offer 4471\nvalid for thirty days\n" },
    },
  },
  {
    account: "g.moreau@northwind.example",
    protocol: "WebUser",
    transport: "HTTP",
    client: "Chrome 131",
    address: "198.51.100.40",
    minutesAgo: 1,
    awaits: "482913",
  },
  {
    account: "k.schmitt@northwind.example",
    protocol: "XIMSS",
    transport: "HTTP",
    client: "Pronto",
    address: "192.0.2.52",
    minutesAgo: 1,
    awaits: "",
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

function uploadedFile({ fileName, text }: { readonly fileName: string; readonly text: string }): Value {
  return new Map<string, Value>([
    ["fileName", fileName],
    ["Data", new TextEncoder().encode(text)],
  ]);
}

export function openSessions({ server, now, random }: Filling, accountAt: (address: string) => Account): void {
  for (const { account, address, minutesAgo, awaits, uploads = {}, ...rest } of SESSIONS) {
    const id = `${100_000 + random.below(900_000)}-${random.word(20)}`;
    server.sessions.set(id, {
      id,
      ...rest,
      account: accountAt(account),
      address: new IpAddress(address),
      origin: undefined,
      skin: rest.protocol === "WebUser" ? "XChange" : "",
      startedAt: now - minutesAgo * MINUTE,
      usedAt: now,
      isAttended: true,
      awaits,
      uploads: new Map(Object.entries(uploads).map(([upload, file]) => [upload, uploadedFile(file)])),
      custom: new Map(),
    });
  }
}
