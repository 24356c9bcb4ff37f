import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

/**
 * Who may do what, by hand from the guide. A row is a command and the callers that may use it; all others must be
 * refused with 510. The commands are chosen so that they could be carried out, or fail for a reason of their own.
 */
const CALLERS = {
  operator: signIns.operator,
  /** Administrator of kestrel-labs.example and of kestrel-field.example. */
  admin: signIns.domainAdmin,
  support: signIns.support,
  /** No rights at all. */
  user: "plain@kestrel-labs.example",
} as const;
type Caller = keyof typeof CALLERS;
const all: readonly Caller[] = ["operator", "admin", "support", "user"];

const KESTREL = "r.iyer@kestrel-labs.example";
const FIELD = "walker@kestrel-field.example";
const NORTHWIND = "e.park@northwind.example";

const TABLE: readonly (readonly [command: string, ...allowed: Caller[]])[] = [
  ["NOOP", ...all],
  ["ECHO a", ...all],
  ["LISTCLICOMMANDS", ...all],
  ["LISTDOMAINS", "operator"],
  ["GETDOMAINDEFAULTS", "operator"],
  ["CREATEDOMAIN right-test.example", "operator"],
  ["SETDOMAINALIASES kestrel-labs.example (kestrel.example)", "operator"],
  ["SUSPENDDOMAIN tundra-foods.example", "operator"],
  ["GETDOMAINSETTINGS", "operator", "admin", "support"],
  ["GETDOMAINSETTINGS kestrel-labs.example", "operator", "admin"],
  ["GETDOMAINSETTINGS kestrel.example", "operator", "admin"],
  ["GETDOMAINSETTINGS kestrel-field.example", "operator", "admin"],
  ["GETDOMAINSETTINGS northwind.example", "operator", "support"],
  ["GETDOMAINSETTINGS mayak-press.example", "operator", "support"],
  ["GETDOMAINSETTINGS severny.example", "operator"],
  ["SETDOMAINSETTINGS kestrel-field.example {AdminDomainName=kestrel-labs.example;}", "operator"],
  ["UPDATEDOMAINSETTINGS kestrel-labs.example {}", "operator", "admin"],
  ["LISTADMINDOMAINS", "operator", "admin", "support"],
  ["LISTACCOUNTS kestrel-labs.example", "operator", "admin"],
  ["LISTDOMAINOBJECTS northwind.example 10 ACCOUNTS", "operator", "support"],
  ["GETDOMAINLOCATION kestrel-labs.example", "operator"],
  [`GETACCOUNTSETTINGS ${KESTREL}`, "operator", "admin"],
  [`GETACCOUNTSETTINGS ${FIELD}`, "operator", "admin"],
  [`GETACCOUNTSETTINGS ${NORTHWIND}`, "operator", "support"],
  ["GETACCOUNTSETTINGS *", ...all],
  ["GETACCOUNTEFFECTIVESETTINGS *", ...all],
  ["GETACCOUNTINFO * Key LastLogin", ...all],
  ["GETACCOUNTPREFS *", "operator", "admin", "support", "user"],
  [`SETACCOUNTSETTINGS ${KESTREL} {}`, "operator"],
  [`UPDATEACCOUNTSETTINGS ${KESTREL} {}`, "operator", "admin"],
  ["UPDATEACCOUNTSETTINGS plain@kestrel-labs.example {}", "operator", "admin"],
  [`SETACCOUNTPASSWORD ${KESTREL} PASSWORD Another-1`, "operator", "admin"],
  [`SETACCOUNTPASSWORD ${NORTHWIND} PASSWORD Another-1`, "operator", "support"],
  [`VERIFYACCOUNTPASSWORD ${FIELD} PASSWORD x`, "operator", "admin"],
  ["CREATEACCOUNT right-test@kestrel-labs.example", "operator", "admin"],
  ["CREATEACCOUNT right-test@kestrel-field.example", "operator", "admin"],
  ["CREATEACCOUNT right-test@northwind.example", "operator"],
  ["CREATEACCOUNT special@kestrel-labs.example TextMailbox", "operator"],
  ["CREATEACCOUNT special@kestrel-labs.example LEGACY", "operator"],
  [`RENAMEACCOUNT ${KESTREL} INTO r.iyer@kestrel-labs.example`, "operator", "admin"],
  [`SETACCOUNTALIASES ${NORTHWIND} ()`, "operator", "support"],
  [`SETACCOUNTTELNUMS ${NORTHWIND} ()`, "operator"],
  [`SETACCOUNTTELNUMS ${KESTREL} ()`, "operator", "admin"],
  [`SETACCOUNTMAILRULES ${KESTREL} ()`, "operator", "admin"],
  ["SETACCOUNTMAILRULES plain@kestrel-labs.example ()", "operator", "admin", "user"],
  [`SETACCOUNTSIGNALRULES ${KESTREL} ()`, "operator"],
  [`SETACCOUNTPREFS ${KESTREL} {}`, "operator", "admin"],
  [`SETACCOUNTPREFS ${NORTHWIND} {}`, "operator"],
  [`SETACCOUNTRPOPS ${KESTREL} {}`, "operator", "admin"],
  [`SETACCOUNTRSIPS ${KESTREL} {}`, "operator"],
  [`SETACCOUNTACL ${KESTREL} {}`, "operator"],
  ["SETACCOUNTACL * {}", ...all],
  [`GETACCOUNTRIGHTS ${KESTREL}`, "operator", "admin"],
  [`SETACCOUNTRIGHTS ${NORTHWIND} ()`, "operator"],
  [`SETACCOUNTRIGHTS ${KESTREL} (Domain)`, "operator"],
  [`POSTACCOUNTALERT ${KESTREL} ALERT x`, "operator", "admin"],
  [`POSTACCOUNTALERT ${NORTHWIND} ALERT x`, "operator"],
  ["POSTSERVERALERT x", "operator"],
  [`LISTACCOUNTSESSIONS ${NORTHWIND}`, "operator", "support"],
  [`CREATEWEBUSERSESSION ${NORTHWIND} ADDRESS 10.0.0.1`, "operator", "support"],
  ["KILLSESSION 1-x DOMAIN kestrel-labs.example", "operator", "admin"],
  ["KILLSESSION 1-x", "operator"],
  [`KILLACCOUNTSESSIONS ${FIELD}`, "operator", "admin"],
  [`GETACCOUNTSTAT ${KESTREL}`, "operator", "admin"],
  ["GETACCOUNTSTAT *", ...all],
  [`RESETACCOUNTSTAT ${NORTHWIND}`, "operator", "support"],
  ["GETTEMPBLACKLISTEDIPS", "operator"],
  ["TEMPUNBLOCKIP 10.0.0.1 DELETE", "operator"],
  ["REJECTQUEUEMESSAGE 1", "operator"],
  ["SETLOGALL OFF", "operator"],
];

let sandbox: Sandbox;
const clients = new Map<Caller, RawClient>();

beforeAll(async () => {
  sandbox = await aSandbox();
  const operator = await RawClient.signIn(sandbox, signIns.operator);
  clients.set("operator", operator);
  await operator.ask(`CREATEACCOUNT ${CALLERS.user} {Password="${PASSWORD}";}`);
  await operator.ask(`CREATEACCOUNT ${FIELD}`);
  for (const caller of ["admin", "support", "user"] as const)
    clients.set(caller, await RawClient.signIn(sandbox, CALLERS[caller]));
});

afterAll(async () => {
  await sandbox.close();
});

async function statusOf(caller: Caller, command: string): Promise<number> {
  return (await clients.get(caller)?.send(command))?.status ?? 0;
}

describe.each(TABLE.map(([command, ...allowed]) => ({ command, allowed })))("$command", ({ command, allowed }) => {
  it.each(all.filter((caller) => !allowed.includes(caller)).map((caller) => [caller]))(
    "is refused for %s",
    async (caller) => {
      expect(await statusOf(caller, command)).toBe(510);
    },
  );

  it.each(allowed.map((caller) => [caller]))("is not refused for %s", async (caller) => {
    expect(await statusOf(caller, command)).not.toBe(510);
  });
});
