"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Failure } from "@/components/change/failure";
import { EditorProvider } from "@/components/settings/editor-context";
import { isBlank, problemOf } from "@/components/settings/entries";
import { SelectField } from "@/components/ui/form-fields";
import { Skeleton } from "@/components/ui/skeleton";
import { dictionary } from "@/lib/codec";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { manySettings } from "@/lib/reads";
import type { Edit, Field } from "@/lib/settings";
import { BulkSetting } from "./bulk-setting";

/** Settings that were chosen, each with what was typed for it so far. */
type Chosen = ReadonlyMap<string, Edit | undefined>;

export type Edits = readonly (readonly [key: string, edit: Edit])[];

const NOTHING = dictionary([]);

/** The widgets ask for what they know of one object: of many nothing is known. */
const NOBODY = {
  explicit: NOTHING,
  levels: [],
  send: () => undefined,
  lockOf: () => undefined,
  isPassword: () => false,
  suggestions: new Map(),
};

/** What can be sent of it, once every chosen setting has a value. */
function editsIn(chosen: Chosen, fields: readonly Field[]): Edits | undefined {
  const edits = [...chosen].flatMap(([key, edit]) => {
    const field = fields.find((one) => one.key === key);
    const isUsable = field && edit && !isBlank(edit) && problemOf(field, { edit, seen: NOTHING }) === undefined;
    return isUsable ? [[key, edit] as const] : [];
  });
  return edits.length > 0 && edits.length === chosen.size ? edits : undefined;
}

/** Chooses settings by name and gives each its value. */
export function BulkSettings({ onEdits }: { readonly onEdits: (edits: Edits | undefined) => void }) {
  const t = useTranslations("jobs.settings");
  const locale = useLocale();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const query = useRead(manySettings, { language: locale });
  const { data: schema } = query;
  const { groups = [] } = schema ?? {};
  const fields = groups.flatMap((group) => group.fields);
  function choose(next: Chosen): void {
    setChosen(next);
    onEdits(editsIn(next, fields));
  }
  function remove(key: string): void {
    choose(new Map([...chosen].filter(([other]) => other !== key)));
  }
  if (query.isError) return <Failure error={shownError(query.error)} onRetry={() => void query.refetch()} />;
  if (schema === undefined) return <Skeleton className="h-9 w-full" />;
  return (
    <EditorProvider value={{ ...NOBODY, schema }}>
      <div className="grid gap-4">
        {fields
          .filter(({ key }) => chosen.has(key))
          .map((field) => (
            <BulkSetting
              key={field.key}
              field={field}
              edit={chosen.get(field.key)}
              onEdit={(edit) => choose(new Map([...chosen, [field.key, edit]]))}
              onRemove={() => remove(field.key)}
            />
          ))}
        <SelectField
          label={t(chosen.size === 0 ? "choose" : "chooseMore")}
          value=""
          onChange={({ target }) => choose(new Map([...chosen, [target.value, undefined]]))}
        >
          <option value="">{t("none")}</option>
          {groups.map((group) => (
            <optgroup key={group.id} label={group.title}>
              {group.fields
                .filter(({ key }) => !chosen.has(key))
                .map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label === key ? label : `${label} (${key})`}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      </div>
    </EditorProvider>
  );
}
