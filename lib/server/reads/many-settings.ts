import "server-only";
import type { manySettings, ReadInput, ReadOutput } from "@/lib/reads";
import { accountSettings } from "@/lib/settings/schemas/account";
import { schemaIn } from "../schema";
import type { Caller } from "../session";

/** What can be set for many Accounts at once: nothing that is of one person, and nothing that another screen changes. */
export async function readManySettings(
  _caller: Caller,
  { language }: ReadInput<typeof manySettings>,
): Promise<ReadOutput<typeof manySettings>> {
  const schema = schemaIn(language, accountSettings);
  const groups = schema.groups
    .map((group) => ({
      ...group,
      fields: group.fields.filter(
        ({ secret, readOnlyHere, levels }) => !secret && !readOnlyHere && levels.includes("account"),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
  return { ...schema, groups };
}
