"use client";

import { useTranslations } from "next-intl";
import { TextLink } from "@/components/shell/links";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { CardRow } from "@/components/ui/card";
import { codeOf, type Rights, rightsFromCodes } from "@/lib/access";
import { DOMAIN_RIGHTS, type DomainRight, SERVER_RIGHTS, type ServerRight } from "@/lib/catalogue";
import { accountHref } from "@/lib/navigation";
import type { administrator, Of } from "@/lib/reads";

export type Administrator = Of<typeof administrator>;

/** The rights that say something: what a wider one holds is not counted up beside it. */
export function tellingRights({ server, domain }: Rights): readonly (ServerRight | DomainRight)[] {
  if (server.has("Master")) return ["Master"];
  const ofServer = SERVER_RIGHTS.filter((right) => server.has(right));
  if (server.has("AllDomains")) return ofServer;
  const ofDomain = DOMAIN_RIGHTS.filter((right) => domain.has(right) && right !== "DomainAdministration");
  return ofDomain.length === 0 && domain.size > 0 ? [...ofServer, "DomainAdministration"] : [...ofServer, ...ofDomain];
}

/** One administrator with what they may do, in words; the code is there on hover. */
export function AdministratorLine({
  administrator: { account, realName, codes },
}: {
  readonly administrator: Administrator;
}) {
  const t = useTranslations("rights");
  const rights = rightsFromCodes(codes);
  return (
    <CardRow>
      <div className="flex w-full items-start gap-3 py-2.5 narrow:flex-wrap">
        <Avatar name={realName ?? account} />
        <div className="w-60 min-w-0 flex-none narrow:flex-1">
          {realName !== undefined && <div className="cut font-medium">{realName}</div>}
          <div className="mono cut" title={account}>
            <TextLink href={accountHref(account)}>{account}</TextLink>
          </div>
        </div>
        <ul className="flex min-w-0 flex-1 flex-wrap gap-1.5 narrow:order-last narrow:basis-full">
          {tellingRights(rights).map((right) => (
            <li key={right} className="flex">
              <Badge title={codeOf(right)} tone={right === "Master" || right === "AllDomains" ? "accent" : "neutral"}>
                {t(right)}
              </Badge>
            </li>
          ))}
          {[...rights.other].map((code) => (
            <li key={code} className="flex">
              <Badge tone="outline">
                <span className="font-mono">{code}</span>
              </Badge>
            </li>
          ))}
        </ul>
      </div>
    </CardRow>
  );
}
