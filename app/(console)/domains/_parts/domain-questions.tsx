"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommandsPreview } from "@/components/change/commands-preview";
import type { Question } from "@/components/change/use-question";
import { bold } from "@/components/data/rich-text";
import { type DomainSummary, useDomainSummary } from "@/components/domain/use-domain-summary";
import { useActor } from "@/components/session/actor-context";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { domainOf } from "@/lib/access";
import { listGroups } from "@/lib/catalogue/commands/group";
import { listLists } from "@/lib/catalogue/commands/list";
import type { RunChange } from "@/lib/changes";
import { useCommand } from "@/lib/query/hooks";
import { deleteDomain, resumeDomain, suspendDomain } from "../actions";

/** What can be asked about a Domain. */
export interface DomainQuestion {
  readonly about: "rename" | "suspend" | "resume" | "delete";
  readonly domain: string;
}

interface AskedProps {
  readonly question: Question<DomainQuestion>;
  readonly domain: string;
}

/** What every question about a Domain has in common. */
function frame({ question }: AskedProps) {
  return { isOpen: question.isOpen, onClose: question.close, isBusy: question.isBusy };
}

export function SuspendDomain(props: AskedProps) {
  const { question, domain } = props;
  const t = useTranslations("domains");
  const actor = useActor();
  const count = useDomainSummary(domain)?.accounts ?? 0;
  const run: RunChange = (mode, why) => suspendDomain(mode, domain, why);
  return (
    <QuestionDialog
      {...frame(props)}
      question={t("suspendTitle", { domain })}
      confirmLabel={t("suspendConfirm")}
      busyLabel={t("suspending")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("suspendText", { count })}</p>
      {domainOf(actor.account) === domain.toLowerCase() && (
        <div className="mt-3">
          <Note tone="warning" icon={<TriangleAlert />}>
            {t("suspendOwn")}
          </Note>
        </div>
      )}
      <CommandsPreview run={run} of={domain} />
      {question.failure}
    </QuestionDialog>
  );
}

export function ResumeDomain(props: AskedProps) {
  const { question, domain } = props;
  const t = useTranslations("domains");
  const run: RunChange = (mode, why) => resumeDomain(mode, domain, why);
  return (
    <QuestionDialog
      {...frame(props)}
      question={t("resumeTitle", { domain })}
      confirmLabel={t("resumeConfirm")}
      busyLabel={t("resuming")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("resumeText")}</p>
      <CommandsPreview run={run} of={domain} />
      {question.failure}
    </QuestionDialog>
  );
}

const HOLDS = ["accounts", "aliases", "forwarders", "groups", "lists"] as const;
type Holdings = Partial<Record<(typeof HOLDS)[number], number | undefined>>;

function useHoldings(domain: string, summary: DomainSummary | undefined, enabled: boolean): Holdings {
  const groups = useCommand(listGroups, { domainName: domain }, { enabled }).data?.length;
  const lists = useCommand(listLists, { domainName: domain }, { enabled }).data?.length;
  return { accounts: summary?.accounts, aliases: summary?.aliases, forwarders: summary?.forwarders, groups, lists };
}

function Holds({ holdings }: { readonly holdings: Holdings }) {
  const t = useTranslations("domains");
  const held = HOLDS.flatMap((kind) => {
    const count = holdings[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (held.length === 0) return <p>{t("deleteEmpty")}</p>;
  return (
    <>
      <p>{t("deleteHolds")}</p>
      <ul className="mt-1 list-disc pl-5">
        {held.map(({ kind, count }) => (
          <li key={kind}>{t(`holds.${kind}`, { count })}</li>
        ))}
      </ul>
    </>
  );
}

/** The gravest of them: what goes is counted, FORCE is spelled out, and the name has to be typed. */
export function DeleteDomain(props: AskedProps) {
  const { question, domain } = props;
  const t = useTranslations("domains");
  const [force, setForce] = useState(false);
  const summary = useDomainSummary(domain);
  const holdings = useHoldings(domain, summary, question.isOpen);
  const run: RunChange = (mode, why) => deleteDomain(mode, domain, force, why);
  const accounts = force ? (holdings.accounts ?? 0) : 0;
  return (
    <QuestionDialog
      {...frame(props)}
      isDanger
      question={t("deleteTitle", { domain })}
      confirmLabel={accounts === 0 ? t("deleteConfirm") : t("deleteConfirmAll", { count: accounts })}
      busyLabel={t("deleting")}
      cancelLabel={t("cancel")}
      typed={{ label: t("deleteType"), text: domain }}
      onConfirm={() => question.apply(run)}
    >
      <Holds holdings={holdings} />
      <div className="mt-3">
        <Checkbox checked={force} onChange={(event) => setForce(event.target.checked)} hint={t("forceHint")}>
          {t("force")}
        </Checkbox>
      </div>
      {force && (
        <div className="mt-3">
          <Note tone="danger" icon={<TriangleAlert />}>
            {t.rich("deleteWarning", { b: bold })}
          </Note>
        </div>
      )}
      <CommandsPreview run={run} of={`${domain} ${force}`} />
      {question.failure}
    </QuestionDialog>
  );
}
