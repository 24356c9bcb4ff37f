"use client";

import { Check, CircleHelp, Lock, User } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mono } from "@/components/data/rich-text";
import { useActor } from "@/components/session/actor-context";
import { DrawerPoint, DrawerPoints } from "@/components/ui/drawer";
import { type Actor, codeOf, may, type Verdict } from "@/lib/access";
import type { AnyInput, Command, DomainRight, ServerRight } from "@/lib/catalogue";
import { Fact } from "./fact";

function codes(rights: readonly (ServerRight | DomainRight)[], or: string): string {
  return rights.map(codeOf).join(or);
}

/** The rights of this person that open the command. */
function heldFor({ access }: Command, { rights }: Actor): readonly (ServerRight | DomainRight)[] {
  if (rights === "unknown") return [];
  const [server] = [...access.server, ...(access.assumed ?? [])].filter((right) => rights.server.has(right));
  return server === undefined ? access.domain.filter((right) => rights.domain.has(right)) : [server];
}

function Own({ command, verdict }: { readonly command: Command; readonly verdict: Verdict }) {
  const t = useTranslations("explorer");
  const held = heldFor(command, useActor());
  if (verdict.allowed === "unknown")
    return <DrawerPoint icon={<CircleHelp className="size-3.5" />}>{t("mayUnknown")}</DrawerPoint>;
  if (verdict.allowed)
    return (
      <DrawerPoint tone="ok" icon={<Check className="size-3.5" />}>
        {held.length === 0 ? t("mayOwn") : t.rich("may", { rights: codes(held, ", "), mono })}
      </DrawerPoint>
    );
  const { missing, domain } = verdict;
  const right = codeOf(missing);
  return (
    <DrawerPoint tone="warning" icon={<Lock className="size-3.5" />}>
      {domain === undefined ? t.rich("mayNot", { right, mono }) : t.rich("mayNotIn", { right, domain, mono })}
    </DrawerPoint>
  );
}

interface Sentence {
  readonly key: string;
  readonly words: ReactNode;
}

/** Who else may use the command, in sentences. */
function useWho({ access }: Command): readonly Sentence[] {
  const t = useTranslations("explorer");
  const or = ` ${t("or")} `;
  const { server, domain, self, systemOnly, cases = [], assumed } = access;
  const isAnyDomain = domain.length === 1 && domain[0] === "DomainAdministration";
  const isForAll = server.length === 0 && domain.length === 0 && !self && assumed?.length === 0;
  const sentences: readonly (Sentence | false)[] = [
    server.length > 0 && { key: "server", words: t.rich("needsServer", { rights: codes(server, or), mono }) },
    isAnyDomain && { key: "domain", words: t("needsAnyDomain") },
    domain.length > 0 &&
      !isAnyDomain && { key: "domain", words: t.rich("needsDomain", { rights: codes(domain, ", "), mono }) },
    self === true && { key: "self", words: t("needsSelf") },
    ...cases.map(({ when, domain: also, server: enough }) => {
      const right = codes(
        [also, enough].flatMap((one) => one ?? []),
        or,
      );
      return { key: when, words: t.rich(`case.${when}`, { right, mono }) };
    }),
    systemOnly === true && { key: "system", words: t("onlySystem") },
    isForAll && { key: "all", words: t("needsAll") },
    assumed !== undefined &&
      assumed.length > 0 && { key: "assumed", words: t.rich("assumes", { rights: codes(assumed, or), mono }) },
  ];
  return sentences.filter((sentence) => sentence !== false);
}

/** Whether this person may use the command on what is in the form, and who may use it at all. */
export function RightsFact({ command, input }: { readonly command: Command; readonly input: AnyInput }) {
  const t = useTranslations("explorer");
  const verdict = may(command, useActor(), input);
  const who = useWho(command);
  return (
    <Fact title={t("facts.rights")}>
      <DrawerPoints>
        <Own command={command} verdict={verdict} />
        {who.map(({ key, words }) => (
          <DrawerPoint key={key} icon={<User className="size-3.5" />}>
            {words}
          </DrawerPoint>
        ))}
      </DrawerPoints>
    </Fact>
  );
}
