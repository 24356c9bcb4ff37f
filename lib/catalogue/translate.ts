import type { Command } from "./command";
import type { DictionaryKind, KeySpec, Kind, Operation, Part, Parts } from "./params";
import type { Undo } from "./undo";

/** Texts of another language by the English ones; a text that is not there stays English. */
export type Words = Readonly<Record<string, string>>;

type Say = (text: string) => string;

function helped<T extends { readonly help?: string }>(thing: T, say: Say): T {
  return thing.help === undefined ? thing : { ...thing, help: say(thing.help) };
}

function mapped<T>(table: Readonly<Record<string, T>>, change: (item: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(table).map(([name, item]) => [name, change(item)]));
}

function translateKeys(keys: Readonly<Record<string, KeySpec>>, say: Say) {
  return mapped(keys, (key) => helped(key, say));
}

function translateOperation(operation: Operation, say: Say): Operation {
  const { keys } = operation;
  return helped(keys === undefined ? operation : { ...operation, keys: translateKeys(keys, say) }, say);
}

function translateKind(kind: Kind, say: Say): Kind {
  if (kind.kind !== "dictionary") return kind;
  const { keys, operations }: DictionaryKind = kind;
  return {
    ...kind,
    ...(keys === undefined ? {} : { keys: translateKeys(keys, say) }),
    ...(operations === undefined ? {} : { operations: mapped(operations, (one) => translateOperation(one, say)) }),
  };
}

function translatePart(part: Part, say: Say): Part {
  switch (part.part) {
    case "param":
      return helped({ ...part, kind: translateKind(part.kind, say) }, say);
    case "group":
      return { ...part, parts: translateParts(part.parts, say) };
    case "oneOf":
      return { ...part, alternatives: part.alternatives.map((parts) => translateParts(parts, say)) };
  }
}

function translateParts(parts: Parts, say: Say): Parts {
  return mapped(parts, (part) => translatePart(part, say));
}

function translateUndo(undo: Undo, say: Say): Undo {
  if (undo.rule === "never") return { ...undo, reason: say(undo.reason) };
  return undo.loses === undefined ? undo : { ...undo, loses: say(undo.loses) };
}

/** The same declaration in the words of another language. Verbs, keywords, names and the server's words stay. */
export function translateCommand(command: Command, summary: string | undefined, words: Words): Command {
  const say: Say = (text) => (Object.hasOwn(words, text) ? (words[text] ?? text) : text);
  const { undo, undoWhen } = command;
  return {
    ...helped(command, say),
    summary: summary ?? command.summary,
    params: translateParts(command.params, say),
    returns: { ...command.returns, shape: say(command.returns.shape) },
    ...(undo === undefined ? {} : { undo: translateUndo(undo, say) }),
    ...(undoWhen === undefined
      ? {}
      : { undoWhen: undoWhen.map((one) => ({ ...one, undo: translateUndo(one.undo, say) })) }),
  };
}
