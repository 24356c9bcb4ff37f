"use client";

import { useTranslations } from "next-intl";
import { ChangeLines } from "@/components/change/change-lines";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Card } from "@/components/ui/card";
import { useRead } from "@/lib/query/hooks";
import { changesRead } from "@/lib/reads";
import { recentChanges } from "./overview-reads";

/** What was last changed in the Domain through the console. */
export function ChangesCard({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.overview");
  const changes = useRead(changesRead, recentChanges(domain));
  const href = `/activity?domain=${encodeURIComponent(domain.toLowerCase())}`;
  return (
    <Card
      title={t("changes")}
      actions={
        changes.data?.hasOlder === true && (
          <LinkButton variant="quiet" size="small" href={href}>
            {t("allChanges")}
          </LinkButton>
        )
      }
    >
      <CardAnswer query={changes} lines={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("noChanges")}</p>
          ) : (
            <ChangeLines rows={rows} hrefOf={(id) => `${href}&change=${id}`} />
          )
        }
      </CardAnswer>
    </Card>
  );
}
