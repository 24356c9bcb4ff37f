"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandsPreview } from "@/components/change/commands-preview";
import { FormDialog } from "@/components/change/form-dialog";
import type { Question } from "@/components/change/use-question";
import { mono } from "@/components/data/rich-text";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/form-fields";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { domainOf } from "@/lib/access";
import type { RunChange } from "@/lib/changes";
import type { Dictionary } from "@/lib/codec";
import { saveAccess } from "../actions";
import { ADMIN, IdentifierWords, identifierOf, WHO, type Who } from "./acl-words";

/** What can be asked about an access control list. */
export type AclQuestion =
  | { readonly about: "add" }
  | { readonly about: "change" | "remove"; readonly identifier: string };

interface EntryDialogProps {
  readonly account: string;
  readonly question: Question<AclQuestion>;
  /** As it is now: what an entry has, the person has seen. */
  readonly acl: Dictionary;
}

function lettersAt(acl: Dictionary, identifier: string): string | undefined {
  const letters = acl.get(identifier);
  return letters === undefined ? undefined : String(letters);
}

/** The letters as they are typed; the one right that the guide names can be ticked, too. */
function LettersField({ letters, onChange }: { letters: string; onChange: (letters: string) => void }) {
  const t = useTranslations("accountAccess");
  const isWrong = !/^[A-Za-z]*$/.test(letters);
  const toggle = (): void => onChange(letters.includes(ADMIN) ? letters.replaceAll(ADMIN, "") : `${letters}${ADMIN}`);
  return (
    <>
      <TextField
        label={t("letters")}
        hint={t("lettersHint")}
        isMono
        required
        maxLength={64}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={letters}
        onChange={(event) => onChange(event.target.value)}
        error={isWrong ? t("lettersOnly") : undefined}
      />
      <Checkbox checked={letters.includes(ADMIN)} onChange={toggle} hint={t("adminHint")}>
        {t("admin")}
      </Checkbox>
    </>
  );
}

interface WhoFieldsProps {
  readonly who: Who;
  readonly name: string;
  readonly domain: string;
  readonly error: string | undefined;
  readonly onChange: (chosen: { readonly who?: Who; readonly name?: string }) => void;
}

function WhoFields({ who, name, domain, error, onChange }: WhoFieldsProps) {
  const t = useTranslations("accountAccess");
  const isNamed = who !== "everyone" && who !== "domain";
  return (
    <>
      <SelectField
        label={t("whoHead")}
        value={who}
        error={isNamed ? undefined : error}
        onChange={(event) => onChange({ who: WHO.find((one) => one === event.target.value) ?? who })}
      >
        {WHO.map((one) => (
          <option key={one} value={one}>
            {t(`choose.${one}`, { domain })}
          </option>
        ))}
      </SelectField>
      {isNamed && (
        <TextField
          label={t(`name.${who}`)}
          hint={who === "account" ? t("accountHint", { domain }) : undefined}
          isMono
          required
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          value={name}
          error={error}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      )}
    </>
  );
}

/** A new entry, or other letters for one that is there. */
export function EditEntry({
  account,
  question,
  acl,
  identifier: given,
}: EntryDialogProps & { readonly identifier: string | undefined }) {
  const t = useTranslations("accountAccess");
  const domain = domainOf(account);
  const [chosen, setChosen] = useState<{ readonly who: Who; readonly name: string }>({ who: "account", name: "" });
  const [letters, setLetters] = useState(given === undefined ? "" : (lettersAt(acl, given) ?? ""));
  const name = chosen.name.trim();
  const identifier = given ?? identifierOf({ ...chosen, name });
  const seen = lettersAt(acl, identifier);
  const isThere = given === undefined && seen !== undefined;
  const isNamed = given !== undefined || name !== "" || chosen.who === "everyone" || chosen.who === "domain";
  const run: RunChange = (mode, why) =>
    saveAccess(mode, account, { identifier, letters, ...(seen === undefined ? {} : { seen }) }, why);
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={given === undefined ? t("addTitle") : t("changeTitle")}
      note={t.rich("entryNote", { account, mono })}
      confirmLabel={given === undefined ? t("give") : t("save")}
      busyLabel={t("saving")}
      isBusy={question.isBusy}
      isReady={isNamed && !isThere && letters !== seen && /^[A-Za-z]+$/.test(letters)}
      run={run}
      of={`${identifier} ${letters}`}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <div className="grid gap-4">
        {given === undefined ? (
          <WhoFields
            {...chosen}
            domain={domain}
            error={isThere ? t("isThere") : undefined}
            onChange={(some) => setChosen({ ...chosen, ...some })}
          />
        ) : (
          <p className="text-dense font-medium">
            <IdentifierWords identifier={given} domain={domain} />
          </p>
        )}
        <LettersField letters={letters} onChange={setLetters} />
      </div>
    </FormDialog>
  );
}

export function RemoveEntry({
  account,
  question,
  acl,
  identifier,
}: EntryDialogProps & { readonly identifier: string }) {
  const t = useTranslations("accountAccess");
  const seen = lettersAt(acl, identifier);
  const run: RunChange = (mode, why) =>
    saveAccess(mode, account, { identifier, letters: "", ...(seen === undefined ? {} : { seen }) }, why);
  return (
    <QuestionDialog
      isOpen={question.isOpen}
      onClose={question.close}
      isBusy={question.isBusy}
      question={t("removeEntryTitle", { identifier })}
      confirmLabel={t("removeEntry")}
      busyLabel={t("removing")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t.rich("removeEntryText", { account, letters: seen ?? "", mono })}</p>
      <CommandsPreview run={run} of={identifier} />
      {question.failure}
    </QuestionDialog>
  );
}
