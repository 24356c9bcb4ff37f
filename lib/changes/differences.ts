import { type AnyInput, type Undo, undoOf } from "@/lib/catalogue";
import { type Dictionary, dictionary, encode, isDictionary, type Value } from "@/lib/codec";
import { fieldFor, namesOf, SECRET_MARKER, type SettingsSchema, valueIn, withoutSecrets } from "@/lib/settings";
import type { Step } from "./change";
import { hasPreImage, oldValueIn } from "./pre-image";
import type { Clash, Difference, KeyResult } from "./receipt";
import { isSecretIn, sameFor, schemaOf } from "./schema-of";

/** The value that takes a key away: the word `default`, or what this command has in its place. */
export function takesAway(undo: Undo | undefined, value: Value): boolean {
  if (undo?.rule === "update" && undo.absent !== "default" && value === undo.absent) return true;
  return typeof value === "string" && value.toLowerCase() === "default";
}

function shown({ isSecret }: Touched, key: string, value: Value): string {
  return isSecret(key) ? SECRET_MARKER : encode(withoutSecrets(value));
}

/** The value of a key under whichever of its names the dictionary has it. */
function valueAt(schema: SettingsSchema | undefined, key: string, values: Dictionary): Value | undefined {
  return schema === undefined ? values.get(key) : valueIn(fieldFor(schema, key), values);
}

interface Touched {
  readonly undo: Undo;
  readonly param: string;
  readonly sent: Value;
  readonly schema: SettingsSchema | undefined;
  readonly isSecret: (key: string) => boolean;
}

/** The parameter of a step that carries new values over old ones. */
function touchedBy(step: Step): Touched | undefined {
  const undo = undoOf(step.command, step.input);
  if (undo?.rule !== "update" && undo?.rule !== "replace") return undefined;
  const sent = step.input[undo.value];
  if (sent === undefined || typeof sent === "boolean") return undefined;
  const { command } = step;
  const param = undo.value;
  return { undo, param, sent, schema: schemaOf(command, param), isSecret: isSecretIn(command, param) };
}

/** What this step replaces, inside the answer of its pre-image read. */
export function oldValueOf(step: Step, answer: Value | undefined): Value | undefined {
  const undo = undoOf(step.command, step.input);
  return undo && answer !== undefined && hasPreImage(undo) ? oldValueIn(undo, answer, step.input) : undefined;
}

/** Of the answer of a step's pre-image read, what taking the step back needs: of an update only the keys that it touches. */
export function keptAnswer(step: Step, answer: Value | undefined): Value | undefined {
  const touched = touchedBy(step);
  if (touched?.undo.rule !== "update" || touched.undo.part !== undefined || !isDictionary(answer)) return answer;
  if (!isDictionary(touched.sent)) return answer;
  const { schema } = touched;
  const names = [...touched.sent.keys()].flatMap((key) => (schema ? namesOf(fieldFor(schema, key)) : [key]));
  const wanted = new Set([...touched.sent.keys(), ...names]);
  return dictionary([...answer].filter(([key]) => wanted.has(key)));
}

/** What a person is shown of that which this step replaces: of an update the keys that it touches. */
export function seenOf(step: Step, answer: Value | undefined): Value | undefined {
  const touched = touchedBy(step);
  const old = oldValueOf(step, answer);
  if (touched === undefined || touched.undo.rule !== "update" || !isDictionary(old)) return touched && old;
  const { sent, schema } = touched;
  if (!isDictionary(sent)) return undefined;
  return dictionary(
    [...sent.keys()].flatMap((key): (readonly [string, Value])[] => {
      const value = valueAt(schema, key, old);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function difference(touched: Touched, key: string, before: Value | undefined, after: Value | undefined): Difference {
  const { undo, schema } = touched;
  return {
    key,
    ...(schema === undefined ? {} : { schema: schema.id }),
    ...(before === undefined ? {} : { before: shown(touched, key, before) }),
    ...(after === undefined || takesAway(undo, after) ? {} : { after: shown(touched, key, after) }),
    ...(touched.isSecret(key) ? { secret: true } : {}),
  };
}

function renameDifference(input: AnyInput, from: string, to: string): Difference[] {
  const [before, after] = [input[from], input[to]];
  return [
    { key: to, ...(typeof before === "string" ? { before } : {}), ...(typeof after === "string" ? { after } : {}) },
  ];
}

/** Every key that the step changes, with the value before (as read, secrets removed) and after. */
export function differencesOf(step: Step, answer: Value | undefined): readonly Difference[] {
  if (step.setting !== undefined) return [{ ...step.setting, after: SECRET_MARKER, secret: true }];
  const undo = undoOf(step.command, step.input);
  if (undo?.rule === "rename") return renameDifference(step.input, undo.from, undo.to);
  const touched = touchedBy(step);
  if (touched === undefined) return [];
  const before = oldValueOf(step, answer);
  const { sent, schema, param } = touched;
  if (!isDictionary(sent)) return [difference({ ...touched, schema: undefined }, param, before, sent)];
  const old = isDictionary(before) ? before : undefined;
  const keys =
    touched.undo.rule === "replace" && old ? [...new Set([...old.keys(), ...sent.keys()])] : [...sent.keys()];
  return keys
    .map((key) => difference(touched, key, old && valueAt(schema, key, old), sent.get(key)))
    .filter(({ before: was, after, secret }) => secret || was !== after);
}

/** Keys that are now something else than what the person was shown. Secrets are never compared: they are never shown. */
export function clashesOf(step: Step, no: number, answer: Value | undefined): readonly Clash[] {
  const touched = touchedBy(step);
  if (step.seen === undefined || touched === undefined) return [];
  const now = oldValueOf(step, answer);
  const { sent, schema, param } = touched;
  if (!isDictionary(step.seen) || !isDictionary(sent)) {
    if (now !== undefined && sameFor(undefined, param, step.seen, now)) return [];
    return [clash({ ...touched, schema: undefined }, no, param, step.seen, now, sent)];
  }
  const [seen, current] = [step.seen, isDictionary(now) ? now : undefined];
  const keys =
    touched.undo.rule === "update" ? [...sent.keys()] : [...new Set([...seen.keys(), ...(current?.keys() ?? [])])];
  return keys.flatMap((key) => {
    if (touched.isSecret(key)) return [];
    const original = valueAt(schema, key, seen);
    const theirs = current && valueAt(schema, key, current);
    if (original === undefined && theirs === undefined) return [];
    if (original !== undefined && theirs !== undefined && sameFor(schema, key, original, theirs)) return [];
    // Somebody else made the very same edit: nothing to choose between.
    const yours = sent.get(key);
    if (yours !== undefined && theirs !== undefined && sameFor(schema, key, yours, theirs)) return [];
    return [clash(touched, no, key, original, theirs, yours)];
  });
}

function clash(
  touched: Touched,
  step: number,
  key: string,
  original: Value | undefined,
  theirs: Value | undefined,
  yours: Value | undefined,
): Clash {
  const { undo, schema } = touched;
  return {
    step,
    key,
    ...(schema === undefined ? {} : { schema: schema.id }),
    ...(original === undefined ? {} : { original: shown(touched, key, original) }),
    ...(theirs === undefined ? {} : { theirs: shown(touched, key, theirs) }),
    ...(yours === undefined || takesAway(undo, yours) ? {} : { yours: shown(touched, key, yours) }),
  };
}

/** What became of each key, by reading the object back: the server drops silently what a person may not change. */
export function keyResults(step: Step, before: Value | undefined, after: Value | undefined): readonly KeyResult[] {
  if (step.setting !== undefined) return differencesOf(step, before).map((one) => ({ ...one, state: "unread" }));
  const touched = touchedBy(step);
  if (touched === undefined || !isDictionary(touched.sent)) return [];
  const { sent, schema } = touched;
  const now = oldValueOf(step, after);
  return differencesOf(step, before).map((one): KeyResult => {
    if (one.secret || !isDictionary(now)) return { ...one, state: "unread" };
    const wanted = sent.get(one.key);
    const has = valueAt(schema, one.key, now);
    const gone = wanted === undefined || takesAway(touched.undo, wanted);
    const taken = gone ? has === undefined : has !== undefined && sameFor(schema, one.key, wanted, has);
    if (taken) return { ...one, state: "taken" };
    return { ...one, state: "notTaken", ...(has === undefined ? {} : { has: shown(touched, one.key, has) }) };
  });
}

export type Found = "happened" | "didNotHappen" | "cannotTell";

/** For a step whose answer was lost: does the object now look as after it, or as before? */
export function foundByValue(step: Step, before: Value | undefined, after: Value | undefined): Found {
  const touched = touchedBy(step);
  const [was, is] = [oldValueOf(step, before), oldValueOf(step, after)];
  if (touched === undefined || is === undefined) return "cannotTell";
  const results = keyResults(step, before, after).filter(({ state }) => state !== "unread");
  if (isDictionary(touched.sent)) {
    if (results.length === 0) return "cannotTell";
    if (results.every(({ state }) => state === "taken")) return "happened";
    const untouched = results.every(({ state, before: old, has }) => state === "notTaken" && old === has);
    return untouched ? "didNotHappen" : "cannotTell";
  }
  if (sameFor(undefined, touched.param, touched.sent, is)) return "happened";
  return was !== undefined && sameFor(undefined, touched.param, was, is) ? "didNotHappen" : "cannotTell";
}
