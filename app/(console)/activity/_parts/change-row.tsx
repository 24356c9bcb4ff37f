"use client";

import { ArrowRight, ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useNow } from "@/components/data/clock";
import { Avatar } from "@/components/ui/avatar";
import { Cell, Row } from "@/components/ui/table";
import type { ChangeRow as ChangeRowData } from "./activity-view";
import { ChangeOutcome, isToBeReadBack } from "./change-outcome";
import { ReadBackButton } from "./read-back-button";
import type { Times } from "./use-times";
import { type ObjectWords, useObjects, useWhat, useWhere } from "./use-what";

function ObjectName({ words }: { readonly words: ObjectWords }) {
  const t = useTranslations("activity");
  if (words.kind === "words") return words.words;
  return (
    <span className="mono">
      {words.name}
      {words.to !== undefined && (
        <>
          <ArrowRight aria-label={t("becomes")} className="mx-1 inline size-3.5 text-text-3" />
          {words.to}
        </>
      )}
    </span>
  );
}

interface ChangeRowProps {
  readonly row: ChangeRowData;
  readonly times: Times | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly keys: Pick<ComponentProps<typeof Row>, "tabIndex" | "onFocus" | "onKeyDown">;
}

/** One Change in a line: when, who, what, on which object, where, how it ended and why it was made. */
export function ChangeRow({ row, times, isOpen, onToggle, keys }: ChangeRowProps) {
  const { what } = useWhat();
  const words = useObjects()(row);
  const where = useWhere()(row);
  const now = useNow();
  const Twist = isOpen ? ChevronDown : ChevronRight;
  const who = row.realName === "" ? row.account : row.realName;
  return (
    <Row {...keys} isOpen={isOpen} onClick={onToggle}>
      <Cell isFirst place="figure" weight="third">
        <span className="flex items-center gap-2.5">
          <Twist aria-hidden="true" className="size-3.5 narrow:hidden" />
          <time dateTime={new Date(row.startedAt).toISOString()} title={times?.exact(row.startedAt)}>
            {times?.clock(row.startedAt)}
          </time>
        </span>
      </Cell>
      <Cell place="mark" title={`${who}, ${row.account}`}>
        <span className="sr-only">{who}</span>
        <Avatar name={who} />
      </Cell>
      <Cell place="title" weight="first" title={what(row.title)}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={isOpen}
          className="cut block w-full rounded-sm text-left font-demi"
        >
          {what(row.title)}
        </button>
      </Cell>
      <Cell place="meta" title={words.kind === "name" ? words.full : words.words}>
        <ObjectName words={words} />
      </Cell>
      <Cell drop={3} weight="third" title={where.words}>
        <span className={where.isDomain ? "mono" : ""}>{where.words}</span>
      </Cell>
      <Cell drop={2} isNumber>
        {row.steps}
      </Cell>
      <Cell place="state">
        <ChangeOutcome row={row} />
      </Cell>
      <Cell drop={1} weight="third" title={row.why}>
        <span className="text-small">{isToBeReadBack(row, now) ? <ReadBackButton id={row.id} isLink /> : row.why}</span>
      </Cell>
    </Row>
  );
}
