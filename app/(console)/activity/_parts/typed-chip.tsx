"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { AddChip, FilterChip } from "@/components/ui/chip";
import { TextInput } from "@/components/ui/text-input";

interface TypedChipProps {
  readonly field: string;
  readonly hint: string;
  readonly value: string | undefined;
  /** Offered while typing; anything else may be typed as well. */
  readonly suggestions: readonly string[];
  readonly onChange: (value: string | undefined) => void;
}

const LONGEST = 200;

/** A filter by a name: typed in the place of the chip, in force with Enter or when the focus leaves. */
export function TypedChip({ field, hint, value, suggestions, onChange }: TypedChipProps) {
  const t = useTranslations("activity");
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const edit = (): void => setTyped(value ?? "");
  function settle(text: string | undefined): void {
    setTyped(undefined);
    if (text !== undefined && text.trim() !== (value ?? "")) onChange(text.trim() || undefined);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    settle(typed);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    settle(undefined);
  }
  if (typed !== undefined)
    return (
      <form onSubmit={submit} className="w-52 flex-none">
        <TextInput
          // The person has just pressed the chip that stood here.
          ref={(input) => input?.focus()}
          size="small"
          aria-label={field}
          placeholder={hint}
          list={list}
          maxLength={LONGEST}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => settle(typed)}
        />
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </form>
    );
  if (value === undefined) return <AddChip onClick={edit}>{field}</AddChip>;
  return (
    <FilterChip
      field={field}
      value={value}
      removeLabel={t("removeFilter", { field })}
      onRemove={() => onChange(undefined)}
      onEdit={edit}
    />
  );
}
