import { Timestamp, type Value } from "@/lib/codec";
import { storePassword } from "../passwords";
import { Random } from "../random";
import { Account } from "../state/account";
import { MailServer } from "../state/mail-server";
import type { SeedOptions } from "./company";
import { OPERATOR } from "./sign-ins";

/** A server as it is after installation: the Main Domain and its postmaster. */
export function bare({ now, password, mainDomain = "northwind.example" }: SeedOptions): MailServer {
  const server = new MailServer(mainDomain, now);
  const account = new Account(OPERATOR, server.mainDomain, "MultiMailbox");
  account.set("rights", ["Master"]);
  account.set("settings", new Map([["Password", storePassword(password, "A-crpt", new Random(String(now)))]]));
  account.set(
    "info",
    new Map<string, Value>([
      ["Created", new Timestamp(now)],
      ["StorageUsed", "0"],
    ]),
  );
  server.mainDomain.add(account);
  return server;
}
