import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { Timestamp, type Value } from "@/lib/codec";
import {
  type asideDue,
  type blockedAddresses,
  FIGURES,
  type ReadInput,
  type ReadOutput,
  type serverPulse,
} from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { readAsideAccounts } from "./aside";
import { mapBounded } from "./bounded";

const AT_ONCE = 2;
const MOST_DOMAINS = 20;
const MOST_ADDRESSES = 50;

async function element(caller: Caller, name: string, options: RunOptions): Promise<Value | undefined> {
  return tolerate(runCommand(caller, catalogue.getStatElement, { ObjectID: name }, options));
}

function wholeOf(value: Value | undefined): number | undefined {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

export async function readServerPulse(
  caller: Caller,
  _input: ReadInput<typeof serverPulse>,
  options: RunOptions,
): Promise<ReadOutput<typeof serverPulse>> {
  const version = await tolerate(runCommand(caller, catalogue.getVersion, {}, options));
  const sentAt = performance.now();
  await tolerate(runCommand(caller, catalogue.getCurrentTime, {}, options));
  const answeredMs = Math.max(1, Math.round(performance.now() - sentAt));
  const startedAt = await element(caller, "serverStartTime", options);
  const figures = await mapBounded(FIGURES, AT_ONCE, async (name) => ({
    name,
    value: wholeOf(await element(caller, name, options)),
  }));
  return {
    answeredMs,
    ...(version === undefined ? {} : { version }),
    ...(startedAt instanceof Timestamp && typeof startedAt.at === "number" ? { startedAt: startedAt.at } : {}),
    figures: figures.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
  };
}

/** `address-seconds`, `address-*` for one that stays; the address itself may hold colons, never a hyphen (Guide, CLI, GETTEMPBLACKLISTEDIPS). */
function blockOf(entry: string): { address: string; seconds?: number } {
  const at = entry.lastIndexOf("-");
  if (at < 0) return { address: entry };
  const seconds = wholeOf(entry.slice(at + 1));
  return { address: entry.slice(0, at), ...(seconds === undefined ? {} : { seconds }) };
}

export async function readBlockedAddresses(
  caller: Caller,
  { limit, address }: ReadInput<typeof blockedAddresses>,
  options: RunOptions,
): Promise<ReadOutput<typeof blockedAddresses>> {
  const listed = await runCommand(caller, catalogue.getTempBlacklistedIps, {}, options);
  const blocks = listed
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(blockOf)
    .filter((block) => address === undefined || block.address === address)
    .sort((a, b) => (b.seconds ?? Number.POSITIVE_INFINITY) - (a.seconds ?? Number.POSITIVE_INFINITY));
  return { addresses: blocks.slice(0, Math.min(limit, MOST_ADDRESSES)), total: blocks.length };
}

export async function readAsideDue(
  caller: Caller,
  { domains }: ReadInput<typeof asideDue>,
  options: RunOptions,
): Promise<ReadOutput<typeof asideDue>> {
  const now = Date.now();
  const counts = await mapBounded(domains.slice(0, MOST_DOMAINS), AT_ONCE, async (domain) => {
    const read = await tolerate(readAsideAccounts(caller, { domain }, options));
    return { domain, due: read?.accounts.filter(({ dueAt }) => dueAt <= now).length ?? 0 };
  });
  return counts.filter(({ due }) => due > 0);
}
