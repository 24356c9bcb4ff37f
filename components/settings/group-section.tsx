"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FieldProblem } from "@/lib/errors";
import type { SettingsGroup } from "@/lib/settings";
import type { Entries } from "./entries";
import { SettingRow } from "./setting-row";
import { type Fold, OTHER_KEYS } from "./view";

export function groupId(id: string): string {
  return `group-${id}`;
}

interface GroupSectionProps {
  readonly group: SettingsGroup;
  readonly fold: Fold;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
  readonly onFocus: () => void;
  readonly entries: Entries;
  readonly problemOf: (key: string) => FieldProblem | undefined;
  readonly isAsked: (key: string) => boolean;
}

/** One group of settings under its title; inherited ones may be folded away. */
export function GroupSection({ group, fold, isOpen, onFold, onFocus, entries, problemOf, isAsked }: GroupSectionProps) {
  const t = useTranslations("settingsEditor");
  const { id, title, fields } = group;
  const { shown, folded, canFold } = fold;
  return (
    <section
      id={groupId(id)}
      onFocus={onFocus}
      aria-labelledby={`${groupId(id)}-title`}
      className="scroll-mt-2 narrow:scroll-mt-16"
    >
      <div className="flex flex-wrap items-baseline gap-x-2 pt-5 pb-2">
        <h2 id={`${groupId(id)}-title`} className="text-base font-semibold">
          {title}
        </h2>
        <span className="text-small text-text-3">
          {folded > 0 ? t("folded", { count: folded }) : t("count", { count: fields.length })}
        </span>
        {canFold && (
          <Button variant="link" aria-expanded={folded === 0} onClick={() => onFold(!isOpen)}>
            {folded > 0 ? t("showAll", { count: fields.length }) : t("fold")}
          </Button>
        )}
      </div>
      {id === OTHER_KEYS && <p className="mb-1 max-w-160 text-dense text-text-3">{t("otherKeysText")}</p>}
      {shown.map((field) => (
        <SettingRow
          key={field.key}
          field={field}
          entry={entries.get(field.key)}
          problem={problemOf(field.key)}
          isAsked={isAsked(field.key)}
        />
      ))}
    </section>
  );
}
