"use client";

import { Lock, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mono } from "@/components/data/rich-text";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { shownError } from "@/lib/query/failure";

/** What a card needs of a read. */
export interface CardQuery<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

const WIDTHS = ["w-3/5", "w-2/5", "w-1/2"] as const;

function Reading({ lines }: { readonly lines: number }) {
  const t = useTranslations("account.card");
  return (
    <div role="status" aria-label={t("reading")} className="grid animate-late gap-4.5 px-4 pt-2.5 pb-5">
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <Skeleton key={key} className={WIDTHS[line % WIDTHS.length] ?? "w-1/2"} />
      ))}
    </div>
  );
}

function Problem({ query }: { readonly query: Pick<CardQuery<unknown>, "error" | "refetch"> }) {
  const t = useTranslations("account.card");
  const error = shownError(query.error);
  if (error.code === "access" || error.code === "rank") {
    const right = error.right;
    return (
      <p className="flex gap-2 px-4 pt-1 pb-4 text-dense text-text-2">
        <Lock className="mt-0.5 size-3.5 text-warning-text" />
        <span>
          {error.code === "rank"
            ? t("rank")
            : right === undefined
              ? t("refusedAny")
              : t.rich("refused", { right, mono })}
        </span>
      </p>
    );
  }
  const said = error.status === undefined ? error.message : `${error.status} ${error.text ?? ""}`;
  return (
    <div role="alert" className="px-4 pt-1 pb-4 text-dense text-text-2">
      <p>{t("failed")}</p>
      {error.code !== "internal" && <p className="mono mt-1 break-words text-danger-text">{said}</p>}
      <div className="mt-2.5">
        <Button size="small" icon={<RefreshCw className="size-3.5" />} onClick={() => void query.refetch()}>
          {t("tryAgain")}
        </Button>
      </div>
    </div>
  );
}

interface CardAnswerProps<T> {
  readonly query: CardQuery<T>;
  /** Lines of the grey face while it is read. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** The inside of a card that reads for itself: data, being read, refused or failed. Data stays while it is read again. */
export function CardAnswer<T>({ query, lines = 3, children }: CardAnswerProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? <Problem query={query} /> : <Reading lines={lines} />;
}
