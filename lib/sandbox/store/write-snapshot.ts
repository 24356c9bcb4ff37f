import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { encode, type Value } from "@/lib/codec";
import { Account } from "../state/account";
import type { Domain } from "../state/domain";
import { Alias } from "../state/holders";
import type { LiveSession } from "../state/live-session";
import type { MailServer } from "../state/mail-server";

/**
 * The whole state in the Data Formats, one array per line: who it is about, then what it holds. The first line names the
 * journal that goes on from here, the last one carries a checksum. Accounts made by the number are not written unless
 * somebody changed them.
 */
export const SNAPSHOT_FORMAT = "gatehouse sandbox 1";

/** The values of the lines, in order; two states with the same lines are the same. */
export function* linesOf(server: MailServer, generation: number): Generator<Value> {
  yield [SNAPSHOT_FORMAT, generation, server.mainDomain.name, server.mainDomain.createdAt];
  yield ["server", server.write()];
  for (const domain of server.allDomains()) yield* domainLines(domain);
  for (const session of server.sessions.values()) yield ["session", ...sessionValues(session)];
}

function* domainLines(domain: Domain): Generator<Value> {
  const { name, kind, createdAt, suspended, generated, gone } = domain;
  yield ["domain", name, kind, createdAt, suspended ? "YES" : "NO", generated, [...gone], domain.write()];
  for (const holder of domain.names.values()) {
    if (holder instanceof Alias || (holder instanceof Account && holder.isPristine)) continue;
    yield holder instanceof Account
      ? ["account", holder.name, holder.type, holder.write()]
      : ["object", holder.kind, holder.name, holder.write()];
  }
}

function sessionValues(session: LiveSession): Value[] {
  const { id, account, protocol, transport, client, address, origin, skin, startedAt, custom } = session;
  const { usedAt, isAttended, awaits, uploads } = session;
  const who: Value[] = [id, account?.address ?? "", protocol, transport, client, address, origin ?? null, skin];
  return [...who, startedAt, custom, usedAt, isAttended ? "YES" : "NO", awaits ?? null, uploads];
}

/** Writes the state beside the old snapshot and puts it in its place in one step. */
export function writeSnapshot(path: string, server: MailServer, generation: number): void {
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  let sum = 0;
  let pending: string[] = [];
  const flush = () => {
    const bytes = Buffer.from(pending.join(""));
    sum = crc32(bytes, sum);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    pending = [];
  };
  try {
    for (const line of linesOf(server, generation)) {
      pending.push(`${encode(line)}\n`);
      if (pending.length >= 1000) flush();
    }
    flush();
    writeSync(file, `${encode(["end", sum])}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
