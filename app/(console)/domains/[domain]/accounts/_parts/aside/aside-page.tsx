"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Archive, RefreshCw } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { answerOf } from "@/components/data/answer-of";
import { useNow } from "@/components/data/clock";
import { ListFrame } from "@/components/data/list-frame";
import { useMissingRight } from "@/components/session/actor-context";
import { LinkButton } from "@/components/shell/links";
import { Button, IconButton } from "@/components/ui/button";
import { Toolbar } from "@/components/ui/page-head";
import { deleteAccount } from "@/lib/catalogue/commands/account/accounts";
import { domainHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { asideAccounts } from "@/lib/reads";
import { DomainPage } from "../../../_parts/domain-page";
import { AccountViews } from "../account-views";
import { useAccountActions } from "../use-account-actions";
import { AsideTable } from "./aside-table";

const PurgeAccounts = dynamic(() =>
  import("./purge-accounts").then((module) => module.PurgeAccounts<readonly string[]>),
);

/** As many as one Change deletes. */
const MOST_AT_ONCE = 100;

/** The Accounts of a Domain that are set aside: when each is due, who put it there, and what can be done with it. */
export function AsidePage({ domain }: { readonly domain: string }) {
  const t = useTranslations("aside");
  const ta = useTranslations("accounts");
  const client = useQueryClient();
  const now = useNow();
  const query = useRead(asideAccounts, { domain });
  const actions = useAccountActions();
  const purge = useQuestion<readonly string[]>();
  const right = useMissingRight()(deleteAccount, { oldAccountName: `x@${domain}` });
  const rows = query.data?.accounts ?? [];
  const due = now === undefined ? [] : rows.filter(({ dueAt }) => dueAt <= now).map(({ account }) => account);
  const answer = answerOf(query, {
    columns: 4,
    place: domain,
    isEmpty: rows.length === 0,
    empty: {
      icon: <Archive />,
      title: t("emptyTitle"),
      text: t("emptyText"),
      actions: <LinkButton href={domainHref(domain)}>{t("toAccounts")}</LinkButton>,
    },
    refusedTitle: t("refused"),
  });
  return (
    <DomainPage domain={domain} page="domainAccounts" layout="fill" drawer={actions.drawer ?? purge.drawer}>
      <div className="pt-3">
        <Toolbar
          end={
            <>
              {due.length > 0 && (
                <Button
                  size="small"
                  disabledReason={right === undefined ? undefined : ta("lackRight", { right })}
                  onClick={() => purge.ask(due.slice(0, MOST_AT_ONCE))}
                >
                  {t("purgeDue", { count: Math.min(due.length, MOST_AT_ONCE) })}
                </Button>
              )}
              <IconButton
                size="small"
                icon={<RefreshCw className="size-3.5" />}
                label={t("readAgain")}
                isBusy={query.isFetching}
                onClick={() => void client.invalidateQueries()}
              />
            </>
          }
        >
          <AccountViews domain={domain} isAside />
          {rows.length > 0 && (
            <span className="text-dense whitespace-nowrap text-text-3 narrow:hidden">
              {due.length === 0
                ? t("count", { count: rows.length })
                : t("dueCount", { due: due.length, count: rows.length })}
              {query.data?.isCut && ` ${t("cut")}`}
            </span>
          )}
        </Toolbar>
      </div>
      <ListFrame answer={answer}>
        <AsideTable rows={rows} menuOf={actions.menuOf} />
      </ListFrame>
      {purge.asked !== undefined && <PurgeAccounts key={purge.no} question={purge} accounts={purge.asked} />}
      {purge.dialogs}
      {actions.dialogs}
    </DomainPage>
  );
}
