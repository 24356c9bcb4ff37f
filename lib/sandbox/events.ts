import { IpAddress, Timestamp } from "@/lib/codec";
import type { Call, ServerFacts } from "./call";
import { actorOf } from "./caller";
import { prepare } from "./dispatch";
import { storePassword } from "./passwords";
import { Random } from "./random";
import { Refusal } from "./refusal";
import { Account } from "./state/account";
import { addGenerated } from "./state/generate";
import { Alias } from "./state/holders";
import type { MailServer } from "./state/mail-server";
import { splitAddress } from "./state/names";
import { countFailedLogin } from "./state/temporary-addresses";
import type { Event } from "./store/event";

/** The Account that a login names, by its name or an alias; a name without a Domain is in the Main Domain. */
export function findAccount(server: MailServer, address: string): Account | undefined {
  const { name, domain } = splitAddress(address);
  const holder = (domain === undefined ? server.mainDomain : server.findDomain(domain))?.find(name);
  const account = holder instanceof Alias ? holder.account : holder;
  return account instanceof Account ? account : undefined;
}

export function callOf(
  server: MailServer,
  facts: ServerFacts,
  account: Account,
  event: Pick<Event, "at" | "seed">,
): Call {
  return { server, facts, account, actor: actorOf(server, account), now: event.at, random: new Random(event.seed) };
}

function noteLogin(account: Account, at: number, address: string): void {
  const info = new Map(account.get("info"));
  const last = info.get("LastLogin");
  const lastAddress = info.get("LastAddress");
  if (last !== undefined) info.set("PrevLogin", last);
  if (lastAddress !== undefined) info.set("PrevLoginAddress", lastAddress);
  account.set("info", info.set("LastLogin", new Timestamp(at)).set("LastAddress", new IpAddress(address)));
  const statistics = new Map(account.get("statistics"));
  account.set("statistics", statistics.set("Logins", Number(statistics.get("Logins") ?? 0) + 1));
}

function noteFailedLogin(account: Account, at: number, address: string): void {
  const info = new Map(account.get("info"));
  info.set("LastFailedLogin", new Timestamp(at)).set("LastFailedLoginAddress", new IpAddress(address));
  account.set("info", info);
}

/** The operator's password is kept recoverable whatever the settings say, so that every login method works with it. */
function setOperatorPassword(account: Account, password: string, seed: string): void {
  const stored = storePassword(password, "A-crpt", new Random(seed));
  account.set("settings", new Map([...account.get("settings"), ["Password", stored]]));
}

/** The Domain of Accounts made by the number; made once, later starts leave it as it is. */
export const GENERATED_DOMAIN = "million.example";

function replayCommand(server: MailServer, facts: ServerFacts, account: Account, event: Event): void {
  // It was accepted then, perhaps by a member of a cluster, which this start need not be.
  const call = callOf(server, { ...facts, cluster: true }, account, event);
  try {
    prepare(event.text, call).run();
  } catch (error) {
    // A later version may refuse what an earlier one took; that must not keep the sandbox from starting.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Carries out an event again, exactly as it was the first time. */
export function replay(server: MailServer, facts: ServerFacts, event: Event): void {
  const account = findAccount(server, event.by);
  switch (event.kind) {
    case "command":
      if (account !== undefined) replayCommand(server, facts, account, event);
      break;
    case "login":
      if (account !== undefined) noteLogin(account, event.at, event.text);
      break;
    case "failedLogin":
      if (account !== undefined) noteFailedLogin(account, event.at, event.text);
      countFailedLogin(server, event.text, event.at);
      break;
    case "operator":
      if (account !== undefined) setOperatorPassword(account, event.text, event.seed);
      break;
    case "accounts":
      addGenerated(server.addDomain(GENERATED_DOMAIN, event.at), Number(event.text));
      break;
  }
}
