"use client";

import { useTranslations } from "next-intl";
import type { Kind, Param } from "@/lib/catalogue";

/** The line under a parameter's name: `string, optional, after PATH`. */
export function useParamWords(): (param: Param) => string {
  const t = useTranslations("explorer");
  const kindWords = (kind: Kind): string =>
    kind.kind === "choice" ? t("kind.choice", { count: kind.values.length }) : t(`kind.${kind.kind}`);
  return ({ kind, optional, keyword, keywordAfter }) =>
    [
      kindWords(kind),
      ...(kind.kind === "string" && kind.secret ? [t("secret")] : []),
      ...(kind.kind === "flag" ? [] : [t(optional ? "optional" : "needed")]),
      ...(keyword === undefined || kind.kind === "flag" ? [] : [t(keywordAfter ? "before" : "after", { keyword })]),
    ].join(", ");
}
