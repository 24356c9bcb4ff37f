"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useSizeText } from "@/components/data/size";
import { IpAddress, isArray, isDictionary, Timestamp, type Value, Xml } from "@/lib/codec";
import { SECRET_MARKER } from "@/lib/settings";

const LONG_TEXT = 80;

/** What kind of value this is, in words, where its notation does not show it. */
export function useValueWords(): (value: Value) => string | undefined {
  const t = useTranslations("value");
  const format = useFormatter();
  const { size } = useSizeText();
  return (value) => {
    if (isArray(value)) return t("arrayOf", { count: value.length });
    if (isDictionary(value)) return t("dictionaryOf", { count: value.size });
    if (value === SECRET_MARKER) return t("secret");
    if (value instanceof Uint8Array) return t("bytesOf", { size: size(value.length) });
    if (value instanceof Timestamp && typeof value.at === "number")
      return format.dateTime(new Date(value.at), {
        dateStyle: "medium",
        timeStyle: "medium",
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
    if (value instanceof IpAddress) return t("address");
    if (value instanceof Xml) return t("xml");
    if (typeof value === "string" && value.length > LONG_TEXT) return t("textOf", { count: value.length });
    return undefined;
  };
}
