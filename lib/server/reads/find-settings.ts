import "server-only";
import type { findSettings, ReadInput, ReadOutput } from "@/lib/reads";
import { type SearchEntry, searchEntries } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import { schemaIn } from "../schema";
import type { Caller } from "../session";

const MOST_FOUND = 50;

/** How far an entry is from what was typed: its label or key begins with it, holds it, or only its help does. */
function distance({ label, key, help }: SearchEntry, wanted: string): number | undefined {
  const names = [label.toLowerCase(), key.toLowerCase()];
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (names.some((name) => name.includes(wanted))) return 1;
  return help.toLowerCase().includes(wanted) ? 2 : undefined;
}

/** Settings by name. Which of them may be changed is for the server to say where they are edited. */
export async function findSettingsIn(
  _caller: Caller,
  { text, limit, language }: ReadInput<typeof findSettings>,
): Promise<ReadOutput<typeof findSettings>> {
  const wanted = text.trim().toLowerCase();
  const entries = searchEntries(Object.values(settingsSchemas).map((schema) => schemaIn(language, schema)));
  return entries
    .flatMap((entry) => {
      const far = distance(entry, wanted);
      return far === undefined ? [] : [{ entry, far }];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, Math.min(limit, MOST_FOUND))
    .map(({ entry: { schema, key, label, group } }) => ({ schema, key, label, group }));
}
