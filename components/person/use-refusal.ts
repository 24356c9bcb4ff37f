"use client";

import { useTranslations } from "next-intl";
import { useMissingRight } from "@/components/session/actor-context";
import type { AnyInput, Command } from "@/lib/catalogue";
import { useRank } from "./use-account";

/** Whether the command acts on the identity of its Account whatever is sent with it. */
function isOnIdentity({ identity }: Command): boolean {
  return identity !== undefined && !("whenKeysIn" in identity);
}

/**
 * Why a command on an Account would be refused, in one sentence: a right that is missing, or the rank rule where the command
 * acts on its identity (rights that cannot be read count as refused there, too).
 */
export function useRefusal(account: string): (command: Command, input: AnyInput) => string | undefined {
  const t = useTranslations("account.refusal");
  const missingRight = useMissingRight();
  const { query, lacking } = useRank(account);
  return (command, input) => {
    const right = missingRight(command, input);
    if (right !== undefined) return t("right", { right });
    if (!isOnIdentity(command)) return undefined;
    if (lacking === undefined) return query.isError ? t("unreadable") : undefined;
    return lacking.length === 0 ? undefined : t("rank", { rights: lacking.join(", ") });
  };
}
