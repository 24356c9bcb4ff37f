"use client";

import { useMessages, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { LinkButton, LinkRow } from "@/components/shell/links";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import type { Title } from "@/lib/changes";
import { useRead } from "@/lib/query/hooks";
import { changesRead } from "@/lib/reads";
import { CardAnswer } from "./card-answer";
import { recentChanges } from "./person-reads";

function activityHref(account: string, change?: number): string {
  const query = new URLSearchParams({ object: `account:${account.toLowerCase()}` });
  if (change !== undefined) query.set("change", String(change));
  return `/activity?${query.toString()}`;
}

/** The name of a Change beside the Account that it was made to: it need not name the Account again. */
function useShortTitle(): (title: Title) => string {
  const t = useTranslations("account.changes.short");
  const tc = useTranslations("change.title");
  const { short } = useMessages().account.changes;
  const isShort = (id: string): id is keyof typeof short => Object.hasOwn(short, id);
  return ({ id, values }) => (isShort(id) ? t(id, values) : tc(id, values));
}

interface ChangesCardProps {
  readonly account: string;
  readonly title: string;
}

/** The newest Changes of an Account, each leading to its receipt. */
export function ChangesCard({ account, title }: ChangesCardProps) {
  const t = useTranslations("account.changes");
  const tc = useTranslations("change");
  const wordsOf = useShortTitle();
  const changes = useRead(changesRead, recentChanges(account));
  const all = (
    <LinkButton variant="quiet" size="small" href={activityHref(account)} label={t("allOfAccount")}>
      {t("all")}
    </LinkButton>
  );
  return (
    <Card title={title} actions={changes.data?.hasOlder === true && all}>
      <CardAnswer query={changes} lines={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("none")}</p>
          ) : (
            rows.map(({ id, title: change, realName, account: author, startedAt, outcome }) => (
              <LinkRow key={id} href={activityHref(account, id)}>
                <Avatar name={realName === "" ? author : realName} />
                <span className="cut flex-1" title={tc(`title.${change.id}`, change.values)}>
                  {wordsOf(change)}
                </span>
                {outcome !== "done" && (
                  <span className="flex-none text-small text-warning-text">{tc(`outcome.${outcome}`)}</span>
                )}
                <span className="flex-none text-small text-text-3">
                  <Moment at={startedAt} />
                </span>
              </LinkRow>
            ))
          )
        }
      </CardAnswer>
    </Card>
  );
}
