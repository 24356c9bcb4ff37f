"use client";

import { History, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/change/failure";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { FILTERS, isFiltered, PLACE } from "./activity-view";
import { ChangeList } from "./change-list";
import { ExportButton } from "./export-button";
import { FilterBar } from "./filter-bar";
import { RecordAlarm, RecordBadge } from "./record-state";
import { useRecord } from "./use-record";
import { useRevert } from "./use-revert";
import { useTimes } from "./use-times";

const COLUMNS = 6;
const noPlace = Object.fromEntries(PLACE.map((name) => [name, undefined]));

/** Every Change there was: who, when, on what, how it ended; and the way back. */
export function ActivityScreen() {
  const t = useTranslations("activity");
  const times = useTimes();
  const { view, change: move, input, query, isGone } = useRecord();
  const { change, start } = useRevert();
  const { rows = [], count = 0, first, hasNewer = false, hasOlder = false } = query.data ?? {};
  const people = [...new Set(rows.map(({ realName, account }) => (realName === "" ? account : realName)))];
  const clear = (): void => move({ ...noPlace, ...Object.fromEntries(FILTERS.map((name) => [name, undefined])) });
  const answer = answerOf(query, {
    columns: COLUMNS,
    isEmpty: rows.length === 0,
    refusedTitle: t("refused"),
    empty: isFiltered(view)
      ? {
          icon: <SearchX />,
          title: t("noMatch"),
          text: t("noMatchText"),
          actions: <Button onClick={clear}>{t("clearFilters")}</Button>,
        }
      : { icon: <History />, title: t("empty"), text: t("emptyText") },
  });
  const [newest, oldest] = [rows[0]?.id, rows.at(-1)?.id];
  const page = (patch: Readonly<Record<string, string>>) => () => move({ ...noPlace, ...patch }, "push");
  return (
    <PageFrame layout="fill" crumbs={[{ label: t("title") }]} drawer={change.drawer}>
      <PageHead
        title={t("title")}
        note={first !== undefined && times !== undefined && t("countSince", { count, date: times.date(first) })}
        actions={
          <>
            <span className="narrow:hidden">
              <RecordBadge />
            </span>
            <ExportButton filter={input} />
          </>
        }
      />
      <FilterBar view={view} people={people} onFilter={(name, value) => move({ ...noPlace, [name]: value })} />
      <RecordAlarm />
      {(isGone || change.error !== undefined) && (
        <div className="flex-none px-6 pb-3 narrow:px-4">
          {change.error !== undefined && <Failure error={change.error} />}
          {isGone && <Note role="status">{t("gone", { id: view.open ?? 0 })}</Note>}
        </div>
      )}
      <ListFrame answer={answer}>
        <ChangeList
          rows={rows}
          times={times}
          open={view.open}
          onOpen={(id) => move({ change: id === undefined ? undefined : String(id) })}
          onRevert={start}
          isReverting={change.isBusy}
        />
        <Pager
          label={t("pages")}
          summary={times !== undefined && t("timesIn", { zone: times.zone })}
          backLabel={t("newer")}
          nextLabel={t("older")}
          onBack={hasNewer && newest !== undefined ? page({ after: String(newest) }) : undefined}
          onNext={hasOlder && oldest !== undefined ? page({ before: String(oldest) }) : undefined}
        />
      </ListFrame>
      {change.dialogs}
    </PageFrame>
  );
}
