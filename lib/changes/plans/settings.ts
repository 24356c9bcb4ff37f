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
 * The step of an UPDATE command that sends only the keys whose value differs from what the person saw. An edit that
 * changes nothing makes a Change without steps.
 *
 * @throws InputError with a sentence for each field that cannot be read.
 */
export function planSettings(title: Title, command: Command, target: AnyInput, edit: SettingsEdit): Plan {
  const changed = changedKeys(edit.schema, edit.seen, edit.edits);
  if (!changed.ok) {
    throw new InputError("Some values cannot be used.", Object.fromEntries(changed.problems));
  }
  if (changed.changes.size === 0) return { title, steps: [] };
  return { title, steps: [{ command, input: { ...target, newSettings: changed.changes }, seen: edit.seen }] };
}
