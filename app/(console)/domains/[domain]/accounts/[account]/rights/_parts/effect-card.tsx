"use client";

import { useTranslations } from "next-intl";
import { CardAnswer } from "@/components/person/card-answer";
import { Card, CardBody } from "@/components/ui/card";
import { useRead } from "@/lib/query/hooks";
import { rightsEffect } from "@/lib/reads";

interface EffectCardProps {
  readonly account: string;
  readonly now: readonly string[];
  readonly wanted: readonly string[];
}

function Verbs({ title, verbs }: { readonly title: string; readonly verbs: readonly string[] }) {
  return (
    <details className="min-w-0">
      <summary className="cursor-pointer text-dense font-medium">{title}</summary>
      {verbs.length > 0 && <p className="mono mt-1.5 text-small wrap-anywhere text-text-2">{verbs.join(", ")}</p>}
    </details>
  );
}

/** What saving would open and close, before it is saved. */
export function EffectCard(input: EffectCardProps) {
  const t = useTranslations("accountRights");
  const query = useRead(rightsEffect, input);
  return (
    <Card title={t("effectTitle")}>
      <CardAnswer query={query} lines={2}>
        {({ gained, lost }) => (
          <CardBody>
            <div className="grid gap-2.5" aria-live="polite">
              <Verbs title={t("gained", { count: gained.length })} verbs={gained} />
              <Verbs title={t("lost", { count: lost.length })} verbs={lost} />
              <p className="text-small text-text-3">{t("effectText")}</p>
            </div>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
