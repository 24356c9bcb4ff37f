"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import type { AnyInput, Command } from "@/lib/catalogue";
import type { Dictionary } from "@/lib/codec";
import { SettingsEditor, type SettingsEditorProps } from "./settings-editor";

interface SettingsScreenProps extends Omit<SettingsEditorProps, "explicit" | "readAgain"> {
  /** The object's own settings. */
  readonly own: UseQueryResult<Dictionary>;
  /** The command that reads them. */
  readonly asked: { readonly command: Command; readonly input: AnyInput };
  /** The levels above have been read, or cannot be: values would change under the eye otherwise. */
  readonly isReady: boolean;
  readonly place: string;
}

/** The settings of one object with what can be said while they are not there. */
export function SettingsScreen({ own, asked, isReady, place, ...editor }: SettingsScreenProps) {
  const t = useTranslations("settingsEditor");
  if (own.data !== undefined && isReady) {
    const readAgain = async () => (await own.refetch({ cancelRefetch: false })).data;
    return <SettingsEditor {...editor} explicit={own.data} readAgain={readAgain} />;
  }
  const words = { columns: 2, place, refusedTitle: t("refusedTitle"), failedTitle: t("failedTitle"), asked };
  const answer = own.data === undefined ? answerOf(own, words) : ({ kind: "loading", columns: 2, place } as const);
  return editor.frame({ children: <ListFrame answer={answer} /> });
}
