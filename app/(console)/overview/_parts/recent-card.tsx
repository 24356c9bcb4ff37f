"use client";

import { useTranslations } from "next-intl";
import { ChangeLines } from "@/components/change/change-lines";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Card } from "@/components/ui/card";
import { useRead } from "@/lib/query/hooks";
import { changesRead } from "@/lib/reads";
import { recentChanges } from "./overview-reads";

/** What was last changed through this console, as far as this person may see it. */
export function RecentCard() {
  const t = useTranslations("overview");
  const changes = useRead(changesRead, recentChanges);
  return (
    <Card
      title={t("recent")}
      actions={
        <LinkButton variant="quiet" size="small" href="/activity">
          {t("activity")}
        </LinkButton>
      }
    >
      <CardAnswer query={changes} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("noChanges")}</p>
          ) : (
            <ChangeLines rows={rows} hrefOf={(id) => `/activity?change=${id}`} />
          )
        }
      </CardAnswer>
    </Card>
  );
}
