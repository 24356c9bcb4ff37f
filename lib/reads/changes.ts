import type { Difference, KeyResult, Receipt, Title } from "@/lib/changes";
import { defineRead } from "./define";
import { json, list, maybe, moment, record, text, whole, word, yesNo } from "./shape";

/** Reads of our own record. */

const outcome = word("running", "done", "part", "refused", "failed", "unknown");
const found = word("happened", "didNotHappen", "cannotTell");

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
  /** What was read back of a Change whose outcome is unknown. */
  found: maybe(found),
  reverts: maybe(whole),
  revertedBy: maybe(whole),
});

export const changesRead = defineRead(
  "changes",
  record({
    text: maybe(text),
    /** Ids of the titles that hold the text in the reader's language. */
    titles: maybe(list(text)),
    who: maybe(text),
    domain: maybe(text),
    outcome: maybe(outcome),
    objectKind: maybe(text),
    objectName: maybe(text),
    /** Not older than so many days. */
    days: maybe(whole),
    /** A page is reached by number: older than one Change, or newer. */
    before: maybe(whole),
    after: maybe(whole),
    limit: whole,
  }),
  record({
    rows: list(changeRow),
    hasNewer: yesNo,
    hasOlder: yesNo,
    /** Of all that this person may see, whatever the filter, and since when. */
    count: whole,
    first: maybe(moment),
  }),
);

/** One field that a Change altered. */
export interface ChangedField extends Difference {
  readonly step: number;
  /** The Account, Domain and so on that it is a field of; the server itself has no name. */
  readonly object?: string;
  /** The setting in the reader's language, where it has words. */
  readonly label?: string;
  readonly state?: KeyResult["state"];
  /** What the server has, where it did not take what was sent. */
  readonly has?: string;
}

/** One Change with its receipt, as far as it is recorded. */
export const changeRead = defineRead(
  "change",
  record({ id: whole, language: word("en", "ru") }),
  record({
    row: changeRow,
    receipt: json<Receipt>(),
    fields: list(json<ChangedField>()),
    canRevert: yesNo,
    isJob: yesNo,
  }),
);

/** What taking a Change back would meet now: it costs a command for each step, so it is asked for on its own. */
export const revertRead = defineRead(
  "revert",
  record({ id: whole }),
  record({
    objects: whole,
    /** How many of them were looked at: only a value that would be replaced can have moved. */
    compared: whole,
    /** Those that are not as the Change left them. */
    moved: list(text),
    /** What does not come back. */
    loses: list(text),
  }),
);

/** Is the chain of the record whole? If not, `events` is where it breaks. */
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
