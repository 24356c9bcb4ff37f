import "server-only";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Locale, messagesOf } from "@/lib/messages";

/** The language a person chose, else the first of their browser's languages that we speak, else English. */

export const LANGUAGE_COOKIE = "gatehouse-language";

export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  if (chosen === "en" || chosen === "ru") return chosen;
  const accepted = (await headers()).get("accept-language") ?? "";
  const first = accepted.split(",").find((part) => /^\s*(en|ru)\b/i.test(part));
  return first !== undefined && /^\s*ru/i.test(first) ? "ru" : "en";
}

/** next-intl asks this once for each request. */
const requestConfig: ReturnType<typeof getRequestConfig> = getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});

export default requestConfig;
