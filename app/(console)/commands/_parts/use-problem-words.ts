"use client";

import { useLocale, useTranslations } from "next-intl";
import { useProblemText } from "@/components/change/problem-text";
import type { FieldProblem } from "@/lib/errors";
import { formatReasons } from "@/lib/messages/ru/commands/reasons";

/** Why text in the server's notation cannot be read, in the reader's language; the codec's own words where there are none. */
export function useReasonWords(): (reason: string) => string {
  const locale = useLocale();
  return (reason) => {
    if (locale !== "ru") return reason;
    const expected = /^(".*?") expected$/.exec(reason)?.[1];
    if (expected !== undefined) return `здесь нужно ${expected.replace(" or ", " или ")}`;
    return Object.hasOwn(formatReasons, reason) ? (formatReasons[reason] ?? reason) : reason;
  };
}

/** Words what is wrong with a field of a command's form. */
export function useProblemWords(): (problem: FieldProblem) => string {
  const t = useTranslations("explorer");
  const word = useProblemText();
  const wordReason = useReasonWords();
  return (problem) => {
    const { column = "", reason = "" } = problem.params;
    return problem.error === "notation" ? t("columnWrong", { column, reason: wordReason(reason) }) : word(problem);
  };
}
