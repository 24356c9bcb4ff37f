"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Failure } from "@/components/change/failure";
import { useNow } from "@/components/data/clock";
import { Skeleton } from "@/components/ui/skeleton";
import type { Receipt } from "@/lib/changes";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { changeRead, type ReadOutput } from "@/lib/reads";
import type { ChangeRow } from "./activity-view";
import { isToBeReadBack } from "./change-outcome";
import { CommandsPane } from "./commands-pane";
import { FieldsPane } from "./fields-pane";
import { OpenJob } from "./open-job";
import { ReadBackButton } from "./read-back-button";
import { RevertLine } from "./revert-line";
import type { Times } from "./use-times";

const strong = (words: ReactNode) => <b className="font-medium text-text-2">{words}</b>;
const strongMono = (words: ReactNode) => <b className="mono font-medium text-text-2">{words}</b>;

interface MetaProps {
  readonly row: ChangeRow;
  readonly receipt: Receipt;
  readonly times: Times | undefined;
}

function Meta({ row, receipt, times }: MetaProps) {
  const t = useTranslations("activity");
  const rich = { b: strong, mono: strongMono };
  const { seal } = receipt;
  const time = times?.clockWithSeconds(row.startedAt) ?? "";
  const seconds = (receipt.durationMs / 1000).toFixed(2);
  const other = (id: number) => ({
    id,
    change: (words: ReactNode) => (
      <Link href={`/activity?change=${id}`} className="font-medium text-accent-text underline-offset-3 hover:underline">
        {words}
      </Link>
    ),
  });
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1.5 pt-1 pb-4 text-small text-text-3 narrow:pt-3">
      <span title={row.account}>
        {t.rich("by", { name: row.realName === "" ? row.account : row.realName, address: row.client, ...rich })}
      </span>
      <span title={times?.exact(row.startedAt)}>
        {row.outcome === "running"
          ? t.rich("startedOnly", { time, ...rich })
          : t.rich("started", { time, seconds, ...rich })}
      </span>
      {row.why !== "" && <span className="wrap-anywhere">{t.rich("because", { why: row.why, ...rich })}</span>}
      <span>{t.rich("number", { id: row.id, ...rich })}</span>
      <span title={seal}>{t.rich("seal", { seal: `${seal.slice(0, 4)}…${seal.slice(-4)}`, ...rich })}</span>
      {row.reverts !== undefined && <span>{t.rich("takesBack", other(row.reverts))}</span>}
      {row.revertedBy !== undefined && <span>{t.rich("takenBackBy", other(row.revertedBy))}</span>}
    </div>
  );
}

interface DetailsProps {
  readonly row: ChangeRow;
  readonly times: Times | undefined;
  readonly onRevert: () => void;
  readonly isReverting: boolean;
}

function Ending({
  data,
  onRevert,
  isReverting,
}: Omit<DetailsProps, "times" | "row"> & { data: ReadOutput<typeof changeRead> }) {
  const t = useTranslations("activity");
  const now = useNow();
  const { row, receipt, canRevert, isJob } = data;
  const isUnknown = isToBeReadBack(row, now);
  const { possible, never } = receipt.undo;
  if (isJob) return <OpenJob id={row.id} />;
  return (
    <>
      {isUnknown && (
        <div className="mt-4">
          <ReadBackButton id={row.id} />
        </div>
      )}
      {canRevert ? (
        <RevertLine row={row} undo={receipt.undo} onRevert={onRevert} isBusy={isReverting} />
      ) : (
        row.revertedBy === undefined &&
        possible === 0 &&
        !isUnknown && (
          <p className="mt-4 text-dense text-text-3">{never.length === 0 ? t("nothingToRevert") : never.join(" ")}</p>
        )
      )}
    </>
  );
}

/** The whole of one Change: who and from where, before and after, every command, and the way back. */
export function ChangeDetails({ row, times, onRevert, isReverting }: DetailsProps) {
  const language = useLocale();
  const query = useRead(changeRead, { id: row.id, language });
  const { data } = query;
  return (
    <div className="px-6 pb-5 pl-12 narrow:px-4">
      {data !== undefined ? (
        <>
          <Meta row={data.row} receipt={data.receipt} times={times} />
          <div
            className={`grid gap-4 narrow:grid-cols-1 ${data.fields.length === 0 ? "" : "grid-cols-2 max-[1100px]:grid-cols-1"}`}
          >
            {data.fields.length > 0 && (
              <FieldsPane fields={data.fields} isAccounts={row.objects.every(({ kind }) => kind === "account")} />
            )}
            {!data.isJob && <CommandsPane receipt={data.receipt} />}
          </div>
          <Ending data={data} onRevert={onRevert} isReverting={isReverting} />
        </>
      ) : query.error !== null ? (
        <div className="pt-3">
          <Failure error={shownError(query.error)} onRetry={() => void query.refetch()} />
        </div>
      ) : (
        <div className="grid animate-late gap-3 py-4" aria-busy="true">
          <Skeleton className="w-2/5" />
          <Skeleton className="w-3/5" />
          <Skeleton className="w-1/2" />
        </div>
      )}
    </div>
  );
}
