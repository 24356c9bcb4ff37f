"use client";

import { useTranslations } from "next-intl";
import { useRead } from "@/lib/query/hooks";
import { defaultReach, type ReadInput } from "@/lib/reads";

interface DefaultReachProps {
  readonly domain: string;
  /** Which defaults, by their schema. */
  readonly of: ReadInput<typeof defaultReach>["of"];
  readonly settingKey: string;
}

/** How many accounts a default of the Domain reaches, and how many have another value. Counted when it is asked for. */
export function DefaultReach({ domain, of, settingKey }: DefaultReachProps) {
  const t = useTranslations("domain.defaults");
  const { data, isError } = useRead(defaultReach, { domain, of });
  if (isError) return t("reachUnknown");
  if (data === undefined) return t("reachReading");
  const { accounts, looked } = data;
  if (accounts === 0) return t("reachNobody");
  if (looked === 0) return t("reachUnread", { accounts });
  const count = (counts: typeof data.own) => counts.find(({ key }) => key === settingKey)?.count ?? 0;
  const values = { accounts, looked, own: count(data.own), byClass: count(data.byClass) };
  return `${t(looked < accounts ? "reachPart" : "reach", values)} ${t("override", values)}`;
}
