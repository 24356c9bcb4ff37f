"use client";

import { useTranslations } from "next-intl";
import { useProblemWords, useReasonWords } from "../use-problem-words";
import type { Wrong, WrongLine } from "./lines";

/** Says why a typed line is none, and which line it is. */
export function useWrongWords(): (wrong: WrongLine) => string {
  const t = useTranslations("explorer.console");
  const wordProblem = useProblemWords();
  const wordReason = useReasonWords();
  const words = (wrong: Wrong): string => {
    switch (wrong.is) {
      case "unknown":
        if (wrong.verb === "") return t("wrong.none");
        return wrong.nearest === undefined
          ? t("wrong.unknown", { verb: wrong.verb })
          : t("wrong.nearest", { verb: wrong.verb, nearest: wrong.nearest });
      case "connection":
        return t("wrong.connection", { verb: wrong.verb });
      case "field":
        return t("wrong.field", { name: wrong.name, text: wordProblem(wrong.problem) });
      case "column": {
        const { column, isEnd, reason } = wrong;
        if (reason !== undefined) return t("wrong.reason", { column, reason: wordReason(reason) });
        const expected = wrong.expected.join(t("or"));
        if (expected === "") return t("wrong.expectedEnd", { column });
        return t(isEnd ? "wrong.expectedOrEnd" : "wrong.expected", { column, expected });
      }
    }
  };
  return ({ line, wrong }) => {
    const text = line === undefined ? words(wrong) : t("wrong.inLine", { line, text: words(wrong) });
    return `${text} ${t("wrong.nothingSent")}`;
  };
}
