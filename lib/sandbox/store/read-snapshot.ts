import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { decode, IpAddress, isArray, isDictionary, type Value } from "@/lib/codec";
import { ACCOUNT_TYPES, Account } from "../state/account";
import { type Domain, holderClasses } from "../state/domain";
import { addGenerated } from "../state/generate";
import { Alias } from "../state/holders";
import { MailServer } from "../state/mail-server";
import { splitAddress } from "../state/names";
import { DataDirectoryError } from "./data-directory";
import { SNAPSHOT_FORMAT } from "./write-snapshot";

export interface Snapshot {
  readonly server: MailServer;
  /** The number of the journal that holds what came after. */
  readonly generation: number;
}

function damaged(path: string): DataDirectoryError {
  return new DataDirectoryError(`The saved state ${path} is damaged and cannot be read.`);
}

/** Reads a saved state, or says that it is damaged: half a state is worse than none. */
export function readSnapshot(path: string): Snapshot {
  const bytes = readFileSync(path);
  const endAt = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  const end = decode(bytes.toString("utf8", endAt).trimEnd());
  if (!isArray(end) || end[0] !== "end" || end[1] !== crc32(bytes.subarray(0, endAt))) throw damaged(path);
  const lines = bytes.toString("utf8", 0, endAt).trimEnd().split("\n");
  const [format, generation, mainDomain, createdAt] = tuple(lines[0] ?? "", path);
  if (format !== SNAPSHOT_FORMAT || typeof generation !== "number") throw damaged(path);
  if (typeof mainDomain !== "string" || typeof createdAt !== "number") throw damaged(path);
  const server = new MailServer(mainDomain, createdAt);
  let domain = server.mainDomain;
  for (const line of lines.slice(1)) {
    const [kind, ...rest] = tuple(line, path);
    if (kind === "domain") domain = readDomain(server, rest, path);
    else if (kind === "account") readAccount(domain, rest, path);
    else if (kind === "object") readObject(domain, rest, path);
    else if (kind === "session") readSession(server, rest, path);
    else if (isDictionary(rest[0])) server.read(rest[0]);
  }
  for (const each of server.domains.values()) indexNames(server, each);
  return { server, generation };
}

function tuple(line: string, path: string): readonly Value[] {
  const value = decode(line);
  if (!isArray(value)) throw damaged(path);
  return value;
}

function readDomain(server: MailServer, values: readonly Value[], path: string): Domain {
  const [name, kindName, createdAt, suspended, generated, gone, fields] = values;
  const kind = (["local", "shared", "directory"] as const).find((known) => known === kindName);
  if (typeof name !== "string" || kind === undefined || typeof createdAt !== "number") throw damaged(path);
  if (typeof generated !== "number" || !isArray(gone) || !isDictionary(fields)) throw damaged(path);
  const domain = name === server.mainDomain.name ? server.mainDomain : server.addDomain(name, createdAt, kind);
  domain.suspended = suspended === "YES";
  domain.read(fields);
  for (const number of gone) if (typeof number === "number") domain.gone.add(number);
  addGenerated(domain, generated);
  return domain;
}

function readAccount(domain: Domain, [name, typeName, fields]: readonly Value[], path: string): void {
  const type = ACCOUNT_TYPES.find((known) => known === typeName);
  if (typeof name !== "string" || type === undefined || !isDictionary(fields)) throw damaged(path);
  const found = domain.find(name);
  const account = found instanceof Account ? found : new Account(name, domain, type);
  account.read(fields);
  if (account !== found) domain.add(account);
  else domain.retype(account, type);
}

function readObject(domain: Domain, [kindName, name, fields]: readonly Value[], path: string): void {
  const kind = (["group", "list", "forwarder", "namedTask"] as const).find((known) => known === kindName);
  if (kind === undefined || typeof name !== "string" || !isDictionary(fields)) throw damaged(path);
  const holder = new holderClasses[kind](name);
  holder.read(fields);
  domain.add(holder);
}

function readSession(server: MailServer, values: readonly Value[], path: string): void {
  const [id, address, protocol, transport, client, ip, origin, skin, startedAt, custom] = values;
  const [usedAt, isAttended, awaits, uploads] = values.slice(10);
  const strings = [id, address, protocol, transport, client, skin].map(String);
  const [key = "", owner = "", ...words] = strings;
  const { name, domain } = splitAddress(owner);
  const account = server.findDomain(domain ?? "")?.find(name);
  if (!(ip instanceof IpAddress) || typeof startedAt !== "number" || !isDictionary(custom)) throw damaged(path);
  server.sessions.set(key, {
    id: key,
    account: account instanceof Account ? account : undefined,
    protocol: words[0] ?? "",
    transport: words[1] ?? "",
    client: words[2] ?? "",
    skin: words[3] ?? "",
    address: ip,
    origin: origin instanceof IpAddress ? origin : undefined,
    startedAt,
    usedAt: typeof usedAt === "number" ? usedAt : startedAt,
    isAttended: isAttended === "YES",
    awaits: typeof awaits === "string" ? awaits : undefined,
    uploads: isDictionary(uploads) ? uploads : new Map(),
    custom,
  });
}

/** Aliases and numbers are kept with their owners; the indexes over them are made anew. */
function indexNames(server: MailServer, domain: Domain): void {
  server.setDomainAliases(domain, domain.get("aliases"));
  const owners = [...domain.accounts()].filter((account) => !account.isPristine);
  for (const account of owners) {
    for (const alias of account.get("aliases")) domain.add(new Alias(alias, account));
    for (const number of account.get("telnums")) domain.telnums.set(number, account);
  }
}
