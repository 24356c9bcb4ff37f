import type { Command, Effect } from "@/lib/catalogue";
import { defineFixedRead, defineRead } from "./define";
import { json, list, maybe, raw, record, text, whole, word, yesNo } from "./shape";

/** Reads of the command explorer. Declarations come as data: the catalogue stays on the server. */

/** One command as a list shows it. */
export interface CommandEntry {
  readonly verb: string;
  /** Its place in the list of sections. */
  readonly section: number;
  readonly summary: string;
  readonly effect: Effect;
  /** The wire code of the right that this person lacks, whatever the object. */
  readonly missing?: string;
  /** The server that this person is signed in to does not have it. */
  readonly isLacking?: true;
  readonly isClusterOnly?: true;
}

export interface CommandIndex {
  readonly sections: readonly string[];
  readonly commands: readonly CommandEntry[];
}

export const language = word("en", "ru");

export const commandIndex = defineFixedRead("commandIndex", record({ language }), json<CommandIndex>());

/** Whole declarations in the reader's language; verbs that are none are left out. */
export const commandDeclarations = defineFixedRead(
  "commandDeclarations",
  record({ verbs: list(text), language }),
  list(json<Command>()),
);

/**
 * Sends a command that reads, and answers with what the server said: a refusal is an answer here. A long value is cut:
 * `entries` counts what the whole has at all depths, `shown` what came along, `length` the characters of its notation.
 */
export const commandAnswer = defineRead(
  "commandAnswer",
  record({ verb: text, input: text }),
  record({
    status: whole,
    text,
    ms: whole,
    value: maybe(raw),
    entries: whole,
    shown: whole,
    length: whole,
    isCut: yesNo,
  }),
);

export type CommandAnswer = ReturnType<typeof commandAnswer.output.read>;

/** Names of objects that begin with or hold a text, a few of them, to complete what is being typed. */
export const objectNames = defineRead(
  "objectNames",
  record({
    kind: word(
      "account",
      "domain",
      "group",
      "forwarder",
      "list",
      "namedTask",
      "skin",
      "module",
      "directoryUnit",
      "session",
      "mailbox",
      "file",
      "task",
      "queue",
    ),
    text,
  }),
  list(text),
);
