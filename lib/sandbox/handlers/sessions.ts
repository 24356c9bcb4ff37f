import { type Dictionary, IpAddress, isDictionary, Timestamp, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed, domainNamed } from "../resolve";
import { checkSessionAccess } from "../rights";
import { effectivePrefs } from "../settings-levels";
import type { Account } from "../state/account";
import { sessionLimit } from "../state/idle-sessions";
import type { LiveSession } from "../state/live-session";
import { checkAddress } from "../state/temporary-addresses";
import type { Handlers } from "./handler";

/** Guide, "Web Interface Integration": sessions that are under way. */

/** `10.0.0.1`, `10.0.0.1:5060`, `[2001:db8::1]:5060`, or the data type. */
function readAddress(value: string | IpAddress): IpAddress {
  if (value instanceof IpAddress) return value;
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*|.*:.*:[^:]*?))(?::(\d{1,5}))?$/.exec(value) ?? [];
  return new IpAddress(checkAddress(bracketed ?? plain ?? ""), port === undefined ? undefined : Number(port));
}

interface Opening {
  readonly address: string | IpAddress;
  readonly origin: string | undefined;
  readonly protocol: "WebUser" | "XIMSS" | "LITE";
  readonly accountName?: string;
  readonly skin?: string | undefined;
}

function checkLimits({ server }: Call, account: Account | undefined): void {
  const own = account === undefined ? 0 : server.sessionsOf(account).length;
  if (own >= sessionLimit(server, "AccountSessionsLimit")) throw refuse("The Account has too many open sessions");
  if (server.sessions.size >= sessionLimit(server, "SessionsLimit"))
    throw refuse("There are too many open sessions on the server");
}

function open(call: Call, { address, origin, protocol, accountName, skin = "" }: Opening): string {
  const account = accountName === undefined ? undefined : accountNamed(call, accountName);
  checkLimits(call, account);
  const id = `${call.random.below(900_000) + 100_000}-${call.random.word(20)}`;
  call.server.sessions.set(id, {
    id,
    account,
    protocol,
    transport: "HTTP",
    client: "",
    address: readAddress(address),
    origin: origin === undefined ? undefined : readAddress(origin),
    skin,
    startedAt: call.now,
    usedAt: call.now,
    isAttended: false,
    awaits: undefined,
    uploads: new Map(),
    custom: new Map(),
  });
  return id;
}

interface Search {
  readonly "ip-address"?: string | IpAddress;
  readonly "proxied-address"?: string;
  readonly protocol?: string;
  readonly transport?: string;
  readonly client?: string;
}

function same(wanted: string | undefined, is: string): boolean {
  return wanted === undefined || wanted.toLowerCase() === is.toLowerCase();
}

/** With a fixed address (the Preference `IPWatch`) a session is open to the address it was opened from, and to no other. */
function isOpenTo(call: Call, session: LiveSession, search: Search): boolean {
  const from = search["ip-address"];
  if (from === undefined) return true;
  const prefs = session.account === undefined ? new Map() : effectivePrefs(call.server, session.account);
  if (String(prefs.get("IPWatch")).toUpperCase() !== "YES") return true;
  const behind = search["proxied-address"];
  const origin = behind === undefined ? undefined : readAddress(behind).ip;
  return readAddress(from).ip === session.address.ip && origin === session.origin?.ip;
}

function matching(call: Call, sessions: Iterable<LiveSession>, search: Search): string[] {
  const found = [...sessions].filter(
    (session) =>
      same(search.protocol, session.protocol) &&
      same(search.transport, session.transport) &&
      same(search.client, session.client) &&
      isOpenTo(call, session, search),
  );
  return found.map(({ id }) => id);
}

/** A session by its ID; with DOMAIN only when its Account is in that Domain, without it only for server administrators. */
export function sessionNamed(call: Call, id: string, domainName: string | undefined): LiveSession {
  checkSessionAccess(call, domainName);
  const session = call.server.sessions.get(id);
  const domain = domainName === undefined ? undefined : domainNamed(call, domainName);
  if (session === undefined || (domain !== undefined && session.account?.domain !== domain))
    throw refuse("Session with this ID does not exist");
  return session;
}

/** What waits in a session: the second step of its sign-in, files that were uploaded. */
function pendingIn({ awaits, uploads }: LiveSession): (readonly [string, Value])[] {
  const files = [...uploads].map(([id, file]) => [id, isDictionary(file) ? (file.get("fileName") ?? "") : ""] as const);
  return [
    ...(awaits === undefined ? [] : [["secondFactor", "waiting"] as const]),
    ...(files.length === 0 ? [] : [["uploadedFiles", new Map<string, Value>(files)] as const]),
  ];
}

/** Custom attributes stand behind the session's own data and never in its place. */
function describe(session: LiveSession): Dictionary {
  const { account, protocol, transport, client, address, origin, skin, startedAt, custom } = session;
  const own: readonly (readonly [string, Value])[] = [
    ["ID", session.id],
    ...(account === undefined
      ? []
      : [["accountName", account.name] as const, ["domainName", account.domain.name] as const]),
    ["protocol", protocol],
    ["transport", transport],
    ...(client === "" ? [] : [["client", client] as const]),
    ["loginAddress", address],
    ...(origin === undefined ? [] : [["proxiedAddress", origin] as const]),
    ...(skin === "" ? [] : [["skinName", skin] as const]),
    ["loginTime", new Timestamp(startedAt)],
    ...pendingIn(session),
  ];
  return new Map([...own, ...custom, ...own]);
}

function customised(custom: Dictionary, changes: Dictionary): Dictionary {
  const updated = new Map(custom);
  for (const [key, value] of changes) {
    if (value === null) updated.delete(key);
    else updated.set(key, value);
  }
  return updated;
}

export const sessionHandlers = {
  createWebUserSession: ({ accountName, "ip-address": address, "orig-address": origin, skinName }, call) =>
    open(call, { protocol: "WebUser", accountName, address, origin, skin: skinName }),
  createXimssSession: ({ accountName, "ip-address": address, "orig-address": origin }, call) =>
    open(call, { protocol: "XIMSS", accountName, address, origin }),
  createLiteSession: ({ "ip-address": address, "orig-address": origin }, call) =>
    open(call, { protocol: "LITE", address, origin }),
  findAccountSession: ({ accountName, ...search }, call) => {
    const [first] = matching(call, call.server.sessionsOf(accountNamed(call, accountName)), search);
    if (first === undefined) throw refuse("No such session is open for this Account");
    return first;
  },
  listAccountSessions: ({ accountName, ...search }, call) =>
    matching(call, call.server.sessionsOf(accountNamed(call, accountName)), search),
  listLiteSessions: (search, call) => matching(call, call.server.sessions.values(), { ...search, protocol: "LITE" }),
  getSession: ({ sessionID, domainName }, call) => {
    const session = sessionNamed(call, sessionID, domainName);
    session.usedAt = call.now;
    return describe(session);
  },
  updateSession: ({ sessionID, domainName, dictParam }, call) => {
    const session = sessionNamed(call, sessionID, domainName);
    session.custom = customised(session.custom, dictParam);
    session.usedAt = call.now;
  },
  killSession: ({ sessionID, domainName }, call) => {
    call.server.sessions.delete(sessionNamed(call, sessionID, domainName).id);
  },
} satisfies Partial<Handlers>;
