import type { AnyInput, Command } from "@/lib/catalogue";
import type { Dictionary } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { changedKeys, type Edit, type SettingsSchema } from "@/lib/settings";
import type { Plan, Title } from "../change";

export interface SettingsEdit {
  readonly schema: SettingsSchema;
  /** The explicit values of the edited keys as the person saw them, secrets removed. */
  readonly seen: Dictionary;
  readonly edits: ReadonlyMap<string, Edit>;
}

/**
 * The keys whose value differs from what the person saw, with the values to send.
 *
 * @throws InputError with a sentence for each field that cannot be read.
 */
export function changesOf({ schema, seen, edits }: SettingsEdit): Dictionary {
  const changed = changedKeys(schema, seen, edits);
  if (!changed.ok) throw new InputError("Some values cannot be used.", Object.fromEntries(changed.problems));
  return changed.changes;
}

/** The step of an UPDATE command that sends these keys. Without any the Change has no step. */
export function planUpdate(
  title: Title,
  command: Command,
  target: AnyInput,
  changes: Dictionary,
  seen: Dictionary,
): Plan {
  return { title, steps: changes.size === 0 ? [] : [{ command, input: { ...target, newSettings: changes }, seen }] };
}

/**
 * The step of an UPDATE command that sends only the keys whose value differs from what the person saw. An edit that
 * changes nothing makes a Change without steps.
 *
 * @throws InputError with a sentence for each field that cannot be read.
 */
export function planSettings(title: Title, command: Command, target: AnyInput, edit: SettingsEdit): Plan {
  return planUpdate(title, command, target, changesOf(edit), edit.seen);
}
