"use client";

import { useTranslations } from "next-intl";
import { useFilter } from "@/components/data/use-view";
import { FilterChip } from "@/components/ui/chip";
import { SearchInput } from "@/components/ui/search-input";
import { useDomains } from "../../_parts/use-domains";
import { type ActivityView, DAYS, type FILTERS, OUTCOMES, PLACE } from "./activity-view";
import { ChoiceChip } from "./choice-chip";
import { TypedChip } from "./typed-chip";

interface FilterBarProps {
  readonly view: ActivityView;
  /** People whose Changes are on the page. */
  readonly people: readonly string[];
  readonly onFilter: (name: (typeof FILTERS)[number], value: string | undefined) => void;
}

const MOST_SUGGESTIONS = 200;

/** What is looked for in the record: a text, when, who, where, with which outcome. */
export function FilterBar({ view, people, onFilter }: FilterBarProps) {
  const t = useTranslations("activity");
  const tc = useTranslations("change.outcome");
  const { typed, type } = useFilter("q", PLACE);
  const { data: domains = [] } = useDomains();
  const { object } = view;
  return (
    <div className="flex flex-none flex-wrap items-center gap-2 px-6 pb-3 narrow:px-4">
      <div className="w-75 narrow:w-full">
        <SearchInput label={t("filter")} clearLabel={t("clearFilter")} value={typed} onChange={type} shortcut="/" />
      </div>
      {object !== undefined && (
        <FilterChip
          field={t("objectField")}
          value={<span className="mono">{object.name}</span>}
          removeLabel={t("removeFilter", { field: t("objectField") })}
          onRemove={() => onFilter("object", undefined)}
        />
      )}
      <ChoiceChip
        field={t("when")}
        options={DAYS.map((count) => ({ value: String(count), label: t("days", { count }) }))}
        value={view.days === undefined ? undefined : String(view.days)}
        onChoose={(value) => onFilter("days", value)}
      />
      <TypedChip
        field={t("who")}
        hint={t("whoHint")}
        value={view.who}
        suggestions={people}
        onChange={(value) => onFilter("who", value)}
      />
      <TypedChip
        field={t("domain")}
        hint={t("domainHint")}
        value={view.domain}
        suggestions={domains.slice(0, MOST_SUGGESTIONS)}
        onChange={(value) => onFilter("domain", value)}
      />
      <ChoiceChip
        field={t("outcomeField")}
        options={OUTCOMES.map((value) => ({ value, label: tc(value) }))}
        value={view.outcome}
        onChoose={(value) => onFilter("outcome", value)}
      />
    </div>
  );
}
