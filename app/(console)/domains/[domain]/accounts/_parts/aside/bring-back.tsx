"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/components/change/form-dialog";
import { mono } from "@/components/data/rich-text";
import { NameHolder } from "@/components/person/name-holder";
import { TextLink } from "@/components/shell/links";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { domainOf } from "@/lib/access";
import type { RunChange } from "@/lib/changes";
import { accountHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { asideDetails, type ReadOutput } from "@/lib/reads";
import { accountNameProblem } from "../../../../_parts/names";
import { bringBackAccount } from "../../actions";
import { AccountNameField } from "../account-name-field";
import type { AskedProps } from "../account-questions";
import { useAccountProblemText } from "../use-account-name-check";

type Details = ReadOutput<typeof asideDetails>;

interface FormerProps {
  readonly legend: string;
  readonly names: readonly { readonly name: string; readonly heldBy: ReactNode }[];
  readonly without: ReadonlySet<string>;
  readonly onToggle: (name: string) => void;
}

/** Names that it had: those that somebody has meanwhile cannot be ticked, and say who. */
function Former({ legend, names, without, onToggle }: FormerProps) {
  if (names.length === 0) return null;
  return (
    <fieldset className="m-0 mt-4 min-w-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-dense font-medium">{legend}</legend>
      <div className="grid gap-2">
        {names.map(({ name, heldBy }) => (
          <Checkbox
            key={name}
            checked={heldBy === undefined && !without.has(name)}
            disabled={heldBy !== undefined}
            onChange={() => onToggle(name)}
            hint={heldBy}
          >
            <span className="mono break-all">{name}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

/** What it had, each with who has it now. */
function useFormer(domain: string, details: Details | undefined) {
  const t = useTranslations("names");
  const aliases = (details?.aliases ?? []).map(({ name, holder }) => ({
    name,
    heldBy: holder && <NameHolder domain={domain} holder={holder} />,
  }));
  const telnums = (details?.telnums ?? []).map(({ number, holder }) => ({
    name: number,
    heldBy:
      holder === undefined
        ? undefined
        : t.rich("numberHeldBy", {
            account: holder,
            link: (words) => (
              <TextLink href={accountHref(holder.includes("@") ? holder : `${holder}@${domain}`)}>{words}</TextLink>
            ),
          }),
  }));
  return { aliases, telnums };
}

/** What is wrong with the name: taken by something that the check while typing does not see, or badly spelled. */
function NameTaken({ domain, details, name }: { domain: string; details: Details | undefined; name: string }) {
  const t = useTranslations("aside");
  const holder = details?.name.holder;
  if (holder === undefined || details?.name.name.toLowerCase() !== name.trim().toLowerCase()) return null;
  return (
    <div className="mb-4">
      <Note tone="warning" icon={<TriangleAlert />}>
        {t.rich("nameTaken", { name: holder.name, mono })} <NameHolder domain={domain} holder={holder} />
      </Note>
    </div>
  );
}

/** Under its old name or another, with what it had as far as that is still free. */
export function BringBack({ question, account }: AskedProps) {
  const t = useTranslations("aside");
  const words = useAccountProblemText();
  const domain = domainOf(account);
  const { data: details } = useRead(asideDetails, { account });
  const former = useFormer(domain, details);
  const [typed, setTyped] = useState<string>();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const name = typed ?? details?.name.name ?? "";
  const wanted = (names: FormerProps["names"]) =>
    names.filter((one) => one.heldBy === undefined && !without.has(one.name)).map((one) => one.name);
  const form = { name: name.trim(), aliases: wanted(former.aliases), telnums: wanted(former.telnums) };
  const run: RunChange = (mode, why) => bringBackAccount(mode, account, form, why);
  function toggle(which: string): void {
    const next = new Set(without);
    if (!next.delete(which)) next.add(which);
    setWithout(next);
  }
  const { name: problem } = question.problems;
  const isTaken = details?.name.holder !== undefined && details.name.name.toLowerCase() === form.name.toLowerCase();
  return (
    <FormDialog
      isOpen={question.isOpen}
      onClose={question.close}
      title={t("backTitle", { account: details?.aside.was ?? account })}
      confirmLabel={t("backConfirm")}
      busyLabel={t("bringing")}
      isBusy={question.isBusy}
      isReady={details !== undefined && accountNameProblem(form.name) === undefined && !isTaken}
      run={run}
      of={JSON.stringify(form)}
      failure={question.failure}
      onConfirm={() => question.apply(run)}
    >
      <p className="mb-4 text-text-2">
        {t(details?.isKnown === false ? "backUnknown" : "backText")}
        {details?.services?.toLowerCase() === "none" && ` ${t("backSuspended")}`}
      </p>
      <NameTaken domain={domain} details={details} name={name} />
      <AccountNameField
        label={t("name")}
        domain={domain}
        value={name}
        onChange={setTyped}
        error={problem && words(problem)}
      />
      <Former legend={t("aliases")} names={former.aliases} without={without} onToggle={toggle} />
      <Former legend={t("numbers")} names={former.telnums} without={without} onToggle={toggle} />
    </FormDialog>
  );
}
