"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { SearchInput } from "@/components/ui/search-input";

/** No name is longer; a pasted letter is no search. */
const LONGEST = 200;

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Enter, and the arrow down. */
  readonly onKey: (key: "Enter" | "ArrowDown") => void;
}

/** The one field of the help desk. */
export function SearchField({ value, onChange, onKey }: SearchFieldProps) {
  const t = useTranslations("helpDesk");
  const [isCut, setIsCut] = useState(false);
  function take(text: string): void {
    setIsCut(text.length > LONGEST);
    onChange(text.slice(0, LONGEST));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if ((event.key !== "Enter" && event.key !== "ArrowDown") || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onKey(event.key);
  }
  return (
    <>
      <SearchInput
        autoFocus
        size="large"
        label={t("search")}
        clearLabel={t("clear")}
        shortcut="/"
        value={value}
        onChange={take}
        onPaste={(event) => {
          // Millions of letters are cut before the field would have to draw them.
          const pasted = event.clipboardData.getData("text");
          if (pasted.length <= LONGEST) return;
          event.preventDefault();
          take(pasted);
        }}
        onKeyDown={onKeyDown}
      />
      {isCut && (
        <p role="status" className="mt-1.5 text-small text-warning-text">
          {t("cut", { max: LONGEST })}
        </p>
      )}
    </>
  );
}
