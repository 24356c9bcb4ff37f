import { type Dictionary, decode, dictionary, FormatError, type Value } from "@/lib/codec";
import {
  type Edit,
  type Field,
  fieldFor,
  namesOf,
  type Problem,
  type SettingsForm,
  type SettingsSchema,
  sameSetting,
  valueIn,
  wireText,
  writeField,
} from "@/lib/settings";

/** What is typed into a settings form and not saved yet, by key. Pure: the screen only shows it. */
export type Entries = ReadonlyMap<string, Entry>;

export interface Entry {
  readonly edit: Edit;
  /** What stood here when the edit began, under every name of the setting. The server holds it against what is there. */
  readonly seen: Dictionary;
  readonly result?: Result;
}

/** What became of an entry when it was sent. */
export type Result =
  /** It is there. The entry stays on the screen until the server's value has been read again. */
  | { readonly kind: "taken" }
  /** The server answered well and kept something else, or nothing. */
  | { readonly kind: "notTaken"; readonly at: string; readonly has?: Value }
  /** The server refused it in these words. */
  | { readonly kind: "refused"; readonly said: string }
  /** An older edit of it was taken: what stands there will be known when it has been read again. */
  | { readonly kind: "older" };

/** What the level holds of this setting, under whichever names it has there. */
export function explicitOf(field: Field, explicit: Dictionary): Dictionary {
  return dictionary(
    namesOf(field).flatMap((name) => {
      const value = explicit.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The form without what typing leaves behind: the empty line under the last item of a list. */
function tidy<E extends Edit>(edit: E): E {
  return edit.form === "list" ? { ...edit, items: edit.items.filter((item) => item.trim() !== "") } : edit;
}

/** Nothing was typed yet that could be sent. */
export function isBlank(edit: Edit): boolean {
  switch (edit.form) {
    case "amount":
      return edit.amount.trim() === "";
    case "text":
    case "secret":
    case "wire":
      return edit.text === "";
    case "list":
      return !edit.all && edit.items.length === 0;
    case "flow":
      return !edit.unlimited && edit.count === "" && edit.amount === "";
    default:
      return false;
  }
}

/** Why this cannot be sent. */
export function problemOf(field: Field, { edit, seen }: Entry): Problem | undefined {
  if (edit.form === "default" || (edit.form === "secret" && edit.text === "")) return undefined;
  const written = writeField(field, tidy(edit), valueIn(field, seen));
  return "problem" in written ? written.problem : undefined;
}

/** The value that the entry stands for; nothing for "use default", and while it cannot be read. */
export function typedValue(field: Field, { edit, seen }: Entry): Value | undefined {
  if (edit.form === "default") return undefined;
  const written = writeField(field, tidy(edit), valueIn(field, seen));
  return "problem" in written ? undefined : written.value;
}

/** Does the entry say something else than what stands there? A field that is emptied where nothing was set does not. */
export function isChange(field: Field, entry: Entry): boolean {
  const { edit, seen, result } = entry;
  if (result?.kind === "taken") return false;
  if (edit.form === "default") return seen.size > 0;
  if (edit.form === "secret") return edit.text !== "";
  const before = valueIn(field, seen);
  if (before === undefined) return !isBlank(tidy(edit));
  const value = typedValue(field, entry);
  return value === undefined || !sameSetting(field, before, value);
}

/** The entries that would be sent, in the order in which they were begun. */
export function changesIn(schema: SettingsSchema, entries: Entries): Entries {
  return new Map([...entries].filter(([key, entry]) => isChange(fieldFor(schema, key), entry)));
}

export function formOf(changes: Entries): SettingsForm {
  const seen = dictionary([...changes.values()].flatMap((entry) => [...entry.seen]));
  return { edits: new Map([...changes].map(([key, { edit }]) => [key, tidy(edit)])), seen: wireText(seen) };
}

/** An action carries a megabyte; what does not fit is said before it is sent. */
const LARGEST_FORM = 900_000;

export function isTooMuch({ edits, seen }: SettingsForm): boolean {
  return JSON.stringify([...edits.values()]).length + seen.length > LARGEST_FORM;
}

export type EntryAction =
  | { readonly do: "type"; readonly field: Field; readonly edit: Edit; readonly explicit: Dictionary }
  /** The focus has left the field: typing that came back to what stands there is forgotten. */
  | { readonly do: "leave"; readonly field: Field }
  | { readonly do: "putBack"; readonly key: string }
  | { readonly do: "replace"; readonly entries: Entries }
  | { readonly do: "settle"; readonly sent: Entries; readonly results: ReadonlyMap<string, Result> }
  | { readonly do: "reread"; readonly schema: SettingsSchema; readonly explicit: Dictionary };

function without(entries: Entries, key: string): Entries {
  const rest = new Map(entries);
  rest.delete(key);
  return rest;
}

const OLDER: Result = { kind: "older" };

/** What was typed after it was sent is newer than its result. */
function settle(entries: Entries, sent: Entries, results: ReadonlyMap<string, Result>): Entries {
  const settled = [...entries].map(([key, entry]): [string, Entry] => {
    const result = results.get(key);
    if (result === undefined) return [key, entry];
    if (sent.get(key)?.edit === entry.edit) return [key, { ...entry, result }];
    return [key, result.kind === "taken" ? { ...entry, result: OLDER } : entry];
  });
  return new Map(settled);
}

function typed(entries: Entries, { field, edit, explicit }: Extract<EntryAction, { readonly do: "type" }>): Entries {
  const before = entries.get(field.key);
  const seen = before?.seen ?? explicitOf(field, explicit);
  const wasSaved = before?.result?.kind === "taken" || before?.result?.kind === "older";
  return new Map([...entries, [field.key, wasSaved ? { edit, seen, result: OLDER } : { edit, seen }]]);
}

/** Values that were taken are the server's now; one that was not is held against what the server kept. */
function reread(entries: Entries, schema: SettingsSchema, explicit: Dictionary): Entries {
  if ([...entries.values()].every(({ result }) => result === undefined)) return entries;
  const kept = [...entries].flatMap(([key, entry]): [string, Entry][] => {
    if (entry.result?.kind === "taken") return [];
    if (entry.result === undefined) return [[key, entry]];
    const seen = explicitOf(fieldFor(schema, key), explicit);
    return [[key, entry.result.kind === "older" ? { edit: entry.edit, seen } : { ...entry, seen }]];
  });
  return new Map(kept);
}

export function entriesAfter(entries: Entries, action: EntryAction): Entries {
  switch (action.do) {
    case "type":
      return typed(entries, action);
    case "leave": {
      const entry = entries.get(action.field.key);
      const isSettled = entry === undefined || entry.result !== undefined || isChange(action.field, entry);
      return isSettled ? entries : without(entries, action.field.key);
    }
    case "putBack":
      return without(entries, action.key);
    case "replace":
      return action.entries;
    case "settle":
      return settle(entries, action.sent, action.results);
    case "reread":
      return reread(entries, action.schema, action.explicit);
  }
}

/** After a conflict: theirs lets the edit go, yours stays, typed over what they saved. */
export function resolved(
  schema: SettingsSchema,
  entries: Entries,
  choices: ReadonlyMap<string, "theirs" | "yours">,
  explicit: Dictionary,
): Entries {
  const byKey = new Map([...choices].map(([name, choice]) => [fieldFor(schema, name).key, choice] as const));
  const left = [...entries].flatMap(([key, entry]): [string, Entry][] => {
    const choice = byKey.get(key);
    if (choice === "theirs") return [];
    if (choice === undefined) return [[key, entry]];
    return [[key, { edit: entry.edit, seen: explicitOf(fieldFor(schema, key), explicit) }]];
  });
  return new Map(left);
}

/** A value that travelled as a text in the server's notation; nothing when it cannot be read. */
export function valueFrom(notation: string | undefined): Value | undefined {
  if (notation === undefined) return undefined;
  try {
    return decode(notation, { multiline: true });
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
