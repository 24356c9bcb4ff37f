"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { LinkRow } from "@/components/shell/links";
import { Avatar } from "@/components/ui/avatar";
import type { changeRow, Of } from "@/lib/reads";

interface ChangeLinesProps {
  readonly rows: readonly Of<typeof changeRow>[];
  /** Where the receipt of a Change is. */
  readonly hrefOf: (id: number) => string;
}

/** The newest Changes on a card, each leading to its receipt: who, what, how it ended unless well, and when. */
export function ChangeLines({ rows, hrefOf }: ChangeLinesProps) {
  const t = useTranslations("change");
  return rows.map(({ id, title, realName, account, startedAt, outcome }) => (
    <LinkRow key={id} href={hrefOf(id)}>
      <Avatar name={realName === "" ? account : realName} />
      <span className="cut flex-1" title={t(`title.${title.id}`, title.values)}>
        {t(`title.${title.id}`, title.values)}
      </span>
      {outcome !== "done" && <span className="flex-none text-small text-warning-text">{t(`outcome.${outcome}`)}</span>}
      <span className="flex-none text-small text-text-3">
        <Moment at={startedAt} />
      </span>
    </LinkRow>
  ));
}
