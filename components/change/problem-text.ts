"use client";

import { useLocale } from "next-intl";
import type { FieldProblem } from "@/lib/errors";
import { kindProblemTexts } from "@/lib/messages/ru/commands/problems";
import { problemTexts } from "@/lib/messages/ru/settings/problems";
import { problemSentence } from "@/lib/settings";

/** Sentences of both vocabularies by their ids. Where both know an id they say the same. */
const russian: Readonly<Record<string, string>> = { ...kindProblemTexts, ...problemTexts };

/** Words what is wrong with a field in the reader's language; the English sentence where there is no other. */
export function useProblemText(): (problem: FieldProblem) => string {
  const locale = useLocale();
  return ({ error, params, text }) =>
    locale === "ru" && Object.hasOwn(russian, error) ? problemSentence(russian[error] ?? text, params) : text;
}
