import {
  type AnyInput,
  type Command,
  type Entry,
  eachParam,
  type InputValue,
  type Inverse as InverseRule,
  type Undo,
  undoOf,
} from "@/lib/catalogue";
import { type Dictionary, dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Step } from "./change";
import { takesAway } from "./differences";
import { commandOf, hasPreImage, mapInput, oldValueIn } from "./pre-image";
import { isSecretIn } from "./schema-of";

/** How a step is taken back: by another step, or not at all and why. */
export type Inverse =
  | {
      readonly step: Step;
      /** What does not come back with it, in one plain sentence. */
      readonly loses?: string;
      /** Keys that the step set and that stay as they are: no record holds the old secret. */
      readonly secretKeys?: readonly string[];
    }
  | { readonly never: string };

/** Why a step cannot be undone, where its command does not say so itself. */
export const UNDO_SENTENCES = {
  secret: "The server never shows the old one, and Gatehouse writes none down.",
  unread: "What was there before could not be read.",
  gone: "What it added is not there any more.",
  none: "This command has no counterpart.",
} as const;

const SECRET: Inverse = { never: UNDO_SENTENCES.secret };
const UNREAD: Inverse = { never: UNDO_SENTENCES.unread };

type Rule<R extends Undo["rule"]> = Extract<Undo, { readonly rule: R }>;

function withLoss(inverse: Inverse, { loses }: { readonly loses?: string }): Inverse {
  return loses === undefined || "never" in inverse ? inverse : { ...inverse, loses };
}

/** What stands there after the step, as far as its undo is concerned: a later move away from it is a conflict. */
function seenAfter(undo: Undo, sent: Dictionary, isSecret: (key: string) => boolean): Dictionary {
  return dictionary([...sent].filter(([key, value]) => !isSecret(key) && !takesAway(undo, value)));
}

function undoUpdate(step: Step, undo: Rule<"update">, before: Value | undefined): Inverse {
  const sent = step.input[undo.value];
  if (!(sent instanceof Map) || !isDictionary(before)) return UNREAD;
  const keys = [...sent.keys()];
  const isSecret = isSecretIn(step.command, undo.value);
  const open = keys.filter((key) => !isSecret(key));
  if (open.length === 0) return SECRET;
  const values = dictionary(open.map((key) => [key, before.get(key) ?? undo.absent]));
  const inverse = {
    step: {
      command: step.command,
      input: { ...step.input, [undo.value]: values },
      seen: seenAfter(undo, sent, isSecret),
    },
  };
  return open.length < keys.length ? { ...inverse, secretKeys: keys.filter(isSecret) } : inverse;
}

const GONE: Inverse = { never: UNDO_SENTENCES.gone };

/** What is there now without the entry that the step added, or with the one that it took out, in its old place. */
function withoutStep(step: Step, entry: Entry, before: Dictionary, now: Dictionary): Dictionary | undefined {
  if ("adds" in entry) {
    const added = [...now].find(([key, value]) => !before.has(key) && value === step.input[entry.adds]);
    return added && dictionary([...now].filter(([key]) => key !== added[0]));
  }
  const key = step.input[entry.removes];
  const old = [...before].flatMap(([name, value]): [string, Value][] =>
    name === key ? [[name, value]] : now.has(name) ? [[name, now.get(name) ?? value]] : [],
  );
  return dictionary([...old, ...now]);
}

/** Only its own entry goes back: what others have written meanwhile stays. */
function undoEntry(step: Step, undo: Rule<"replace">, entry: Entry, before: Dictionary, now: Dictionary): Inverse {
  const left = withoutStep(step, entry, before, now);
  if (left === undefined) return GONE;
  const write = commandOf(undo.write ?? step.command.verb);
  return { step: { command: write, input: { ...mapInput(write, step.input), [undo.value]: left }, seen: now } };
}

function undoReplace(step: Step, undo: Rule<"replace">, before: Value | undefined, now: Value | undefined): Inverse {
  if (before === undefined) return UNREAD;
  if (undo.entry !== undefined && isDictionary(before) && isDictionary(now))
    return undoEntry(step, undo, undo.entry, before, now);
  const write = undo.write === undefined ? step.command : commandOf(undo.write);
  const same = mapInput(write, step.input);
  const inverse = { command: write, input: { ...same, [undo.value]: before } };
  const sent = write === step.command ? step.input[undo.value] : undefined;
  return { step: sent === undefined || typeof sent === "boolean" ? inverse : { ...inverse, seen: sent } };
}

function withoutSecretKeys(value: Value | undefined, isSecret: (key: string) => boolean): Value | undefined {
  return isDictionary(value) ? dictionary([...value].filter(([key]) => !isSecret(key))) : value;
}

function otherStep(rule: InverseRule, input: AnyInput, before: Value | undefined): Step {
  const command = commandOf(rule.by);
  const entries = Object.entries(rule.with).flatMap(([name, from]) => {
    const value = from === "preImage" ? withoutSecretKeys(before, isSecretIn(command, name)) : input[from];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { command, input: { ...rule.constants, ...Object.fromEntries(entries) } };
}

function undoByOther(step: Step, undo: Rule<"create" | "delete" | "opposite">, before: Value | undefined): Inverse {
  if (undo.ifNew !== undefined && before === undefined) return { step: otherStep(undo.ifNew, step.input, before) };
  return { step: otherStep(undo, step.input, before) };
}

/** Where the new name is written without its Domain, the two names change places but the Domain stays where it was. */
function swap(from: InputValue, to: InputValue): readonly [InputValue, InputValue] {
  if (typeof from !== "string" || typeof to !== "string") return [to, from];
  const at = from.lastIndexOf("@");
  return at < 0 || to.includes("@") ? [to, from] : [`${to}${from.slice(at)}`, from.slice(0, at)];
}

function carriesDomain(command: Command, param: string): boolean {
  return [...eachParam(command.params)].some(
    ([name, { kind }]) => name === param && kind.kind === "string" && kind.domainPart,
  );
}

function undoRename(step: Step, undo: Rule<"rename">): Inverse {
  const { [undo.from]: from, [undo.to]: to, storage: _, ...same } = step.input;
  const [newFrom, newTo] = carriesDomain(step.command, undo.to) ? [to, from] : swap(from, to);
  return { step: { command: step.command, input: { ...same, [undo.from]: newFrom, [undo.to]: newTo } } };
}

/** Whether the inverse depends on what is there when the step is taken back. */
export function goesBackIntoNow({ command, input }: Step): boolean {
  const undo = undoOf(command, input);
  return undo?.rule === "replace" && undo.entry !== undefined;
}

/**
 * The inverse of a step that took effect. Pure: `answer` is what the pre-image read answered before it, secrets removed,
 * and `now` what it answers at last, for a step that {@link goesBackIntoNow}.
 */
export function inverseOf(step: Step, answer: Value | undefined, now?: Value): Inverse {
  const undo = undoOf(step.command, step.input);
  const before = undo && answer !== undefined && hasPreImage(undo) ? oldValueIn(undo, answer, step.input) : undefined;
  switch (undo?.rule) {
    case undefined:
      return { never: UNDO_SENTENCES.none };
    case "never":
      return { never: undo.reason };
    case "update":
      return withLoss(undoUpdate(step, undo, before), undo);
    case "replace":
      return withLoss(undoReplace(step, undo, before, now), undo);
    case "rename":
      return withLoss(undoRename(step, undo), undo);
    case "create":
    case "delete":
    case "opposite":
      return withLoss(undoByOther(step, undo, before), undo);
  }
}
