"use client";

import { useTranslations } from "next-intl";
import { mono } from "@/components/data/rich-text";
import { CardAnswer } from "@/components/person/card-answer";
import { useRank } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody } from "@/components/ui/card";
import { accountHref } from "@/lib/navigation";

/** The rights that this Account holds, and what that means for whoever looks at it. */
export function RightsCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.rights");
  const { query, isOwn, lacking = [] } = useRank(account);
  return (
    <Card
      title={t("title")}
      actions={
        <LinkButton variant="quiet" size="small" href={accountHref(account, "rights")}>
          {t("edit")}
        </LinkButton>
      }
    >
      <CardAnswer query={query} lines={1}>
        {(codes) => (
          <CardBody>
            {codes.length > 0 && (
              <ul className="mb-2 flex flex-wrap gap-1.5">
                {codes.map((code) => (
                  <li key={code} className="flex">
                    <Badge>
                      <span className="font-mono">{code}</span>
                    </Badge>
                  </li>
                ))}
              </ul>
            )}
            <p className="text-dense text-text-2">
              {isOwn
                ? t("own")
                : codes.length === 0
                  ? t("none")
                  : lacking.length === 0
                    ? t("holdAll")
                    : t.rich("lack", { rights: lacking.join(", "), mono })}
            </p>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
