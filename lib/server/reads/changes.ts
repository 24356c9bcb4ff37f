import "server-only";
import { isTitleId, type StepReceipt } from "@/lib/changes";
import { encode } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type {
  changeRead,
  changeRow,
  changesRead,
  Of,
  ReadInput,
  ReadOutput,
  recordState,
  suspendedServices,
} from "@/lib/reads";
import { verifyChain } from "../changes/chain";
import { type ChangeFilter, type ChangeRow, countChanges, listChanges, maySee } from "../changes/list";
import { undoOfSteps } from "../changes/outcome";
import { readChange, receiptOf } from "../changes/record";
import { recordedBefore, recordedPlan } from "../changes/revert";
import type { Caller } from "../session";

type Row = Of<typeof changeRow>;

function rowOf(row: ChangeRow): Row {
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
    ...(row.reverts === null ? {} : { reverts: row.reverts }),
    ...(row.revertedBy === null ? {} : { revertedBy: row.revertedBy }),
  };
}

function filterOf(input: ReadInput<typeof changesRead>): ChangeFilter {
  const { objectKind, objectName, since, limit: _, ...same } = input;
  return {
    ...same,
    ...(objectKind === undefined || objectName === undefined ? {} : { object: { kind: objectKind, name: objectName } }),
    ...(since === undefined ? {} : { since: new Date(since) }),
  };
}

const MOST = 200;

export async function readChanges(
  caller: Caller,
  input: ReadInput<typeof changesRead>,
): Promise<ReadOutput<typeof changesRead>> {
  const limit = Math.min(Math.max(1, input.limit), MOST);
  const rows = await listChanges(caller, filterOf(input), limit + 1);
  const { count, since } = await countChanges(caller);
  return {
    rows: rows.slice(0, limit).map(rowOf),
    more: rows.length > limit,
    count,
    ...(since === undefined ? {} : { first: since.getTime() }),
  };
}

export async function readChangeDetails(
  caller: Caller,
  { id }: { readonly id: number },
): Promise<ReadOutput<typeof changeRead>> {
  const [row] = (await maySee(caller, id)) ? await listChanges(caller, { before: id + 1 }, 1) : [];
  if (row === undefined) throw new AppError("not-found", `There is no Change #${id}.`);
  const change = await readChange(id);
  const receipts: StepReceipt[] = [];
  for (const { no, receipt } of change.steps) receipts[no] = receipt;
  const undo = undoOfSteps(recordedPlan(change), recordedBefore(change), receipts);
  return { row: rowOf(row), receipt: receiptOf(change, undo), canRevert: undo.possible > 0 && row.revertedBy === null };
}

export async function readRecordState(): Promise<ReadOutput<typeof recordState>> {
  const state = await verifyChain();
  return state.whole ? { whole: true, events: state.events } : { whole: false, events: state.brokenAt };
}

/** The newest suspending Change of the account, if it is the last word on its services. */
export async function readSuspendedServices(
  caller: Caller,
  { account }: { readonly account: string },
): Promise<ReadOutput<typeof suspendedServices>> {
  const object = { kind: "account", name: account.toLowerCase() };
  const rows = await listChanges(caller, { object }, 50);
  const suspended = rows.find(({ title, outcome }) => title === "suspendAccount" && outcome === "done");
  if (suspended === undefined) return { known: false };
  const change = await readChange(suspended.id);
  const [before] = recordedBefore(change);
  const key = change.lines[0]?.includes("AccessModes=") ? "AccessModes" : "AccessMode";
  const old = before instanceof Map ? before.get(key) : undefined;
  return old === undefined ? { known: true } : { known: true, before: encode(old) };
}
