"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DomainNameField } from "../../../_parts/domain-name-field";
import { domainNameProblem } from "../../../_parts/names";

interface AddAliasProps {
  readonly domain: string;
  readonly taken: readonly string[];
  readonly onAdd: (alias: string) => void;
}

/** One more name. It waits in the list until all is saved. */
export function AddAlias({ domain, taken, onAdd }: AddAliasProps) {
  const t = useTranslations("domains");
  const [typed, setTyped] = useState("");
  const name = typed.trim().toLowerCase();
  const isListed = taken.some((alias) => alias.toLowerCase() === name);
  const own = name === domain.toLowerCase() ? t("aliasOwn") : undefined;
  const error = isListed ? t("aliasListed") : own;
  const isReady = domainNameProblem(name) === undefined && error === undefined;
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!isReady) return;
    onAdd(name);
    setTyped("");
  }
  return (
    <form noValidate onSubmit={submit}>
      <DomainNameField
        label={t("newAlias")}
        value={typed}
        onChange={setTyped}
        error={error}
        actions={
          <Button type="submit" icon={<Plus />} isDisabled={!isReady}>
            {t("addAlias")}
          </Button>
        }
      />
    </form>
  );
}
