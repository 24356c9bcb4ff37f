"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useProblemText } from "@/components/change/problem-text";
import { useRested } from "@/components/data/use-rested";
import { getDomainAliases } from "@/lib/catalogue/commands/domain/objects";
import type { FieldProblem } from "@/lib/errors";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";
import { useDomains } from "../../_parts/use-domains";
import { domainNameProblem } from "./names";

/** Words what is wrong with a name of a Domain, whoever found it. */
export function useDomainProblemText(): (problem: FieldProblem) => string {
  const t = useTranslations("domains.problem");
  const words = useProblemText();
  return (problem) => (t.has(problem.error as "needed") ? t(problem.error as "needed") : words(problem)); // any id may come
}

export interface NameCheck {
  /** Why the name cannot be taken. */
  readonly problem?: string;
  /** The server knows no Domain by this name. */
  readonly isFree: boolean;
}

/**
 * Is the name of a new Domain free? Looked up in the list, then asked of the server, which knows a Domain by its aliases
 * too. A courtesy while typing: the server decides when the Domain is made.
 */
export function useDomainNameCheck(typed: string): NameCheck {
  const t = useTranslations("domains");
  const words = useDomainProblemText();
  const name = typed.trim().toLowerCase();
  const { data } = useDomains();
  const listed = useMemo(() => new Set(data?.map((domain) => domain.toLowerCase())), [data]);
  const problem = name === "" ? undefined : domainNameProblem(name);
  const rested = useRested(name);
  const isAsked = rested !== "" && rested === name && problem === undefined && !listed.has(name);
  const asked = useCommand(getDomainAliases, { domainName: rested }, { enabled: isAsked });
  if (problem !== undefined) return { problem: words(problem), isFree: false };
  if (listed.has(name)) return { problem: t("takenByDomain"), isFree: false };
  if (!isAsked) return { isFree: false };
  if (asked.data !== undefined) return { problem: t("takenByAlias"), isFree: false };
  return { isFree: asked.isError && shownError(asked.error).code === "reply" };
}
