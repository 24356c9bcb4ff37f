import { closeSync, fsync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { encode, type Value } from "@/lib/codec";
import { Account, type Held } from "../state/account";
import type { Domain } from "../state/domain";
import { Alias } from "../state/holders";
import type { LiveSession } from "../state/live-session";
import type { MailServer } from "../state/mail-server";
import { writeAll } from "./write-all";

/**
 * The whole state in the Data Formats, one array per line: who it is about, then what it holds. The first line names the
 * journal that goes on from here, the last one carries a checksum. Accounts made by the number are not written unless
 * somebody changed them.
 */
export const SNAPSHOT_FORMAT = "gatehouse sandbox 1";

export interface AccountLine {
  readonly account: Account;
  readonly name: string;
  readonly type: string;
  readonly held: Held;
}

export type Line = readonly Value[] | AccountLine;

/**
 * The state at this moment, by reference: what objects hold is replaced when it changes and never altered, so this takes
 * no longer than to walk over their names, and stays what it is while the server goes on.
 */
export function capture(server: MailServer, generation: number): Line[] {
  const lines: Line[] = [
    [SNAPSHOT_FORMAT, generation, server.mainDomain.name, server.mainDomain.createdAt],
    ["server", server.write()],
  ];
  for (const domain of server.allDomains()) captureDomain(domain, lines);
  for (const session of server.sessions.values()) lines.push(["session", ...sessionValues(session)]);
  return lines;
}

function captureDomain(domain: Domain, lines: Line[]): void {
  const { name, kind, createdAt, suspended, generated, gone } = domain;
  lines.push(["domain", name, kind, createdAt, suspended ? "YES" : "NO", generated, [...gone], domain.write()]);
  for (const holder of domain.names.values()) {
    if (holder instanceof Alias) continue;
    if (!(holder instanceof Account)) lines.push(["object", holder.kind, holder.name, holder.write()]);
    else if (!holder.isPristine)
      lines.push({ account: holder, name: holder.name, type: holder.type, held: holder.held() });
  }
}

function sessionValues(session: LiveSession): Value[] {
  const { id, account, protocol, transport, client, address, origin, skin, startedAt, custom } = session;
  const { usedAt, isAttended, awaits, uploads } = session;
  const who: Value[] = [id, account?.address ?? "", protocol, transport, client, address, origin ?? null, skin];
  return [...who, startedAt, custom, usedAt, isAttended ? "YES" : "NO", awaits ?? null, uploads];
}

function isOfAccount(line: Line): line is AccountLine {
  return "account" in line;
}

/** With `rest`, an Account that nobody uses goes on as the text that was made here anyway. */
function textOf(line: Line, rest = false): string {
  if (!isOfAccount(line)) return encode(line);
  const { account, name, type, held } = line;
  const text = typeof held === "string" ? held : encode(held);
  if (rest && typeof held !== "string") account.rest(held, text);
  return `(account,${encode(name)},${type},${text})`;
}

/** The lines of the state, in order; two states with the same lines are the same. */
export function* linesOf(server: MailServer, generation: number): Generator<string> {
  for (const line of capture(server, generation)) yield textOf(line);
}

const PIECE = 64 * 1024;

/** The bytes of the file, in pieces that are made in a millisecond or two. */
function* piecesOf(lines: readonly Line[]): Generator<Buffer> {
  let sum = 0;
  let pending = "";
  for (const line of lines) {
    pending += `${textOf(line, true)}\n`;
    if (pending.length < PIECE) continue;
    const piece = Buffer.from(pending);
    sum = crc32(piece, sum);
    pending = "";
    yield piece;
  }
  const last = Buffer.from(pending);
  yield last;
  yield Buffer.from(`${encode(["end", crc32(last, sum)])}\n`);
}

/** Writes the state beside the old snapshot and puts it in its place in one step. */
export function writeSnapshot(path: string, server: MailServer, generation: number): void {
  const draft = draftOf(path, generation);
  const file = openSync(draft, "w", 0o600);
  try {
    for (const piece of piecesOf(capture(server, generation))) writeAll(file, piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/**
 * The same without keeping anybody waiting: the state as it is now is written a piece at a time, between the commands
 * that go on changing it. Gives false when it was told to stop; then the old snapshot is still in its place.
 */
export async function writeSnapshotSlowly(
  path: string,
  server: MailServer,
  generation: number,
  signal: AbortSignal,
): Promise<boolean> {
  const draft = draftOf(path, generation);
  const lines = capture(server, generation);
  const file = openSync(draft, "w", 0o600);
  try {
    for (const piece of piecesOf(lines)) {
      writeAll(file, piece);
      await setImmediate();
      if (signal.aborted) break;
    }
    if (!signal.aborted) await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
  if (signal.aborted) rmSync(draft, { force: true });
  else renameSync(draft, path);
  return !signal.aborted;
}

/** No two writers share a draft: one that was told to stop may end after the next one has begun. */
function draftOf(path: string, generation: number): string {
  return `${path}.${generation}.new`;
}
