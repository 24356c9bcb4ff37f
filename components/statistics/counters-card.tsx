"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { CardAnswer, type CardQuery } from "@/components/person/card-answer";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Value } from "@/lib/codec";
import { type Counter, countsIn } from "./counters";
import { CountsTable } from "./counts-table";
import type { AskedReset } from "./reset-question";

interface CountersCardProps {
  readonly query: CardQuery<Value>;
  readonly counters: readonly Counter[];
  /** The code of the right that it takes to reset them, where this person lacks it. */
  readonly missingRight: string | undefined;
  readonly onReset: (asked: AskedReset) => void;
}

/** What the server has counted, since when, and the way to begin anew. */
export function CountersCard({ query, counters, missingRight, onReset }: CountersCardProps) {
  const t = useTranslations("statistics");
  const { since, counts } = countsIn(query.data ?? null, counters);
  const hasCounts = counts.length > 0;
  return (
    <Card
      title={t("title")}
      note={
        hasCounts && (
          <span className="cut">
            {since === undefined ? t("sinceEver") : t.rich("since", { time: () => <Moment at={since} /> })}
          </span>
        )
      }
      actions={
        hasCounts && (
          <Button
            variant="quiet"
            size="small"
            disabledReason={missingRight === undefined ? undefined : t("lackRight", { right: missingRight })}
            onClick={() => onReset({})}
          >
            {t("resetAll")}
          </Button>
        )
      }
    >
      <CardAnswer query={query} lines={6}>
        {() =>
          hasCounts ? (
            <CountsTable
              counted={{ since, counts }}
              onReset={missingRight === undefined ? (counter) => onReset({ counter }) : undefined}
            />
          ) : (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("emptyText")}</p>
          )
        }
      </CardAnswer>
    </Card>
  );
}
