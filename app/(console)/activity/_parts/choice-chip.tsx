"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { AddChip, FilterChip } from "@/components/ui/chip";
import { Menu } from "@/components/ui/menu";

interface ChoiceChipProps {
  readonly field: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** A filter with a few choices. */
export function ChoiceChip({ field, options, value, onChoose }: ChoiceChipProps) {
  const t = useTranslations("activity");
  const place = useRef<HTMLSpanElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const open = (): void => setAnchor(place.current?.querySelector("button") ?? undefined);
  const chosen = options.find((option) => option.value === value);
  return (
    <span ref={place} className="flex flex-none">
      {value === undefined ? (
        <AddChip aria-haspopup="menu" aria-expanded={anchor !== undefined} onClick={open}>
          {field}
        </AddChip>
      ) : (
        <FilterChip
          field={field}
          value={chosen?.label ?? value}
          removeLabel={t("removeFilter", { field })}
          onRemove={() => onChoose(undefined)}
          onEdit={open}
        />
      )}
      {anchor !== undefined && (
        <Menu
          label={field}
          anchor={anchor}
          onClose={() => setAnchor(undefined)}
          entries={options.map((option) => ({
            key: option.value,
            label: option.label,
            isChecked: option.value === value,
            onSelect: () => onChoose(option.value),
          }))}
        />
      )}
    </span>
  );
}
