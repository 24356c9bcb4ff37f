"use client";

import { useTranslations } from "next-intl";
import { Status, type StatusTone } from "@/components/ui/status";
import type { AccountState } from "./account-facts";

const TONE: Readonly<Record<AccountState, StatusTone>> = {
  enabled: "ok",
  suspended: "off",
  aside: "off",
  delayed: "trouble",
  nearlyFull: "warning",
  noMail: "warning",
};

/** The state of an Account in a word and a shape. */
export function AccountStatus({ state }: { readonly state: AccountState }) {
  const t = useTranslations("account.state");
  return <Status tone={TONE[state]}>{t(state)}</Status>;
}
