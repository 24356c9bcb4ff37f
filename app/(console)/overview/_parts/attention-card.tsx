"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { mono } from "@/components/data/rich-text";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Attention } from "./attention";
import { MOST_DOMAINS } from "./overview-reads";

const MARK = {
  trouble: "bg-danger-soft text-danger-text",
  warning: "bg-warning-soft text-warning-text",
} as const;

function Line({ item }: { readonly item: Attention }) {
  const t = useTranslations("overview.attention");
  const format = useFormatter();
  const { problem, tone, domain = "", values, href } = item;
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" && name !== "at" && name !== "count" ? format.number(value) : value,
    ]),
  );
  const at = values.at;
  const parts = {
    ...shown,
    domain,
    mono,
    time: () => (typeof at === "number" ? <Moment at={at} /> : null),
  };
  return (
    <li className="flex min-h-14 items-center gap-3 border-t border-line-soft px-4 py-2 narrow:items-start">
      <span className={`flex size-7 flex-none items-center justify-center rounded-md ${MARK[tone]}`}>
        <TriangleAlert className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-dense font-semibold break-words">{t.rich(`${problem}.title`, parts)}</p>
        <p className="text-small break-words text-text-2">{t.rich(`${problem}.text`, parts)}</p>
      </div>
      <LinkButton size="small" href={href}>
        {t(`${problem}.action`)}
      </LinkButton>
    </li>
  );
}

interface AttentionCardProps {
  readonly attention: readonly Attention[];
  readonly isLooking: boolean;
  readonly names: readonly string[];
  readonly domains: UseQueryResult<readonly string[]>;
}

/** What needs somebody, each with the way to where it is mended. */
export function AttentionCard({ attention, isLooking, names, domains }: AttentionCardProps) {
  const t = useTranslations("overview");
  const total = domains.data?.length ?? 0;
  return (
    <Card title={t("needsAttention")} note={attention.length > 0 && <Badge>{attention.length}</Badge>}>
      <CardAnswer query={domains} lines={2}>
        {() => (
          <>
            {attention.length > 0 && (
              <ul>
                {attention.map((item) => (
                  <Line key={item.key} item={item} />
                ))}
              </ul>
            )}
            {attention.length === 0 && (
              <p role="status" className="flex items-center gap-2 px-4 pt-1 pb-4 text-dense text-text-2">
                {!isLooking && <CircleCheck className="text-success-text" />}
                {t(isLooking ? "lookingText" : "nothing", { count: names.length })}
              </p>
            )}
            {total > MOST_DOMAINS && (
              <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
                {t("watchedPart", { count: names.length, total })}
              </p>
            )}
          </>
        )}
      </CardAnswer>
    </Card>
  );
}
