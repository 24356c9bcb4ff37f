"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/form-fields";
import { asciiDomainName } from "./names";
import { useDomainNameCheck } from "./use-domain-name-check";

interface DomainNameFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it beyond its spelling: said before what the list and the server know of it. */
  readonly error?: string | undefined;
  /** Behind the field. */
  readonly actions?: ReactNode;
  readonly autoFocus?: boolean | undefined;
}

/** A name for a Domain, checked while it is typed. */
export function DomainNameField({ label, value, onChange, error, actions, autoFocus = false }: DomainNameFieldProps) {
  const t = useTranslations("domains");
  const { problem, isFree } = useDomainNameCheck(value);
  const ascii = asciiDomainName(value.trim());
  const hint = (
    <>
      {t("nameHint")} {isFree && <span className="text-success-text">{t("free")}</span>}
      {ascii !== undefined && (
        <>
          {t("asAscii", { name: ascii })}{" "}
          <Button variant="link" onClick={() => onChange(ascii)}>
            {t("useAscii", { name: ascii })}
          </Button>
        </>
      )}
    </>
  );
  return (
    <TextField
      label={label}
      isMono
      autoFocus={autoFocus}
      required
      maxLength={253}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      hint={<span aria-live="polite">{hint}</span>}
      error={error ?? problem}
      actions={actions}
      {...(isFree && { after: <Check aria-hidden="true" className="size-3.5 text-success-text" /> })}
    />
  );
}
