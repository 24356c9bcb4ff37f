"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { generatePassword } from "@/components/person/generate-password";
import { NewPassword } from "@/components/person/new-password";
import { useMissingRight } from "@/components/session/actor-context";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { createAccount as createCommand } from "@/lib/catalogue/commands/account/accounts";
import { listAccountStorage } from "@/lib/catalogue/commands/domain/objects";
import type { RunChange } from "@/lib/changes";
import { useCommand } from "@/lib/query/hooks";
import { ACCOUNT_TYPES, type AccountType, type TypedSettings } from "../../../_parts/first-settings";
import { accountNameProblem } from "../../../_parts/names";
import { SettingField } from "../../../_parts/setting-field";
import type { AccountFields } from "../../../dialog-fields";
import { createAccount } from "../actions";
import type { MadeAccount } from "./account-made";
import { AccountNameField } from "./account-name-field";
import { useAccountDefaults } from "./use-account-defaults";
import { useAccountProblemText } from "./use-account-name-check";

interface CreateAccountProps {
  readonly question: Question<undefined>;
  readonly domain: string;
  readonly fields: AccountFields;
  /** The name that was given before the dialog opened. */
  readonly firstName: string;
  readonly onSend: (made: MadeAccount) => void;
}

interface Typed {
  readonly name: string;
  readonly type: AccountType;
  readonly storage: string;
  readonly legacy: boolean;
  readonly aliases: string;
  readonly settings: TypedSettings;
}

function blank(name: string): Typed {
  return {
    name,
    type: "MultiMailbox",
    storage: "",
    legacy: false,
    aliases: "",
    settings: { Password: generatePassword() },
  };
}

interface PartProps {
  readonly domain: string;
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly problem: (key: string) => string | undefined;
}

/** How it keeps its mail, with a sentence about each way. */
function TypeField({ domain, typed, change }: PartProps) {
  const t = useTranslations("accounts");
  const { type, legacy } = typed;
  const right = useMissingRight()(createCommand, { accountName: `new@${domain}`, accountType: type, legacy });
  return (
    <SelectField
      label={t("type")}
      value={type}
      hint={t(`types.${type}`)}
      error={right === undefined ? undefined : t("lackRight", { right })}
      onChange={({ target }) => change({ type: ACCOUNT_TYPES.find((known) => known === target.value) ?? type })}
    >
      {ACCOUNT_TYPES.map((known) => (
        <option key={known} value={known}>
          {known}
        </option>
      ))}
    </SelectField>
  );
}

/** What is seldom needed: folded away until it is asked for. */
function MoreFields({ domain, typed, change }: PartProps) {
  const t = useTranslations("accounts");
  const { data: storages = [] } = useCommand(listAccountStorage, { domainName: domain });
  return (
    <details className="mt-4">
      <summary className="cursor-pointer rounded-sm text-dense font-medium text-accent-text">{t("moreFields")}</summary>
      <div className="mt-3 grid gap-4">
        {storages.length > 0 && (
          <SelectField
            label={t("storagePlace")}
            value={typed.storage}
            onChange={(event) => change({ storage: event.target.value })}
          >
            <option value="">{t("storageUsual")}</option>
            {storages.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Checkbox
          checked={typed.legacy}
          onChange={(event) => change({ legacy: event.target.checked })}
          hint={t("legacyHint")}
        >
          {t("legacy")}
        </Checkbox>
      </div>
    </details>
  );
}

/** The password that the person begins with: generated already, or typed, or none. */
function PasswordPart({ domain, typed, change }: PartProps) {
  const t = useTranslations("accounts");
  const id = useId();
  const { name, settings } = typed;
  const { Password = "", RealName = "" } = settings;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-dense font-medium">
        {t("password")}
      </label>
      <NewPassword
        id={id}
        value={Password}
        onChange={(password) => change({ settings: { ...settings, Password: password } })}
        context={{ names: [name, RealName, domain] }}
      />
      {Password === "" && <p className="mt-1 text-small text-text-3">{t("noPassword")}</p>}
    </div>
  );
}

/** A new Account: who it is for, how it signs in, and the few settings that are usually set at once. */
export function CreateAccount({ question, domain, fields, firstName, onSend }: CreateAccountProps) {
  const t = useTranslations("accounts");
  const words = useAccountProblemText();
  const { inheritedOf, classes } = useAccountDefaults(domain);
  const [typed, setTyped] = useState(() => blank(firstName));
  const { name, type, legacy, aliases, settings } = typed;
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const set = (key: string) => (value: string) => change({ settings: { ...settings, [key]: value } });
  const right = useMissingRight()(createCommand, { accountName: `new@${domain}`, accountType: type, legacy });
  const run: RunChange = (mode, why) => createAccount(mode, domain, typed, why);
  const problem = (key: string): string | undefined => {
    const found = question.problems[key];
    return found && words(found);
  };
  const part = { domain, typed, change, problem };
  function send(): void {
    const keys = Object.keys(settings).filter((key) => key !== "Password" && settings[key]?.trim() !== "");
    onSend({ account: `${name.trim()}@${domain}`, password: settings.Password ?? "", keys });
    question.apply(run);
  }
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      width="large"
      title={t("createTitle")}
      note={t.rich("createNote", { domain, mono })}
      confirmLabel={t("createTitle")}
      busyLabel={t("creating")}
      isBusy={question.isBusy}
      isReady={accountNameProblem(name.trim()) === undefined && right === undefined}
      run={run}
      of={JSON.stringify(typed)}
      failure={question.failure}
      onConfirm={send}
    >
      <div className="mt-1 grid grid-cols-2 gap-x-4 gap-y-4 narrow:grid-cols-1">
        <AccountNameField
          label={t("name")}
          domain={domain}
          value={name}
          onChange={(value) => change({ name: value })}
          error={problem("name")}
        />
        <TextField
          label={fields.RealName.label}
          autoComplete="off"
          maxLength={500}
          value={settings.RealName ?? ""}
          onChange={(event) => set("RealName")(event.target.value)}
          error={problem("RealName")}
        />
        <div className="col-span-full">
          <PasswordPart {...part} />
        </div>
        <TypeField {...part} />
        <TextField
          label={t("aliases")}
          isMono
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
          value={aliases}
          onChange={(event) => change({ aliases: event.target.value })}
          hint={t("aliasesHint")}
          error={problem("aliases")}
        />
        <SettingField
          field={fields.MaxAccountSize}
          inherited={inheritedOf(fields.MaxAccountSize)}
          value={settings.MaxAccountSize ?? ""}
          onChange={set("MaxAccountSize")}
          hint={t("sizeHint")}
          error={problem("MaxAccountSize")}
        />
        <SettingField
          field={fields.ServiceClass}
          inherited={inheritedOf(fields.ServiceClass)}
          value={settings.ServiceClass ?? ""}
          onChange={set("ServiceClass")}
          suggestions={classes}
          error={problem("ServiceClass")}
        />
      </div>
      <MoreFields {...part} />
    </FormDialog>
  );
}
