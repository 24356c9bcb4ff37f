import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { Step } from "@/lib/changes";
import type { Caller } from "../session";

/**
 * What the console itself has to do after a step took effect. Whoever changes their own password stays signed in here: the
 * session keeps the new one. Their other sessions end at their next login.
 */
export async function afterStep(caller: Caller, { command, input }: Step): Promise<void> {
  if (command !== catalogue.setAccountPassword || input.method !== undefined || input.tag !== undefined) return;
  const account = typeof input.accountName === "string" ? input.accountName.toLowerCase() : "";
  const isOwn = account === "*" || account === caller.actor.account;
  if (isOwn && typeof input.newPassword === "string") await caller.login.changed(input.newPassword);
}
