"use client";

import {
  Archive,
  ArchiveRestore,
  CalendarClock,
  CirclePause,
  CirclePlay,
  Copy,
  FolderInput,
  KeyRound,
  LogOut,
  PanelRightOpen,
  Pencil,
  Settings2,
  Trash2,
} from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Question, useQuestion } from "@/components/change/use-question";
import { useCopy } from "@/components/data/use-copy";
import { accountStateOf } from "@/components/person/account-facts";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import type { MenuEntry, MenuItem } from "@/components/ui/menu-entry";
import type { AnyInput, Command } from "@/lib/catalogue";
import { deleteAccount, killAccountSessions, renameAccount } from "@/lib/catalogue/commands/account/accounts";
import { setAccountPassword } from "@/lib/catalogue/commands/account/password";
import { updateAccountSettings } from "@/lib/catalogue/commands/account/settings";
import type { Receipt } from "@/lib/changes";
import { asideOf } from "@/lib/changes/aside-name";
import { accountHref } from "@/lib/navigation";
import { useDomains } from "../../../../_parts/use-domains";
import type { AccountSummary } from "../../../_parts/use-summaries";
import type { AccountQuestion } from "./account-questions";
import { servicesIn } from "./account-row";

const RenameAccount = dynamic(() => import("./rename-account").then((module) => module.RenameAccount));
const MoveAccount = dynamic(() => import("./move-account").then((module) => module.MoveAccount));
const SuspendAccount = dynamic(() => import("./account-questions").then((module) => module.SuspendAccount));
const ResumeAccount = dynamic(() => import("./account-questions").then((module) => module.ResumeAccount));
const EndAccountSessions = dynamic(() => import("./account-questions").then((module) => module.EndAccountSessions));
const SetAsideAccount = dynamic(() => import("./aside/set-aside-account").then((module) => module.SetAsideAccount));
const KeepAside = dynamic(() => import("./aside/keep-aside").then((module) => module.KeepAside));
const BringBack = dynamic(() => import("./aside/bring-back").then((module) => module.BringBack));
const PurgeAccount = dynamic(() => import("./aside/purge-accounts").then((module) => module.PurgeAccount));
const DeleteAccount = dynamic(() => import("./account-questions").then((module) => module.DeleteAccount));

const DIALOGS = {
  rename: RenameAccount,
  move: MoveAccount,
  suspend: SuspendAccount,
  resume: ResumeAccount,
  sessions: EndAccountSessions,
  setAside: SetAsideAccount,
  keepAside: KeepAside,
  bringBack: BringBack,
  purge: PurgeAccount,
  delete: DeleteAccount,
} as const;

function AskedDialog({ question }: { readonly question: Question<AccountQuestion> }) {
  if (question.asked === undefined) return null;
  const Asked = DIALOGS[question.asked.about];
  return <Asked key={question.no} question={question} account={question.asked.account} />;
}

export interface AccountActions {
  /** The entries of an Account's menu: the same on its row and on its pages. */
  readonly menuOf: (account: string, summary: AccountSummary | undefined) => readonly MenuEntry[];
  readonly ask: (question: AccountQuestion) => void;
  readonly dialogs: ReactNode;
  readonly drawer: ReactNode;
}

function isSuspended(summary: AccountSummary | undefined): boolean {
  const services = summary && servicesIn(summary);
  if (services === undefined) return false;
  return accountStateOf({ services, limit: undefined, delayedAt: undefined }, undefined) === "suspended";
}

/** Why a command would be refused, in one sentence. */
type Refusal = (command: Command, input: AnyInput) => string | undefined;

/** The right that is missing: what is known of any Account without asking. */
function useMissing(): Refusal {
  const t = useTranslations("accounts");
  const missingRight = useMissingRight();
  return (command, input) => {
    const right = missingRight(command, input);
    return right === undefined ? undefined : t("lackRight", { right });
  };
}

/** Why an entry cannot be used now, where it cannot: that it would be refused, or that it would cut oneself off. */
function useReasons(refusal: Refusal | undefined) {
  const t = useTranslations("accounts");
  const actor = useActor();
  const missing = useMissing();
  return {
    lacking: refusal ?? missing,
    own: (account: string): string | undefined =>
      actor.account === account.toLowerCase() ? t("ownAccount") : undefined,
  };
}

/** The entries that ask first. */
function useQuestions(ask: (question: AccountQuestion) => void, { lacking, own }: ReturnType<typeof useReasons>) {
  const t = useTranslations("accounts");
  const ta = useTranslations("aside");
  const { data: domains = [] } = useDomains();
  return (account: string, summary: AccountSummary | undefined): readonly MenuEntry[] => {
    const entry = (
      about: AccountQuestion["about"],
      reason: string | undefined,
    ): Pick<MenuItem, "key" | "onSelect"> => ({
      key: about,
      ...(reason === undefined ? {} : { disabledReason: reason }),
      onSelect: () => ask({ about, account }),
    });
    const renaming = lacking(renameAccount, { oldAccountName: account, newAccountName: account });
    const turn = isSuspended(summary) ? "resume" : "suspend";
    const turning = lacking(updateAccountSettings, { accountName: account }) ?? own(account);
    const deleting = lacking(deleteAccount, { oldAccountName: account }) ?? own(account);
    // What was set aside is brought back or purged: anything else would lose what is known of it.
    if (asideOf(account) !== undefined)
      return [
        { kind: "separator", key: "questions" },
        { ...entry("bringBack", renaming ?? turning), label: ta("bringBack"), icon: <ArchiveRestore />, shortcut: "B" },
        { ...entry("keepAside", renaming), label: ta("keepLonger"), icon: <CalendarClock />, shortcut: "K" },
        { kind: "separator", key: "grave" },
        { ...entry("purge", deleting), label: ta("purge"), icon: <Trash2 />, shortcut: "Del", isDanger: true },
      ];
    return [
      { kind: "separator", key: "questions" },
      {
        ...entry("sessions", lacking(killAccountSessions, { accountName: account })),
        label: t("endSessions"),
        icon: <LogOut />,
      },
      { ...entry("rename", renaming), label: t("rename"), icon: <Pencil />, shortcut: "R" },
      ...(domains.length > 1
        ? [{ ...entry("move", renaming), label: t("move"), icon: <FolderInput />, shortcut: "M" }]
        : []),
      {
        ...entry(turn, turning),
        label: t(turn),
        icon: turn === "resume" ? <CirclePlay /> : <CirclePause />,
        shortcut: "S",
      },
      { ...entry("setAside", renaming ?? turning), label: ta("setAside"), icon: <Archive />, shortcut: "T" },
      { kind: "separator", key: "grave" },
      { ...entry("delete", deleting), label: t("delete"), icon: <Trash2 />, shortcut: "Del", isDanger: true },
    ];
  };
}

interface AccountActionsOptions {
  readonly onDone?: (receipt: Receipt, question: AccountQuestion | undefined) => void;
  /** Where more is known of an Account than the rights that its commands take. */
  readonly refusal?: Refusal;
}

/** Everything that can be done with an Account, with its questions: for its row and for its pages. */
export function useAccountActions({ onDone, refusal }: AccountActionsOptions = {}): AccountActions {
  const t = useTranslations("accounts");
  const router = useRouter();
  const copy = useCopy();
  const reasons = useReasons(refusal);
  const question = useQuestion<AccountQuestion>({ onDone });
  const questionsOf = useQuestions(question.ask, reasons);

  function menuOf(account: string, summary: AccountSummary | undefined): readonly MenuEntry[] {
    const go = (page: string) => () => router.push(accountHref(account, page));
    const reason = reasons.lacking(setAccountPassword, { accountName: account });
    const words = { copied: t("copied", { address: account }), failed: t("copyFailed") };
    return [
      { key: "open", label: t("open"), icon: <PanelRightOpen />, shortcut: "Enter", onSelect: go("") },
      { key: "settings", label: t("settings"), icon: <Settings2 />, shortcut: "E", onSelect: go("settings") },
      {
        key: "password",
        label: t("resetPassword"),
        icon: <KeyRound />,
        shortcut: "P",
        ...(reason === undefined ? {} : { disabledReason: reason }),
        onSelect: go("password"),
      },
      {
        key: "copy",
        label: t("copyAddress"),
        icon: <Copy />,
        shortcut: "C",
        onSelect: () => copy(account, words),
      },
      ...questionsOf(account, summary),
    ];
  }

  return {
    menuOf,
    ask: question.ask,
    drawer: question.drawer,
    dialogs: (
      <>
        <AskedDialog question={question} />
        {question.dialogs}
      </>
    ),
  };
}
