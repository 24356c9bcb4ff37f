import {
  type JobEnd,
  type JobRequest,
  type JobSettings,
  type JobState,
  ROW_OUTCOMES,
  type RowCode,
  type Title,
  type WaitReason,
} from "@/lib/changes";
import type { ErrorCode } from "@/lib/errors";
import { defineRead } from "./define";
import { json, list, maybe, moment, record, text, whole, word, yesNo } from "./shape";

/** Reads of jobs: only those of which somebody may see the Change. */

export const jobRow = record({
  id: whole,
  title: json<Title>(),
  account: text,
  realName: text,
  domain: text,
  why: text,
  startedAt: moment,
  finishedAt: maybe(moment),
  state: json<JobState>(),
  /** Why it waits for its owner. */
  reason: maybe(json<WaitReason>()),
  end: maybe(json<JobEnd>()),
  /** All objects are known: before that, `total` says nothing. */
  isListed: yesNo,
  total: whole,
  done: whole,
  leftOut: whole,
  notTaken: whole,
  refused: whole,
  failed: whole,
  unknown: whole,
  /** Why it stands still at this moment, though it runs. */
  trouble: maybe(record({ code: json<ErrorCode>(), text })),
  /** Objects a second, over the last few. */
  rate: whole,
  workedMs: whole,
  reverts: maybe(whole),
  revertedBy: maybe(whole),
  isOwn: yesNo,
  mayStop: yesNo,
});

/** Jobs that have not ended, and after them the last ones that have. */
export const jobsRead = defineRead("jobs", record({ ended: whole }), list(jobRow));

/** Objects that the same stood in the way of, in the server's words or by our own code. */
export const jobCause = record({
  outcome: word(...ROW_OUTCOMES),
  status: maybe(whole),
  text: maybe(text),
  code: maybe(json<RowCode>()),
  count: whole,
  /** The first of them. */
  names: list(text),
});

export const jobRead = defineRead("job", record({ id: whole }), record({ row: jobRow, causes: list(jobCause) }));

/** What is under way, for every page. */
export const runningJobs = defineRead("runningJobs", record({}), record({ count: whole, first: maybe(jobRow) }));

/** What a job would do: how many it is about, and what it would send for the first of them. Nothing is sent that writes. */
export const jobPreview = defineRead(
  "jobPreview",
  record({ request: json<JobRequest>() }),
  record({
    /** How many match, where they were not named. */
    count: whole,
    /** So many were looked at. */
    read: whole,
    /** The masked lines for those. */
    lines: list(text),
    /** How many of those are left out, or cannot be worked on, and why. */
    without: list(record({ code: json<RowCode>(), text: maybe(text), count: whole })),
    /** What does not come back when it is undone. */
    losses: list(text),
  }),
);

/** The settings that many Accounts can be given at once, in the reader's language. */
export const manySettings = defineRead("manySettings", record({ language: word("en", "ru") }), json<JobSettings>());

/** How many Accounts of a Domain have a name that holds the filter: the server does not count them, so they are listed. */
export const matchingAccounts = defineRead("matchingAccounts", record({ domain: text, filter: text }), whole);
