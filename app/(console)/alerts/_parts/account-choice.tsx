"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { useRested } from "@/components/data/use-rested";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRead } from "@/lib/query/hooks";
import { findNames } from "@/lib/reads";

/** Suggestions are looked for in so many Domains, as one request does. */
const MOST_DOMAINS = 20;
const MOST_FOUND = 20;
const SHORTEST = 2;

/** Accounts whose name holds what is being typed; with an `@` only those of that Domain. */
function useSuggestions(typed: string, domains: readonly string[]): readonly string[] {
  const rested = useRested(typed.trim().toLowerCase());
  const [text = "", domain] = rested.split("@");
  const places = domain === undefined ? domains : domains.filter((one) => one.toLowerCase().startsWith(domain));
  const input = { text, domains: places.slice(0, MOST_DOMAINS), limit: MOST_FOUND };
  const { data } = useRead(findNames, input, { enabled: text.length >= SHORTEST && places.length > 0 });
  const accounts = data?.found.filter(({ kind }) => kind === "account" || kind === "alias");
  return [...new Set(accounts?.map(({ target }) => target))];
}

interface AccountChoiceProps {
  readonly domains: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (account: string) => void;
}

/** Which Account: its address, with those that fit offered while it is typed. */
export function AccountChoice({ domains, chosen = "", onChoose }: AccountChoiceProps) {
  const t = useTranslations("alerts");
  const listId = useId();
  const [typed, setTyped] = useState(chosen);
  const suggestions = useSuggestions(typed, domains);
  const isAddress = /^[^@\s]+@[^@\s]+$/.test(typed.trim());
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (isAddress) onChoose(typed.trim());
  }
  function type(text: string): void {
    setTyped(text);
    // A suggestion that was chosen is meant at once.
    if (suggestions.includes(text)) onChoose(text);
  }
  return (
    <form noValidate onSubmit={submit} className="flex min-w-0 flex-1 gap-2">
      <TextInput
        size="small"
        isMono
        aria-label={t("account")}
        placeholder={t("accountHint")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={512}
        list={listId}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={listId}>
        {suggestions.map((account) => (
          <option key={account} value={account} />
        ))}
      </datalist>
      <Button type="submit" size="small" isDisabled={!isAddress}>
        {t("show")}
      </Button>
    </form>
  );
}
