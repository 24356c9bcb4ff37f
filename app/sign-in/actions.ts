"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/errors";
import { config } from "@/lib/server/config";
import { checkOrigin } from "@/lib/server/origin";
import { showError } from "@/lib/server/shown-error";
import { signIn } from "@/lib/server/sign-in";
import { ATTEMPT_COOKIE, type Attempt, failureOf, nextPage, writeAttempt } from "./attempt";

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** What was typed, but the password, comes back with the page: in a cookie that lasts a minute and not in the address. */
async function keep(attempt: Attempt): Promise<void> {
  const secure = config().secureCookies;
  (await cookies()).set(ATTEMPT_COOKIE, writeAttempt(attempt), {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/sign-in",
    maxAge: 60,
  });
}

export async function signInAction(form: FormData): Promise<void> {
  await checkOrigin();
  const typed = {
    server: textOf(form, "server"),
    account: textOf(form, "account").slice(0, 400),
    password: textOf(form, "password").slice(0, 4000),
  };
  const next = nextPage(textOf(form, "next"));
  try {
    await signIn(typed);
  } catch (error) {
    const shown = showError(error, crypto.randomUUID().slice(0, 8));
    const waitS =
      error instanceof AppError && "waitMs" in error && typeof error.waitMs === "number"
        ? Math.ceil(error.waitMs / 1000)
        : 0;
    await keep({
      server: typed.server,
      account: typed.account,
      code: failureOf(error, shown.code),
      waitS,
      requestId: shown.requestId ?? "",
    });
    redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
  }
  (await cookies()).delete({ name: ATTEMPT_COOKIE, path: "/sign-in" });
  redirect(next);
}
