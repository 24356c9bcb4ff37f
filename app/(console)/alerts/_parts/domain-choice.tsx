"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

/** A list of more is a burden to scroll: then the name is typed, and the browser offers what fits. */
const MOST_LISTED = 100;

interface DomainChoiceProps {
  readonly domains: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (domain: string) => void;
}

function TypedDomain({ domains, chosen = "", onChoose }: DomainChoiceProps) {
  const t = useTranslations("alerts");
  const listId = useId();
  const [typed, setTyped] = useState(chosen);
  function type(text: string): void {
    setTyped(text);
    const name = text.trim().toLowerCase();
    const found = domains.find((domain) => domain.toLowerCase() === name);
    if (found !== undefined) onChoose(found);
  }
  return (
    <>
      <TextInput
        size="small"
        isMono
        aria-label={t("domain")}
        autoComplete="off"
        spellCheck={false}
        list={listId}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={listId}>
        {domains.map((domain) => (
          <option key={domain} value={domain} />
        ))}
      </datalist>
    </>
  );
}

/** Which Domain. */
export function DomainChoice(props: DomainChoiceProps) {
  const { domains, chosen = "", onChoose } = props;
  const t = useTranslations("alerts");
  const isListed = domains.some((domain) => domain.toLowerCase() === chosen.toLowerCase());
  if (domains.length > MOST_LISTED) return <TypedDomain key={chosen} {...props} />;
  return (
    <Select
      size="small"
      isMono
      aria-label={t("domain")}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {!isListed && <option value={chosen}>{chosen}</option>}
      {domains.map((domain) => (
        <option key={domain} value={domain}>
          {domain}
        </option>
      ))}
    </Select>
  );
}
