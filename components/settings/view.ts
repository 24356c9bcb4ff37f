import type { Dictionary, Value } from "@/lib/codec";
import { type Field, fieldFor, isShown, type Level, type SettingsGroup, unknownKeys, valueIn } from "@/lib/settings";
import type { Editor } from "./editor-context";
import { type Entries, isChange, typedValue } from "./entries";

/** Which settings are on the screen, and which of them are folded away. Pure. */

export const OTHER_KEYS = "otherKeys";

/** Above this many a group shows only what is set here; the inherited ones are a click away. */
const FOLDS_ABOVE = 8;

function exists(field: Field, level: Level | undefined): boolean {
  return level === undefined || field.levels.length === 0 || field.levels.includes(level);
}

/** The value in force of a setting: typed, explicit, or as the server merged it. */
function inForce(
  { schema, explicit, effective, levels }: Editor,
  entries: Entries,
): (key: string) => Value | undefined {
  return (key) => {
    const field = fieldFor(schema, key);
    const entry = entries.get(field.key);
    const typed = entry === undefined ? undefined : typedValue(field, entry);
    const dictionaries = [explicit, ...(effective ? [effective] : []), ...levels.map(({ values }) => values)];
    const stands = dictionaries.flatMap((values) => {
      const value = values === "unreadable" ? undefined : valueIn(field, values);
      return value === undefined ? [] : [value];
    });
    return typed ?? stands[0] ?? field.default;
  };
}

function otherFields({ schema, explicit, effective }: Editor): readonly Field[] {
  const keys = [explicit, ...(effective ? [effective] : [])].flatMap((values: Dictionary) =>
    unknownKeys(schema, values),
  );
  return [...new Set(keys)].map((key) => fieldFor(schema, key));
}

/** The groups with the fields that matter now; keys that no schema knows come last. */
export function groupsOf(editor: Editor, entries: Entries, otherTitle: string): readonly SettingsGroup[] {
  const [own] = editor.levels;
  const force = inForce(editor, entries);
  const known = editor.schema.groups.map((group) => ({
    ...group,
    fields: group.fields.filter((field) => exists(field, own?.level) && isShown(field, force)),
  }));
  const other = { id: OTHER_KEYS, title: otherTitle, fields: otherFields(editor) };
  return [...known, other].filter(({ fields }) => fields.length > 0);
}

/** The fields whose label, key or help holds the text. */
export function matching(groups: readonly SettingsGroup[], text: string): readonly SettingsGroup[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return groups;
  const holds = ({ label, key, help }: Field) =>
    [label, key, help].some((words) => words.toLowerCase().includes(wanted));
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter(holds) }))
    .filter(({ fields }) => fields.length > 0);
}

export interface Fold {
  readonly shown: readonly Field[];
  /** How many inherited settings are out of sight. */
  readonly folded: number;
  /** There are so many that they can be folded away. */
  readonly canFold: boolean;
}

/** What is set here or typed is always in sight. */
export function foldOf(group: SettingsGroup, { explicit }: Editor, entries: Entries, isOpen: boolean): Fold {
  const isSet = (field: Field) => entries.has(field.key) || valueIn(field, explicit) !== undefined;
  const set = group.fields.filter(isSet);
  const inherited = group.fields.length - set.length;
  const canFold = inherited > FOLDS_ABOVE;
  if (isOpen || !canFold) return { shown: group.fields, folded: 0, canFold };
  return { shown: set, folded: inherited, canFold };
}

/** How many settings of the group would be saved. */
export function changedIn(group: SettingsGroup, entries: Entries): number {
  return group.fields.filter((field) => {
    const entry = entries.get(field.key);
    return entry !== undefined && isChange(field, entry);
  }).length;
}
