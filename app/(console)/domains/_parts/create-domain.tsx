"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { useActor } from "@/components/session/actor-context";
import { SelectField } from "@/components/ui/form-fields";
import { getDomainDefaults } from "@/lib/catalogue/commands/domain-set/defaults";
import { listDomainStorage } from "@/lib/catalogue/commands/domain-set/domains";
import type { RunChange } from "@/lib/changes";
import { useCommand } from "@/lib/query/hooks";
import { domainLevels, resolveChain } from "@/lib/settings";
import { createDomain } from "../actions";
import type { DomainFields } from "../dialog-fields";
import { DomainNameField } from "./domain-name-field";
import { DOMAIN_KEYS, type TypedSettings } from "./first-settings";
import { domainNameProblem } from "./names";
import { SettingField } from "./setting-field";
import { useDomainProblemText } from "./use-domain-name-check";

interface CreateDomainProps {
  readonly question: Question<undefined>;
  readonly fields: DomainFields;
}

/** The storage directories that there are; without any the field is not shown. */
function StorageField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTranslations("domains");
  const { data: storages = [] } = useCommand(listDomainStorage, {});
  if (storages.length === 0) return null;
  return (
    <SelectField
      label={t("storage")}
      isMono={value !== ""}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t("storageUsual")}</option>
      {storages.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** A new Domain: its name, its place, and the few settings that are usually set at once. */
export function CreateDomain({ question, fields }: CreateDomainProps) {
  const t = useTranslations("domains");
  const words = useDomainProblemText();
  const { mainDomain } = useActor();
  const [name, setName] = useState("");
  const [storage, setStorage] = useState("");
  const [settings, setSettings] = useState<TypedSettings>({});
  const { data: defaults } = useCommand(getDomainDefaults, {});
  const levels = domainLevels({ domain: new Map(), wideDefaults: defaults ?? "unreadable", wide: "server" });
  const typed = { name, storage, settings };
  const run: RunChange = (mode, why) => createDomain(mode, typed, why);
  const problem = (key: string): string | undefined => {
    const found = question.problems[key];
    return found && words(found);
  };
  const shown = DOMAIN_KEYS.filter((key) => {
    const { showWhen } = fields[key];
    return showWhen === undefined || showWhen.in.includes(settings[showWhen.key] ?? "");
  });
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      width="large"
      title={t("create")}
      note={mainDomain !== undefined && t.rich("createNote", { server: mainDomain, mono })}
      confirmLabel={t("create")}
      busyLabel={t("creating")}
      isBusy={question.isBusy}
      isReady={domainNameProblem(name.trim()) === undefined}
      run={run}
      of={JSON.stringify(typed)}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_168px] gap-4 narrow:grid-cols-1">
        <DomainNameField autoFocus label={t("name")} value={name} onChange={setName} error={problem("name")} />
        <StorageField value={storage} onChange={setStorage} />
      </div>
      <h3 className="mt-4 mb-2.5 text-dense font-semibold">
        {t("settingsHead")} <span className="ml-1 text-small font-normal text-text-3">{t("settingsNote")}</span>
      </h3>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 narrow:grid-cols-1">
        {shown.map((key) => (
          <SettingField
            key={key}
            field={fields[key]}
            inherited={resolveChain(fields[key], levels).wins}
            value={settings[key] ?? ""}
            onChange={(value) => setSettings({ ...settings, [key]: value })}
            error={problem(key)}
          />
        ))}
      </div>
    </FormDialog>
  );
}
