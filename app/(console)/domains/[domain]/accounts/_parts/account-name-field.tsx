"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextField } from "@/components/ui/form-fields";
import { useAccountNameCheck } from "./use-account-name-check";

interface AccountNameFieldProps {
  readonly label: ReactNode;
  /** Where the name has to be free. */
  readonly domain: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it beyond its spelling: said before what the server knows of it. */
  readonly error?: string | undefined;
}

/** A name for an Account, before the `@` of its Domain, checked while it is typed. */
export function AccountNameField({ label, domain, value, onChange, error }: AccountNameFieldProps) {
  const t = useTranslations("accounts");
  const { problem, isFree } = useAccountNameCheck(domain, value);
  const isGood = isFree && error === undefined;
  return (
    <TextField
      label={label}
      isMono
      autoFocus
      required
      maxLength={128}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      unit={domain === "" ? undefined : <span className="mono">@{domain}</span>}
      hint={
        <span aria-live="polite">
          {isGood ? <span className="text-success-text">{t("free", { domain })}</span> : t("nameHint")}
        </span>
      }
      error={error ?? problem}
      {...(isGood && { after: <Check aria-hidden="true" className="size-3.5 text-success-text" /> })}
    />
  );
}
