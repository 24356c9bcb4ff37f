import { defineRead } from "./define";
import { json, list, maybe, raw, record, text, whole, word, yesNo } from "./shape";

/** Reads of the command explorer: declarations come as data, because the catalogue stays on the server. */

/** One command as a list shows it. */
export interface CommandEntry {
  readonly verb: string;
  /** Its place in the list of sections. */
  readonly section: number;
  readonly summary: string;
  readonly effect: "read" | "write" | "destructive" | "control";
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

export const commandIndex = defineRead("commandIndex", record({ language }), json<CommandIndex>());

/** Declarations of commands, without what only the executor of Changes needs; verbs that are none are left out. */
export const commandDeclarations = defineRead(
  "commandDeclarations",
  record({ verbs: list(text), language }),
  list(json<Declaration>()),
);

/** A command's declaration as JSON: the shape of lib/catalogue's, which this layer does not know. */
export interface Declaration {
  readonly verb: string;
}

/**
 * Sends a command that reads, and answers with what the server said: a refusal is an answer here. A long value is cut:
 * `total` counts what the whole has at its outermost level, entries, characters or bytes.
 */
export const commandAnswer = defineRead(
  "commandAnswer",
  record({ verb: text, input: text }),
  record({
    status: whole,
    text,
    ms: whole,
    value: maybe(raw),
    total: maybe(whole),
    isCut: yesNo,
  }),
);
