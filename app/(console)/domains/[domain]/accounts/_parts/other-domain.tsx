"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { TextField } from "@/components/ui/form-fields";
import { useDomains } from "../../../../_parts/use-domains";

/** So many Domains are offered: a server may have a hundred thousand. */
const OFFERED = 50;

interface OtherDomainProps {
  /** The Domain that is left. */
  readonly from: string;
  /** Gets the Domain that was typed, or nothing as long as it is none of this person. */
  readonly onChoose: (domain: string) => void;
}

/** Another Domain of this person, typed with what fits offered below. */
export function OtherDomain({ from, onChoose }: OtherDomainProps) {
  const t = useTranslations("accounts");
  const listId = useId();
  const { data } = useDomains();
  const others = useMemo(
    () => (data ?? []).filter((other) => other.toLowerCase() !== from.toLowerCase()),
    [data, from],
  );
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const offered = others.filter((other) => other.toLowerCase().includes(wanted)).slice(0, OFFERED);
  const isStrange = wanted !== "" && offered.length === 0;
  function type(text: string): void {
    setTyped(text);
    onChoose(others.find((other) => other.toLowerCase() === text.trim().toLowerCase()) ?? "");
  }
  return (
    <>
      <TextField
        label={t("toDomain")}
        isMono
        autoFocus
        list={listId}
        maxLength={253}
        spellCheck={false}
        autoComplete="off"
        placeholder={t("chooseDomain")}
        value={typed}
        onChange={(event) => type(event.target.value)}
        error={isStrange ? t("notYourDomain") : undefined}
      />
      <datalist id={listId}>
        {offered.map((other) => (
          <option key={other} value={other} />
        ))}
      </datalist>
    </>
  );
}
