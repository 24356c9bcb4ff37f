import type { Receipt, Title } from "@/lib/changes";
import { defineRead } from "./define";
import { json, list, maybe, moment, record, text, whole, word, yesNo } from "./shape";

/** Reads of our own record. */

const outcome = word("running", "done", "part", "refused", "failed", "unknown");

export const changeRow = record({
  id: whole,
  title: json<Title>(),
  account: text,
  realName: text,
  client: text,
  why: text,
  startedAt: moment,
  outcome,
  steps: whole,
  done: whole,
  objects: list(record({ kind: text, name: text, domain: text })),
  reverts: maybe(whole),
  revertedBy: maybe(whole),
});

export const changesRead = defineRead(
  "changes",
  record({
    text: maybe(text),
    who: maybe(text),
    domain: maybe(text),
    outcome: maybe(outcome),
    objectKind: maybe(text),
    objectName: maybe(text),
    since: maybe(moment),
    before: maybe(whole),
    limit: whole,
  }),
  record({ rows: list(changeRow), more: yesNo, count: whole, first: maybe(moment) }),
);

/** One Change with its receipt, as far as it is recorded. */
export const changeRead = defineRead(
  "change",
  record({ id: whole }),
  record({ row: changeRow, receipt: json<Receipt>(), canRevert: yesNo }),
);

/** Is the chain of the record whole? */
export const recordState = defineRead("recordState", record({}), record({ whole: yesNo, events: whole }));

/** What the Change that suspended an Account put away, for resuming it: the old value in the server's notation. */
export const suspendedServices = defineRead(
  "suspendedServices",
  record({ account: text }),
  record({
    /** Left out: the services were inherited, or no Change of ours suspended it. */ before: maybe(text),
    known: yesNo,
  }),
);
