import "server-only";
import type { Plan, StepReceipt } from "@/lib/changes";
import { AppError, BusyError } from "@/lib/errors";
import { lockNames, withObjectLocks } from "../database/locks";
import { log } from "../log";
import { perProcess } from "../per-process";
import type { Caller } from "../session";
import { maySee } from "./list";
import { endOf } from "./outcome";
import { findOut } from "./read-back";
import { type RecordedChange, readChange, recordEnd, type StepRecord, unfinishedChanges } from "./record";
import { recordedBefore, recordedPlan } from "./revert";
import { notSent } from "./send-step";

/**
 * What became of steps that nobody saw the answer of: a console died between the intent and the result, or the connection
 * was lost and the server could not be asked then. Nothing is sent again; the object is read back and the record, which
 * only grows, gets what was found.
 */

/** A console that died holds its locks for a minute; what they cover is looked at again after that. */
const AGAIN_MS = 65_000;

type Found = NonNullable<StepReceipt["found"]>;

/** The step that has no result was under way, or about to be; the ones behind it were never sent. */
async function missingSteps(caller: Caller, change: RecordedChange, plan: Plan): Promise<readonly StepRecord[]> {
  const known = new Set(change.steps.map(({ no }) => no));
  const before = recordedBefore(change);
  const records: StepRecord[] = [];
  for (const [no, step] of plan.steps.entries()) {
    if (known.has(no)) continue;
    const rest = notSent(step, no);
    const isFirst = records.length === 0 && change.steps.every(({ receipt }) => receipt.outcome === "done");
    const receipt: StepReceipt = isFirst
      ? { ...rest, outcome: "unknown", code: "internal", found: await findOut(caller, step, before[no]) }
      : rest;
    records.push({ no, receipt, readBackBy: caller.actor.account });
  }
  return records;
}

/** The unknown step of a Change that has ended, read back once more. There is at most one: a Change stops at it. */
async function unknownStep(caller: Caller, change: RecordedChange, plan: Plan): Promise<readonly StepRecord[]> {
  const last = change.steps.find(({ receipt }) => receipt.outcome === "unknown");
  const step = last && plan.steps[last.no];
  if (last === undefined || step === undefined) return [];
  const found = await findOut(caller, step, recordedBefore(change)[last.no]);
  return [{ no: last.no, receipt: { ...last.receipt, found }, readBackBy: caller.actor.account }];
}

/**
 * @param isWanted looked at under the locks: another console may have been faster.
 * @throws BusyError while somebody is working on one of its objects, perhaps on this very Change.
 */
async function readBack(
  caller: Caller,
  id: number,
  isWanted: (change: RecordedChange) => boolean,
): Promise<Found | undefined> {
  const { row, objects } = await readChange(id);
  const work = async (): Promise<Found | undefined> => {
    const change = await readChange(id);
    if (!isWanted(change)) return undefined;
    const plan = recordedPlan(change);
    const read = change.row.finishedAt === null ? missingSteps : unknownStep;
    const steps = await read(caller, change, plan);
    const now = new Map([...change.steps, ...steps].map((step) => [step.no, step.receipt]));
    const end = endOf([...now.values()], row.reverts ?? undefined);
    await recordEnd(id, end, { steps, at: change.row.finishedAt ?? change.lastAt });
    return steps.find(({ receipt }) => receipt.found !== undefined)?.receipt.found;
  };
  return withObjectLocks(lockNames(row.server, objects), work, { waitMs: 0 });
}

/**
 * Looks again at a Change whose outcome is not known, as the person who asks.
 *
 * @throws AppError `not-found`, and `busy` while the Change is under way.
 */
export async function readBackChange(caller: Caller, id: number): Promise<Found> {
  if (!(await maySee(caller, id))) throw new AppError("not-found", `There is no Change #${id}.`);
  const found = await readBack(caller, id, ({ row }) => row.outcome === "unknown" || row.finishedAt === null);
  return found ?? "cannotTell";
}

/** @returns whether nothing is left that has to be looked at later. */
async function completeAll(caller: Caller): Promise<boolean> {
  let isAll = true;
  for (const id of await unfinishedChanges(caller.server.name, caller.actor.account)) {
    try {
      await readBack(caller, id, ({ row }) => row.finishedAt === null);
      log("info", "change completed", { request: caller.requestId, who: caller.actor.account, change: id });
    } catch (error) {
      isAll = false;
      if (error instanceof BusyError) continue;
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log("error", "change not completed", { request: caller.requestId, change: id, detail });
    }
  }
  return isAll;
}

/** When each session of this process is looked at next. */
function schedule(): Map<string, number> {
  return perProcess("completing", () => new Map<string, number>());
}

/** At the first request of a session in this process: completes what its person left unfinished. Never throws. */
export async function completeOnce(caller: Caller): Promise<void> {
  const { key } = caller.login;
  if ((schedule().get(key) ?? 0) > Date.now()) return;
  schedule().set(key, Number.POSITIVE_INFINITY);
  const isAll = await completeAll(caller).catch(() => false);
  if (!isAll) schedule().set(key, Date.now() + AGAIN_MS);
}

/** The result of a Change could not be written down: the next request of its session looks at it. */
export function completeSoon(caller: Caller): void {
  schedule().delete(caller.login.key);
}
