"use client";

import { useQueryClient } from "@tanstack/react-query";
import { History, Plus, RefreshCw, SearchX, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { ListPager } from "@/components/data/list-pager";
import { useFilter } from "@/components/data/use-view";
import { Button, IconButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Toolbar } from "@/components/ui/page-head";
import { SearchInput } from "@/components/ui/search-input";
import { StateMessage } from "@/components/ui/state-message";
import { listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { useAccountSummaries } from "../../../_parts/use-summaries";
import type { AccountFields } from "../../../dialog-fields";
import { DomainPage } from "../../_parts/domain-page";
import { AccountViews } from "./account-views";
import { AccountsTable } from "./accounts-table";
import { BulkBar } from "./bulk-bar";
import { useAccountActions } from "./use-account-actions";
import { useAccountPage } from "./use-account-page";
import { useAccountSelection } from "./use-account-selection";
import { useCreateAccount } from "./use-create-account";

interface CreateButtonProps {
  readonly missingRight: string | undefined;
  readonly onPress: () => void;
}

/** Disabled with its reason where a right is missing; an icon alone where there is little room. */
function CreateButton({ missingRight, onPress }: CreateButtonProps) {
  const t = useTranslations("accounts");
  const press = {
    variant: "primary",
    icon: <Plus />,
    onClick: onPress,
    disabledReason: missingRight === undefined ? undefined : t("lackRight", { right: missingRight }),
  } as const;
  return (
    <>
      <span className="narrow:hidden">
        <Button {...press}>{t("create")}</Button>
      </span>
      <span className="hidden narrow:flex">
        <IconButton {...press} label={t("create")} />
      </span>
    </>
  );
}

interface AccountsPageProps {
  readonly domain: string;
  readonly fields: AccountFields;
}

/** The Accounts of a Domain, page by page as the server gives them. */
export function AccountsPage({ domain, fields }: AccountsPageProps) {
  const t = useTranslations("accounts");
  const client = useQueryClient();
  const filter = useFilter("q", ["from", "page"]);
  const { query, input, accounts, total, isLost, ...pager } = useAccountPage(domain, filter.inForce);
  const names = accounts.map(({ name }) => `${name}@${domain}`);
  const summaries = useAccountSummaries(names);
  const hasMore = pager.onNext !== undefined || pager.onBack !== undefined;
  const selection = useAccountSelection({ domain, filter: filter.inForce, accounts: names, total, hasMore });
  const actions = useAccountActions();
  const creation = useCreateAccount(domain, fields);
  const create = <CreateButton missingRight={creation.missingRight} onPress={creation.open} />;
  const answer = answerOf(query, {
    columns: 6,
    place: domain,
    isEmpty: accounts.length === 0 && filter.inForce === "",
    empty: { icon: <UserRound />, title: t("emptyTitle"), text: t("emptyText"), actions: create },
    refusedTitle: t("refused"),
    asked: { command: listDomainObjects, input },
  });
  const isFull = answer.kind === "full" || answer.kind === "empty";
  return (
    <DomainPage
      domain={domain}
      page="domainAccounts"
      layout="fill"
      actions={isFull && create}
      drawer={actions.drawer ?? creation.drawer}
    >
      <div className="pt-3">
        <Toolbar
          end={
            <IconButton
              size="small"
              icon={<RefreshCw className="size-3.5" />}
              label={t("readAgain")}
              isBusy={query.isFetching}
              onClick={() => void client.invalidateQueries()}
            />
          }
        >
          <AccountViews domain={domain} isAside={false} />
          <div className="w-[264px] narrow:w-auto narrow:flex-1">
            <SearchInput
              label={t("filter")}
              clearLabel={t("filterClear")}
              value={filter.typed}
              onChange={filter.type}
              shortcut="/"
            />
          </div>
          {isFull && total !== undefined && (
            <span className="text-dense whitespace-nowrap text-text-3 narrow:hidden">
              {t(filter.inForce === "" ? "count" : "countOf", { count: total })}
            </span>
          )}
        </Toolbar>
      </div>
      {isLost && (
        <div className="px-6 pb-3 narrow:px-4">
          <Note tone="info" role="status" icon={<History />}>
            {t("startedAgain")}
          </Note>
        </div>
      )}
      <ListFrame answer={answer}>
        {accounts.length === 0 ? (
          <StateMessage
            icon={<SearchX />}
            title={t("noMatchTitle")}
            actions={<Button onClick={() => filter.type("")}>{t("noMatchClear")}</Button>}
          >
            {t("noMatchText")}
          </StateMessage>
        ) : (
          <>
            <BulkBar domain={domain} shown={accounts.length} accounts={selection} />
            <AccountsTable
              domain={domain}
              accounts={accounts}
              summaries={summaries}
              selection={selection.rows}
              menuOf={actions.menuOf}
            />
            <ListPager {...pager} shown={accounts.length} total={filter.inForce === "" ? total : undefined} />
          </>
        )}
      </ListFrame>
      {creation.dialogs}
      {actions.dialogs}
    </DomainPage>
  );
}
