import { type Dictionary, dictionary, type Value } from "@/lib/codec";
import { valueIn } from "./chain";
import { sameSetting } from "./compare";
import { fieldFor, fieldsOf, type SettingsSchema } from "./define";
import { type Field, namesOf } from "./field";
import { type Problem, problem } from "./problem";
import { withoutSecrets } from "./secrets";
import type { Edit, Typed } from "./typed";
import { writeField } from "./write";

/** The server's word for "give the explicit value up" in an UPDATE command. */
export const DEFAULT = "default";

export type Changed =
  | { readonly ok: true; readonly changes: Dictionary }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, Problem> };

type Pairs = readonly (readonly [string, Value])[];

function drop(field: Field, explicit: Dictionary): Pairs {
  return namesOf(field).flatMap((name) => (explicit.has(name) ? [[name, DEFAULT] as const] : []));
}

function put(field: Field, explicit: Dictionary, typed: Typed): Pairs | Problem {
  const before = valueIn(field, explicit);
  const written = writeField(field, typed, before);
  if ("problem" in written) return written.problem;
  const same = before !== undefined && !field.secret && sameSetting(field, before, written.value);
  const name = namesOf(field).find((one) => explicit.has(one)) ?? field.key;
  return same ? [] : [[name, written.value]];
}

function isNameOfKey(key: string): boolean {
  return key !== "" && !/\p{Cc}|\p{Surrogate}/u.test(key);
}

function change(field: Field, explicit: Dictionary, edit: Edit): Pairs | Problem {
  if (!isNameOfKey(field.key)) return problem("key");
  if (field.readOnlyHere) return problem("readOnly");
  if (edit.form === "default") return drop(field, explicit);
  // Nothing typed into the field of a secret leaves the secret alone: its value was never shown.
  if (edit.form === "secret" && edit.text === "") return [];
  return put(field, explicit, edit);
}

/**
 * The dictionary for an UPDATE command: only keys whose value differs by kind from the explicit one. `explicit` is what
 * the level holds now, with its secrets, so that those hidden inside nested values are kept.
 */
export function changedKeys(schema: SettingsSchema, explicit: Dictionary, edited: ReadonlyMap<string, Edit>): Changed {
  const problems = new Map<string, Problem>();
  const changes = new Map<string, Value>();
  for (const [key, edit] of edited) {
    const result = change(fieldFor(schema, key), explicit, edit);
    if ("error" in result) problems.set(key, result);
    else for (const [name, value] of result) changes.set(name, value);
  }
  return problems.size > 0 ? { ok: false, problems } : { ok: true, changes: dictionary(changes) };
}

/** Keys of a live dictionary that the schema does not describe, in their order: shown under "Other keys". */
export function unknownKeys(schema: SettingsSchema, settings: Dictionary): readonly string[] {
  const known = new Set(fieldsOf(schema).flatMap(namesOf));
  return [...settings.keys()].filter((key) => !known.has(key));
}

export interface NotTaken {
  readonly key: string;
  readonly sent: Value;
  /** What the server has instead; left out when it has nothing. */
  readonly has?: Value;
}

/**
 * The keys of an update that the server did not take: it drops silently what a person may not change. Secrets cannot be
 * compared, because the server does not show them, and are left out; those inside nested values are hidden.
 */
export function notTaken(schema: SettingsSchema, sent: Dictionary, readBack: Dictionary): readonly NotTaken[] {
  return [...sent].flatMap(([key, value]): NotTaken[] => {
    const field = fieldFor(schema, key);
    if (field.secret) return [];
    const has = valueIn(field, readBack);
    const [shownSent, shownHas] = [withoutSecrets(value), has === undefined ? undefined : withoutSecrets(has)];
    if (isTaken(field, shownSent, shownHas)) return [];
    return [{ key, sent: shownSent, ...(shownHas === undefined ? {} : { has: shownHas }) }];
  });
}

function isTaken(field: Field, sent: Value, has: Value | undefined): boolean {
  if (sent === DEFAULT) return has === undefined;
  return has !== undefined && sameSetting(field, sent, has);
}
