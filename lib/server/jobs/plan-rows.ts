import "server-only";
import { compile, parseLine } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import {
  beforeRenames,
  clashesOf,
  keptAnswer,
  type LeftOut,
  preImageOf,
  type ReadRequest,
  type Step,
} from "@/lib/changes";
import { encode, type Value } from "@/lib/codec";
import { AppError, type ErrorCode, ReplyError } from "@/lib/errors";
import { checkAccess } from "../gate";
import type { ManyResult } from "../gate-many";
import { checkRank } from "../rank";
import type { Caller } from "../session";
import { Answers, readsOf } from "./answers";
import type { Deed } from "./deeds";
import type { JobRow, ToldRow } from "./rows";

/** Plans the steps of many rows from what the server has now: for a preview, and for the worker just before it sends. */

export interface PlannedStep {
  readonly step: Step;
  /** The masked line. */
  readonly line: string;
  /** What the pre-image read answered. */
  readonly before: Value | undefined;
  /** What of it is written down. */
  readonly kept: string | null;
}

export interface PlannedRow {
  readonly row: JobRow;
  readonly steps: readonly PlannedStep[];
}

export interface PlannedRows {
  readonly planned: readonly PlannedRow[];
  /** Rows for which nothing is sent, and why. */
  readonly through: readonly ToldRow[];
  readonly answers: Answers;
}

export interface PlanOptions {
  readonly signal?: AbortSignal | undefined;
  readonly window?: number | undefined;
}

function leftOut({ no }: JobRow, code: LeftOut, text: string | null = null): ToldRow {
  return { no, outcome: "leftOut", status: null, text, code };
}

function refused({ no }: JobRow, { status, text }: { readonly status: number; readonly text: string }): ToldRow {
  return { no, outcome: "refused", status, text, code: "reply" };
}

function failed({ no }: JobRow, code: ErrorCode, text: string): ToldRow {
  return { no, outcome: "failed", status: null, text, code };
}

/** Why a row ends because of what one of its reads came to; nothing where it was answered. */
function unread(row: JobRow, result: ManyResult | undefined): ToldRow | undefined {
  if (result === undefined || result.kind === "done") return undefined;
  if (result.kind === "refused") return refused(row, result);
  // An answer that was lost takes the connection with it: nothing is planned then.
  return failed(row, result.error.code, result.error.message);
}

type Draft =
  | { readonly row: JobRow; readonly steps: readonly Step[] }
  | { readonly row: JobRow; readonly through: ToldRow };

function givenSteps(lines: readonly string[]): readonly Step[] {
  return lines.map((line) => parseLine(commandsByVerb, line));
}

async function draftRows(
  caller: Caller,
  deed: Deed,
  rows: readonly JobRow[],
  answers: Answers,
): Promise<readonly Draft[]> {
  const isSpared = ({ name }: JobRow): boolean => deed.sparesOwn && name === caller.actor.account;
  const toPlan = rows.filter((row) => row.lines === undefined && !isSpared(row));
  await answers.read(toPlan.flatMap((row) => deed.reads(row, caller)));
  const plan = await deed.planner(caller, toPlan);
  return rows.map((row): Draft => {
    if (isSpared(row)) return { row, through: leftOut(row, "own") };
    if (row.lines !== undefined) return { row, steps: givenSteps(row.lines) };
    const reads = deed.reads(row, caller);
    const problem = reads.map((request) => unread(row, answers.of(request))).find((one) => one !== undefined);
    if (problem !== undefined) return { row, through: problem };
    try {
      const planned = plan(
        row,
        reads.map((request) => answers.value(request)),
      );
      return "leftOut" in planned ? { row, through: leftOut(row, planned.leftOut) } : { row, steps: planned.steps };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { row, through: failed(row, error.code, error.message) };
    }
  });
}

/** What an earlier step of the row renames is still under its old name. */
function asItIsNow(step: Step, no: number, steps: readonly Step[]): Step {
  return beforeRenames(step, steps.slice(0, no));
}

/** Everything that has to be known before the steps may be sent: what they replace, and whose rights are in the way. */
async function readsBefore(caller: Caller, rows: readonly (readonly Step[])[]): Promise<readonly ReadRequest[]> {
  const now = rows.flatMap((steps) => steps.map(asItIsNow));
  const rank = await Promise.all(
    now.map(({ command, input }) => readsOf((read) => checkRank(caller, command, input, read))),
  );
  const before = now.flatMap(({ command, input }) => preImageOf(command, input) ?? []);
  return [...before, ...rank.flat()];
}

async function checkRow(
  caller: Caller,
  row: JobRow,
  steps: readonly Step[],
  answers: Answers,
): Promise<ToldRow | undefined> {
  try {
    for (const { command, input } of steps.map(asItIsNow)) {
      checkAccess(caller, command, input);
      await checkRank(caller, command, input, answers.run);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "rank") return leftOut(row, "rank", error.message);
    return error instanceof ReplyError ? refused(row, error) : failed(row, error.code, error.message);
  }
}

async function finishDraft(caller: Caller, draft: Draft, answers: Answers): Promise<PlannedRow | ToldRow> {
  if ("through" in draft) return draft.through;
  const { row, steps } = draft;
  const problem = await checkRow(caller, row, steps, answers);
  if (problem !== undefined) return problem;
  const planned = steps.map((step, no): PlannedStep => {
    const now = asItIsNow(step, no, steps);
    const before = answers.value(preImageOf(now.command, now.input));
    const kept = keptAnswer(step, before);
    return {
      step,
      // What came as a line is written down as that line: it holds no secret, or only the marker of one.
      line: row.lines?.[no] ?? compile(step.command, step.input, { mask: true }),
      before,
      kept: kept === undefined ? null : encode(kept),
    };
  });
  const hasMoved = planned.some(({ step, before }, no) => clashesOf(step, no, before).length > 0);
  return hasMoved ? leftOut(row, "moved") : { row, steps: planned };
}

/**
 * Plans rows as a person: reads what their steps depend on, many at a time, and holds access and rank for each.
 *
 * @throws AppError when the connection fails: nothing is known then, and nothing was sent that writes.
 */
export async function planRows(
  caller: Caller,
  deed: Deed,
  rows: readonly JobRow[],
  options: PlanOptions = {},
): Promise<PlannedRows> {
  const answers = new Answers(caller, options);
  const drafts = await draftRows(caller, deed, rows, answers);
  await answers.read(
    await readsBefore(
      caller,
      drafts.flatMap((draft) => ("steps" in draft ? [draft.steps] : [])),
    ),
  );
  const planned: PlannedRow[] = [];
  const through: ToldRow[] = [];
  for (const draft of drafts) {
    const done = await finishDraft(caller, draft, answers);
    if ("steps" in done) planned.push(done);
    else through.push(done);
  }
  return { planned, through, answers };
}
