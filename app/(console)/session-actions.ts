"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { AppError } from "@/lib/errors";
import { planRevert } from "@/lib/server/changes/revert";
import { endGrantsOf } from "@/lib/server/grants";
import { checkOrigin } from "@/lib/server/origin";
import { runChange } from "@/lib/server/run-change";
import { currentCaller, endSessionsOf, endThisSession } from "@/lib/server/session";
import { showError } from "@/lib/server/shown-error";
import { signIn } from "@/lib/server/sign-in";

/** Everywhere: in every browser, and jobs stop until their owner signs in again. */
export async function signOut(form: FormData): Promise<void> {
  await checkOrigin();
  const caller = form.get("signOut") === "everywhere" ? await currentCaller() : undefined;
  if (caller !== undefined) {
    const { server, actor } = caller;
    await endSessionsOf({ server, account: actor.account });
    await endGrantsOf({ server: server.name, account: actor.account }, "signedOut");
  }
  await endThisSession();
  redirect("/sign-in");
}

/** Signs the same person in again, on the server where the session ended. Answers with the sentence that says why not. */
export async function signInAgain(server: string, account: string, password: string): Promise<string | undefined> {
  try {
    await checkOrigin();
    await signIn({ server: String(server), account: String(account), password: String(password).slice(0, 4000) });
    return undefined;
  } catch (error) {
    const t = await getTranslations("change.failed");
    const shown = showError(error, crypto.randomUUID().slice(0, 8));
    return error instanceof AppError && error.code === "throttled"
      ? error.message
      : t(shown.code, { request: shown.requestId ?? "" });
  }
}

/** Takes a recorded Change back, by a new one. */
export async function revertChange(mode: ChangeMode, change: number, why: string): Promise<ChangeResult> {
  return runChange(mode, (caller) => planRevert(caller, Number(change)), why);
}
