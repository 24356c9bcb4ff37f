"use client";

import { useTranslations } from "next-intl";
import { useMissingRight } from "@/components/session/actor-context";
import type { AnyInput, Command } from "@/lib/catalogue";
import { useRank } from "./use-account";

/**
 * Why a command on the identity of an Account would be refused, in one sentence: a right that is missing, or the rank rule
 * (rights that cannot be read count as refused there, too).
 */
export function useRefusal(account: string): (command: Command, input: AnyInput) => string | undefined {
  const t = useTranslations("account.refusal");
  const missingRight = useMissingRight();
  const { query, lacking } = useRank(account);
  return (command, input) => {
    const right = missingRight(command, input);
    if (right !== undefined) return t("right", { right });
    if (lacking === undefined) return query.isError ? t("unreadable") : undefined;
    return lacking.length === 0 ? undefined : t("rank", { rights: lacking.join(", ") });
  };
}
