"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useActor, useMissingRight } from "@/components/session/actor-context";
import { type Actor, codeOf, domainRightOf } from "@/lib/access";
import { type AnyInput, type Command, SERVER_RIGHTS } from "@/lib/catalogue";
import type { Field } from "@/lib/settings";

/**
 * Sent by an administrator of the Domain, a command that all of them may send changes the settings that their rights open;
 * any other command needs its own right for all settings alike.
 */
function asksByKey({ access }: Command): boolean {
  return access.domain.includes("DomainAdministration");
}

/** A right that a schema names and that this person lacks. Which settings a right opens is published for few of them. */
function lackedFor(field: Field, { rights }: Actor): string | undefined {
  if (rights === "unknown" || rights.server.has("AllDomains")) return undefined;
  const name = field.adminRight ?? "BasicSettings";
  const ofServer = SERVER_RIGHTS.find((right) => right === name);
  if (ofServer !== undefined) return rights.server.has(ofServer) ? undefined : codeOf(ofServer);
  const ofDomain = domainRightOf(name);
  return ofDomain === undefined || rights.domain.has(ofDomain) ? undefined : codeOf(ofDomain);
}

/** Settings of a Domain that decide how its people sign in reach administrators among them: the rank rule's gate. */
function lackedBelow(command: Command, field: Field, input: AnyInput, actor: Actor): string | undefined {
  const { identity } = command;
  if (actor.rights === "unknown" || identity === undefined || !("below" in identity) || !field.authentication)
    return undefined;
  const domain = input[identity.below];
  const isMain = typeof domain === "string" && domain.toLowerCase() === actor.mainDomain?.toLowerCase();
  const needed = isMain ? "Master" : "AllDomains";
  return actor.rights.server.has(needed) ? undefined : codeOf(needed);
}

/** Why a setting may not be changed by this command, as a sentence that names what is missing. */
export function useLocks(update: Command, input: AnyInput): (field: Field) => string | undefined {
  const t = useTranslations("settingsEditor");
  const actor = useActor();
  const missingRight = useMissingRight();
  const missing = missingRight(update, input);
  return useCallback(
    (field) => {
      if (field.readOnlyHere) return t("changedElsewhere");
      const right = missing ?? (asksByKey(update) ? lackedFor(field, actor) : undefined);
      if (right !== undefined) return t("needsRight", { right });
      const below = lackedBelow(update, field, input, actor);
      return below === undefined ? undefined : t("needsRightFor", { right: below });
    },
    [t, actor, missing, update, input],
  );
}
