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
  /** What the action found wrong with it. */
  readonly error?: string | undefined;
}

/** A name for a Domain, checked while it is typed. */
export function DomainNameField({ label, value, onChange, error }: DomainNameFieldProps) {
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
      autoFocus
      required
      maxLength={253}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      hint={<span aria-live="polite">{hint}</span>}
      error={problem ?? error}
      {...(isFree && { after: <Check aria-hidden="true" className="size-3.5 text-success-text" /> })}
    />
  );
}
