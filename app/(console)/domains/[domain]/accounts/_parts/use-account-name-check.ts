"use client";

import { useTranslations } from "next-intl";
import { useProblemText } from "@/components/change/problem-text";
import { useRested } from "@/components/data/use-rested";
import { listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { isArray, isDictionary, type Value } from "@/lib/codec";
import type { FieldProblem } from "@/lib/errors";
import { useCommand } from "@/lib/query/hooks";
import { accountNameProblem } from "../../../_parts/names";

/** Names that hold the wanted one, in one page: the wanted one itself is among them, or is most likely free. */
const LOOKED = 200;

/** Words what is wrong with a name of an Account, whoever found it. */
export function useAccountProblemText(): (problem: FieldProblem) => string {
  const t = useTranslations("accounts.problem");
  const words = useProblemText();
  return (problem) => (t.has(problem.error as "needed") ? t(problem.error as "needed") : words(problem)); // any id may come
}

interface Taken {
  readonly kind: "Account" | "Alias" | "Forwarder";
  readonly by: string;
}

/** Who has the name: an Account's value is a text, an alias's an array with its Account, a Forwarder's one level deeper. */
function holderOf(name: string, objects: Value | undefined): Taken | undefined {
  if (!isDictionary(objects)) return undefined;
  const entry = [...objects].find(([other]) => other.toLowerCase() === name);
  if (entry === undefined) return undefined;
  const [holder, value] = entry;
  const [inner] = isArray(value) ? value : [];
  if (typeof inner === "string") return { kind: "Alias", by: inner };
  return { kind: inner === undefined ? "Account" : "Forwarder", by: holder };
}

/**
 * Is a name free in a Domain? Accounts, aliases and Forwarders are asked for while it is typed; Groups and lists share
 * their names too, and about those the server speaks when it refuses.
 */
export function useAccountNameCheck(domain: string, typed: string) {
  const t = useTranslations("accounts");
  const words = useAccountProblemText();
  const name = typed.trim().toLowerCase();
  const problem = name === "" ? undefined : accountNameProblem(name);
  const rested = useRested(name);
  const isAsked = domain !== "" && rested !== "" && rested === name && problem === undefined;
  const asked = useCommand(
    listDomainObjects,
    { domainName: domain, filter: rested, limit: LOOKED, accounts: true, aliases: true, forwarders: true },
    { enabled: isAsked },
  );
  if (problem !== undefined) return { problem: words(problem), isFree: false };
  if (!isAsked || asked.data === undefined) return { isFree: false };
  const taken = holderOf(name, asked.data[1]);
  if (taken === undefined) return { isFree: true };
  return { problem: t(`takenBy${taken.kind}`, { account: taken.by }), isFree: false };
}
