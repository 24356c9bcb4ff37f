"use client";

import { AtSign, CirclePause, CirclePlay, Copy, PanelRightOpen, Pencil, Settings2, Trash2, Users } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Question, useQuestion } from "@/components/change/use-question";
import { useCopy } from "@/components/data/use-copy";
import type { DomainSummary } from "@/components/domain/use-domain-summary";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import type { MenuEntry } from "@/components/ui/menu-entry";
import { renameDomain } from "@/lib/catalogue/commands/domain-set/domains";
import type { Receipt } from "@/lib/changes";
import { domainHref } from "@/lib/navigation";
import type { DomainQuestion } from "./domain-questions";

const RenameDomain = dynamic(() => import("./rename-domain").then((module) => module.RenameDomain));
const SuspendDomain = dynamic(() => import("./domain-questions").then((module) => module.SuspendDomain));
const ResumeDomain = dynamic(() => import("./domain-questions").then((module) => module.ResumeDomain));
const DeleteDomain = dynamic(() => import("./domain-questions").then((module) => module.DeleteDomain));

const DIALOGS = { rename: RenameDomain, suspend: SuspendDomain, resume: ResumeDomain, delete: DeleteDomain } as const;

function AskedDialog({ question }: { readonly question: Question<DomainQuestion> }) {
  if (question.asked === undefined) return null;
  const Asked = DIALOGS[question.asked.about];
  return <Asked key={question.no} question={question} domain={question.asked.domain} />;
}

interface DomainActions {
  /** The entries of a Domain's menu: the same on its row and on its pages. */
  readonly menuOf: (domain: string, summary: DomainSummary | undefined) => readonly MenuEntry[];
  readonly ask: (question: DomainQuestion) => void;
  /** May create, rename, suspend and delete Domains, as far as is known. */
  readonly isOperator: boolean;
  readonly dialogs: ReactNode;
  readonly drawer: ReactNode;
}

type OnDone = (receipt: Receipt, question: DomainQuestion | undefined) => void;

/** Everything that can be done with a Domain, with its questions. */
export function useDomainActions(onDone?: OnDone): DomainActions {
  const t = useTranslations("domains");
  const router = useRouter();
  const copy = useCopy();
  const actor = useActor();
  const missingRight = useMissingRight();
  const question = useQuestion<DomainQuestion>({ onDone });
  const isOperator = missingRight(renameDomain) === undefined;

  function changes(domain: string, isSuspended: boolean): MenuEntry[] {
    const isMain = actor.mainDomain?.toLowerCase() === domain.toLowerCase();
    const reason = isMain ? { disabledReason: t("mainCannot") } : {};
    const ask = (about: DomainQuestion["about"]) => () => question.ask({ about, domain });
    const turn = isSuspended ? "resume" : "suspend";
    return [
      { kind: "separator", key: "changes" },
      { key: "rename", label: t("rename"), icon: <Pencil />, shortcut: "R", ...reason, onSelect: ask("rename") },
      {
        key: turn,
        label: t(turn),
        icon: isSuspended ? <CirclePlay /> : <CirclePause />,
        shortcut: "S",
        ...reason,
        onSelect: ask(turn),
      },
      { kind: "separator", key: "grave" },
      {
        key: "delete",
        label: t("delete"),
        icon: <Trash2 />,
        shortcut: "Del",
        isDanger: true,
        ...reason,
        onSelect: ask("delete"),
      },
    ];
  }

  function menuOf(domain: string, summary: DomainSummary | undefined): readonly MenuEntry[] {
    const go = (page: string) => () => router.push(domainHref(domain, page));
    return [
      { key: "open", label: t("open"), icon: <PanelRightOpen />, shortcut: "Enter", onSelect: go("") },
      { key: "accounts", label: t("openAccounts"), icon: <Users />, shortcut: "U", onSelect: go("accounts") },
      { key: "settings", label: t("settings"), icon: <Settings2 />, shortcut: "E", onSelect: go("settings") },
      { key: "aliases", label: t("editAliases"), icon: <AtSign />, shortcut: "A", onSelect: go("aliases") },
      {
        key: "copy",
        label: t("copyName"),
        icon: <Copy />,
        shortcut: "C",
        onSelect: () => copy(domain, { copied: t("copied", { name: domain }), failed: t("copyFailed") }),
      },
      // What only operators may do is not shown to others: they may never use it.
      ...(isOperator ? changes(domain, summary?.isSuspended !== undefined || summary?.closed !== undefined) : []),
    ];
  }

  return {
    menuOf,
    ask: question.ask,
    isOperator,
    drawer: question.drawer,
    dialogs: (
      <>
        <AskedDialog question={question} />
        {question.dialogs}
      </>
    ),
  };
}
