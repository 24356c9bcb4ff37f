"use server";

import { cookies } from "next/headers";
import { config } from "@/lib/server/config";
import { LANGUAGE_COOKIE } from "@/lib/server/language";
import { checkOrigin } from "@/lib/server/origin";
import { THEME_COOKIE, themeOf } from "./preferences";

const YEAR = 365 * 24 * 60 * 60;

async function keep(name: string, value: string): Promise<void> {
  const secure = config().secureCookies;
  (await cookies()).set(name, value, { httpOnly: true, secure, sameSite: "lax", path: "/", maxAge: YEAR });
}

/** Light, dark, or as the system has it. Not a secret and not a write to the server: a cookie of this browser. */
export async function setTheme(form: FormData): Promise<void> {
  await checkOrigin();
  await keep(THEME_COOKIE, themeOf(form.get("theme")));
}

export async function setLocale(form: FormData): Promise<void> {
  await checkOrigin();
  await keep(LANGUAGE_COOKIE, form.get("locale") === "ru" ? "ru" : "en");
}
