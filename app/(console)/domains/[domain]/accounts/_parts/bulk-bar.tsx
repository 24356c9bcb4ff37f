"use client";

import { Archive, CirclePause, CirclePlay, FolderInput, SlidersHorizontal, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ListSelection } from "@/components/data/list-selection";
import { useMissingRight } from "@/components/session/actor-context";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { deleteAccount, renameAccount } from "@/lib/catalogue/commands/account/accounts";
import { updateAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { useDomains } from "../../../../_parts/use-domains";
import type { BulkDeed } from "./bulk-question";
import type { AccountSelection } from "./use-account-selection";

const BulkQuestion = dynamic(() => import("./bulk-question").then((module) => module.BulkQuestion));

interface Entry {
  readonly key: BulkDeed;
  readonly label: string;
  readonly icon: ReactNode;
  readonly isDanger?: true;
  readonly disabledReason: string | undefined;
}

function useEntries(domain: string): readonly Entry[] {
  const t = useTranslations("jobs.actions");
  const ta = useTranslations("accounts");
  const missingRight = useMissingRight();
  const { data: domains = [] } = useDomains();
  const anybody = `any@${domain}`;
  const reason = (right: string | undefined): string | undefined =>
    right === undefined ? undefined : ta("lackRight", { right });
  const turning = reason(missingRight(updateAccountSettings, { accountName: anybody }));
  const moving = reason(missingRight(renameAccount, { oldAccountName: anybody, newAccountName: anybody }));
  const deleting = reason(missingRight(deleteAccount, { oldAccountName: anybody }));
  return [
    { key: "suspend", label: t("suspend"), icon: <CirclePause />, disabledReason: turning },
    { key: "resume", label: t("resume"), icon: <CirclePlay />, disabledReason: turning },
    { key: "settings", label: t("settings"), icon: <SlidersHorizontal />, disabledReason: turning },
    { key: "setAside", label: t("setAside"), icon: <Archive />, disabledReason: turning ?? moving },
    ...(domains.length > 1
      ? [{ key: "move", label: t("move"), icon: <FolderInput />, disabledReason: moving } as const]
      : []),
    { key: "delete", label: t("delete"), icon: <Trash2 />, isDanger: true, disabledReason: deleting },
  ];
}

interface BulkBarProps {
  readonly domain: string;
  readonly shown: number;
  readonly accounts: AccountSelection;
}

interface Asked {
  readonly deed: BulkDeed;
  readonly isOpen: boolean;
  readonly no: number;
}

/** What can be done with the ticked Accounts together, each as a job. */
export function BulkBar({ domain, shown, accounts }: BulkBarProps) {
  const td = useTranslations("data");
  const entries = useEntries(domain);
  const [asked, setAsked] = useState<Asked>();
  const ask = (deed: BulkDeed): void => setAsked({ deed, isOpen: true, no: (asked?.no ?? 0) + 1 });
  if (accounts.count === 0) return null;
  return (
    <>
      <ListSelection
        count={accounts.count}
        shown={shown}
        matching={accounts.matching}
        isAllMatching={accounts.isAll}
        onAllMatching={accounts.onAll}
        onTogglePage={accounts.rows.toggleAll}
        onClear={accounts.rows.clear}
        compact={
          <MenuButton
            label={td("actions")}
            variant="secondary"
            size="small"
            entries={entries.map(({ disabledReason, ...entry }) => ({
              ...entry,
              ...(disabledReason === undefined ? {} : { disabledReason }),
              onSelect: () => ask(entry.key),
            }))}
          >
            {td("actions")}
          </MenuButton>
        }
      >
        {entries.map(({ key, label, icon, isDanger, disabledReason }) => (
          <Button
            key={key}
            size="small"
            icon={icon}
            variant={isDanger ? "danger-quiet" : "secondary"}
            disabledReason={disabledReason}
            onClick={() => ask(key)}
          >
            {label}
          </Button>
        ))}
      </ListSelection>
      {asked && (
        <BulkQuestion
          key={asked.no}
          deed={asked.deed}
          isOpen={asked.isOpen}
          selection={accounts.selection}
          count={accounts.meant}
          onClose={() => setAsked({ ...asked, isOpen: false })}
        />
      )}
    </>
  );
}
