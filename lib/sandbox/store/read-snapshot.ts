import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { decode, decodeAt, encode, IpAddress, isArray, isDictionary, type Value } from "@/lib/codec";
import { ACCOUNT_TYPES, Account, type Held } from "../state/account";
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
  const file = openSync(path, "r");
  try {
    const size = checkedSize(file, path);
    const lines = linesUpTo(file, size);
    const [format, generation, mainDomain, createdAt] = tuple(lines.next().value ?? "", path);
    if (format !== SNAPSHOT_FORMAT || typeof generation !== "number") throw damaged(path);
    if (typeof mainDomain !== "string" || typeof createdAt !== "number") throw damaged(path);
    const server = new MailServer(mainDomain, createdAt);
    readLines(server, lines, path);
    for (const each of server.domains.values()) indexNames(server, each);
    return { server, generation };
  } finally {
    closeSync(file);
  }
}

/** The number of bytes before the last line, when the checksum there is theirs. */
function checkedSize(file: number, path: string): number {
  const whole = fstatSync(file).size;
  const tail = Buffer.alloc(Math.min(whole, 64));
  readSync(file, tail, 0, tail.length, whole - tail.length);
  const lastAt = tail.lastIndexOf(LF, -2) + 1;
  const size = whole - tail.length + lastAt;
  let sum = 0;
  for (const chunk of chunksUpTo(file, size)) sum = crc32(chunk, sum);
  if (lastAt === 0 || tail.toString("latin1", lastAt) !== `${encode(["end", sum])}\n`) throw damaged(path);
  return size;
}

const LF = 10;
const CHUNK = 1024 * 1024;

function* chunksUpTo(file: number, size: number): Generator<Buffer> {
  for (let at = 0; at < size; ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - at));
    const read = readSync(file, chunk, 0, chunk.length, at);
    yield chunk.subarray(0, read);
    at += read;
  }
}

/** The lines one by one: together, as one string, they could be longer than a string may be. */
function* linesUpTo(file: number, size: number): Generator<string> {
  let begun: Buffer[] = [];
  for (const chunk of chunksUpTo(file, size)) {
    let at = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, at)) {
      const part = chunk.subarray(at, end);
      yield begun.length === 0 ? part.toString() : Buffer.concat([...begun, part]).toString();
      begun = [];
      at = end + 1;
    }
    begun.push(chunk.subarray(at));
  }
}

function readLines(server: MailServer, lines: Iterable<string>, path: string): void {
  let domain = server.mainDomain;
  for (const line of lines) {
    if (line.startsWith(ACCOUNT)) {
      readAccount(domain, line, path);
      continue;
    }
    const [kind, ...rest] = tuple(line, path);
    if (kind === "domain") domain = readDomain(server, rest, path);
    else if (kind === "object") readObject(domain, rest, path);
    else if (kind === "session") readSession(server, rest, path);
    else if (isDictionary(rest[0])) server.read(rest[0]);
  }
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

const ACCOUNT = "(account,";

/** What an Account holds is not read before somebody asks for it: there may be a million of them. */
function readAccount(domain: Domain, line: string, path: string): void {
  const { value: name, end } = decodeAt(line, ACCOUNT.length);
  const heldAt = line.indexOf(",", end + 1) + 1;
  const type = ACCOUNT_TYPES.find((known) => known === line.slice(end + 1, heldAt - 1));
  if (typeof name !== "string" || type === undefined) throw damaged(path);
  const found = domain.find(name);
  const account = found instanceof Account ? found : new Account(name, domain, type);
  account.read(line.slice(heldAt, -1));
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
  const owners = [...domain.accounts()].filter((account) => !account.isPristine && mayHaveNames(account.held()));
  for (const account of owners) {
    for (const alias of account.get("aliases")) domain.add(new Alias(alias, account));
    for (const number of account.get("telnums")) domain.telnums.set(number, account);
  }
}

/** Looking into a text is much faster than reading it; where it is wrong, the Account has none. */
function mayHaveNames(held: Held): boolean {
  return typeof held === "string" ? /\b(?:aliases|telnums)=/.test(held) : held.has("aliases") || held.has("telnums");
}
