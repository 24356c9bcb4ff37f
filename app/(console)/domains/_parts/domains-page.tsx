"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Globe, Plus, RefreshCw, SearchX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { ListPager, PAGE_SIZES } from "@/components/data/list-pager";
import { useFilter, useView } from "@/components/data/use-view";
import { useDomainSummaries } from "@/components/domain/use-domain-summary";
import { useActor } from "@/components/session/actor-context";
import { PageFrame } from "@/components/shell/page-frame";
import { Button, IconButton } from "@/components/ui/button";
import { PageHead, Toolbar } from "@/components/ui/page-head";
import { SearchInput } from "@/components/ui/search-input";
import { StateMessage } from "@/components/ui/state-message";
import { listAdminDomains } from "@/lib/catalogue/commands/domain/objects";
import { listDomains } from "@/lib/catalogue/commands/domain-set/domains";
import { isOperator } from "@/lib/navigation";
import { useDomains } from "../../_parts/use-domains";
import type { DomainFields } from "../dialog-fields";
import { DomainsTable } from "./domains-table";
import { useCreateDomain } from "./use-create-domain";
import { useDomainActions } from "./use-domain-actions";
import { MOST_ALIASES, useShownDomains } from "./use-shown-domains";

function usePaging(total: number) {
  const [view, change] = useView();
  const asked = Number(view.get("rows"));
  const size = PAGE_SIZES.find((known) => known === asked) ?? 50;
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const page = Math.min(Math.max(0, (Number(view.get("page")) || 1) - 1), last);
  const goTo = (next: number) => () => change({ page: next === 0 ? undefined : String(next + 1) }, "push");
  return {
    from: page * size,
    size,
    onSize: (rows: number) => change({ rows: String(rows), page: undefined }),
    onBack: page > 0 ? goTo(page - 1) : undefined,
    onNext: page < last ? goTo(page + 1) : undefined,
  };
}

/** The list of all Domains that this person administers. */
export function DomainsPage({ fields }: { readonly fields: DomainFields }) {
  const t = useTranslations("domains");
  const format = useFormatter();
  const client = useQueryClient();
  const actor = useActor();
  const query = useDomains();
  const filter = useFilter("q", ["page"]);
  const shown = useShownDomains(query.data, actor.mainDomain, filter.inForce);
  const { from, ...paging } = usePaging(shown.names.length);
  const rows = shown.names.slice(from, from + paging.size);
  const summaries = useDomainSummaries(rows);
  const actions = useDomainActions();
  const creation = useCreateDomain(fields);
  const total = query.data?.length ?? 0;
  const counts = rows.map((name) => summaries.get(name)?.row?.accounts);
  const accounts =
    rows.length === total && !counts.includes(undefined) ? counts.reduce<number>((a, b) => a + (b ?? 0), 0) : undefined;
  const create = (
    <Button variant="primary" icon={<Plus />} onClick={creation.open}>
      {t("create")}
    </Button>
  );
  const answer = answerOf(query, {
    columns: 5,
    isEmpty: total === 0,
    empty: {
      icon: <Globe />,
      title: t("emptyTitle"),
      text: t("emptyText"),
      ...(creation.isAllowed && { actions: create }),
    },
    refusedTitle: t("refused"),
    asked: { command: isOperator(actor) ? listDomains : listAdminDomains, input: {} },
  });
  const note =
    filter.inForce === ""
      ? [
          t("count", { count: total }),
          ...(accounts === undefined ? [] : [t("countAccounts", { count: accounts })]),
        ].join(", ")
      : t("matching", { count: format.number(shown.names.length), total: format.number(total) });
  return (
    <PageFrame layout="fill" crumbs={[{ label: t("title") }]} drawer={actions.drawer ?? creation.drawer}>
      <PageHead
        title={t("title")}
        note={query.data !== undefined && note}
        actions={
          creation.isAllowed && (
            <>
              <span className="narrow:hidden">{create}</span>
              <span className="hidden narrow:flex">
                <IconButton variant="primary" icon={<Plus />} label={t("create")} onClick={creation.open} />
              </span>
            </>
          )
        }
      />
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
        <div className="w-[264px] narrow:w-auto narrow:flex-1">
          <SearchInput
            label={t("filter")}
            clearLabel={t("filterClear")}
            value={filter.typed}
            onChange={filter.type}
            shortcut="/"
          />
        </div>
      </Toolbar>
      <ListFrame answer={answer}>
        {shown.names.length === 0 ? (
          <StateMessage icon={<SearchX />} title={t("noMatchTitle")}>
            {t("noMatchText")}
          </StateMessage>
        ) : (
          <DomainsTable names={rows} alias={shown.alias} summaries={summaries} menuOf={actions.menuOf} />
        )}
        {shown.isBounded && (
          <p className="flex-none px-6 py-2 text-small text-text-3 narrow:px-4">
            {t("aliasesBounded", { count: format.number(MOST_ALIASES) })}
          </p>
        )}
        {rows.length > 0 && <ListPager first={from + 1} shown={rows.length} total={shown.names.length} {...paging} />}
      </ListFrame>
      {creation.dialogs}
      {actions.dialogs}
    </PageFrame>
  );
}
