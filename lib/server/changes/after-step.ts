import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import type { Step } from "@/lib/changes";
import { endGrantsOf } from "../grants";
import type { Caller } from "../session";

/**
 * What the console itself has to do after a step took effect. A password that was granted to jobs is granted no longer when
 * it is another one, whoever set it: their connections would last, and those of somebody who was shut out must not. Whoever
 * changes their own password stays signed in here: the session keeps the new one. Their other sessions end at their next
 * login.
 */
export async function afterStep(caller: Caller, { command, input }: Step): Promise<void> {
  if (command !== catalogue.setAccountPassword || input.method !== undefined || input.tag !== undefined) return;
  const named = typeof input.accountName === "string" ? input.accountName.toLowerCase() : "";
  const account = named === "*" ? caller.actor.account : named;
  const isOwn = account === caller.actor.account;
  await endGrantsOf({ server: caller.server.name, account }, "password");
  if (isOwn && typeof input.newPassword === "string") await caller.login.changed(input.newPassword);
}
