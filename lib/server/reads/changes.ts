import "server-only";
import { isTitleId, type StepReceipt } from "@/lib/changes";
import { encode } from "@/lib/codec";
import type { changeRow, changesRead, Of, ReadInput, ReadOutput, recordState, suspendedServices } from "@/lib/reads";
import { watchChain } from "../changes/chain";
import { type ChangeFilter, type ChangeRow, countChanges, listChanges } from "../changes/list";
import { foundOf } from "../changes/record";
import { suspensionsOf } from "../changes/suspension";
import type { Caller } from "../session";

type Row = Of<typeof changeRow>;

export function rowOf(row: ChangeRow, found?: StepReceipt["found"]): Row {
  return {
    id: row.id,
    title: { id: isTitleId(row.title) ? row.title : "command", values: row.titleValues },
    account: row.account,
    realName: row.realName,
    client: row.client,
    why: row.why,
    startedAt: row.startedAt.getTime(),
    outcome: row.outcome,
    steps: row.steps,
    done: row.done,
    objects: row.objects.map(({ kind, name, domain }) => ({ kind, name, domain })),
    ...(found === undefined ? {} : { found }),
    ...(row.reverts === null ? {} : { reverts: row.reverts }),
    ...(row.revertedBy === null ? {} : { revertedBy: row.revertedBy }),
  };
}

const DAY_MS = 24 * 60 * 60_000;

function filterOf(input: ReadInput<typeof changesRead>): ChangeFilter {
  const { objectKind, objectName, days, limit: _, ...same } = input;
  return {
    ...same,
    ...(objectKind === undefined || objectName === undefined ? {} : { object: { kind: objectKind, name: objectName } }),
    ...(days === undefined ? {} : { since: new Date(Date.now() - days * DAY_MS) }),
  };
}

const MOST = 200;

export async function readChanges(
  caller: Caller,
  input: ReadInput<typeof changesRead>,
): Promise<ReadOutput<typeof changesRead>> {
  const limit = Math.min(Math.max(1, input.limit), MOST);
  const { before, after, ...filter } = filterOf(input);
  // One more than the page holds: it says whether there is more on the far side. On the near side there is what we come from.
  const read = await listChanges(caller, { ...filter, ...(after === undefined ? { before } : { after }) }, limit + 1);
  const hasMore = read.length > limit;
  const page = after === undefined ? read.slice(0, limit) : read.slice(-limit);
  const found = await foundOf(page.filter(({ outcome }) => outcome === "unknown").map(({ id }) => id));
  const { count, since } = await countChanges(caller);
  return {
    rows: page.map((row) => rowOf(row, found.get(row.id))),
    hasNewer: after === undefined ? before !== undefined : hasMore,
    hasOlder: after === undefined ? hasMore : true,
    count,
    ...(since === undefined ? {} : { first: since.getTime() }),
  };
}

export async function readRecordState(): Promise<ReadOutput<typeof recordState>> {
  const state = await watchChain();
  return state.whole ? { whole: true, events: state.events } : { whole: false, events: state.brokenAt };
}

/** What the newest suspending Change of the Account put away. */
export async function readSuspendedServices(
  caller: Caller,
  { account }: { readonly account: string },
): Promise<ReadOutput<typeof suspendedServices>> {
  const name = account.toLowerCase();
  const suspended = await suspensionsOf(caller, [name]);
  const before = suspended.get(name);
  return { known: suspended.has(name), ...(before === undefined ? {} : { before: encode(before) }) };
}
