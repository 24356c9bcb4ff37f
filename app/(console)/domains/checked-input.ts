import { catalogue } from "@/lib/catalogue/commands";
import type { Dictionary } from "@/lib/codec";
import { type FieldProblem, InputError } from "@/lib/errors";
import { runCommand } from "@/lib/server/gate";
import type { Caller } from "@/lib/server/session";
import { changedKeys, type Edit, type SettingsSchema } from "@/lib/settings";
import { accountNameProblem, domainNameProblem } from "./_parts/names";

/** What the actions of this feature make of what a browser sent. Nothing of it is trusted. */

function checked(field: string, name: string, problem: FieldProblem | undefined): string {
  if (problem !== undefined) throw new InputError(problem.text, { [field]: problem });
  return name;
}

export function checkedDomainName(field: string, typed: string): string {
  const name = typed.trim();
  return checked(field, name, domainNameProblem(name));
}

/** The whole address of a name in a Domain. The name may not carry a Domain of its own. */
export function checkedAddress(field: string, typed: string, domain: string): string {
  const name = typed.trim();
  return `${checked(field, name, accountNameProblem(name))}@${domain}`;
}

export function checkedNames(field: string, names: readonly string[]): readonly string[] {
  for (const name of names) checked(field, name, accountNameProblem(name));
  return names;
}

/** The first settings of a new object: only what was typed, each read by its kind. */
export function firstSettings(schema: SettingsSchema, edits: ReadonlyMap<string, Edit>): Dictionary {
  const changed = changedKeys(schema, new Map(), edits);
  if (changed.ok) return changed.changes;
  throw new InputError("Some values cannot be used.", Object.fromEntries(changed.problems));
}

/** The Domain's other names as they are now. */
export async function otherNames(caller: Caller, domainName: string): Promise<readonly string[]> {
  return runCommand(caller, catalogue.getDomainAliases, { domainName });
}
