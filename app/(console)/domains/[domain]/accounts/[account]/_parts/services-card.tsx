"use client";

import { Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Badge, OriginBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Status } from "@/components/ui/status";
import { accountHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { type accountService, accountServices, type Of } from "@/lib/reads";

type Service = Of<typeof accountService>;

/** As many names as fill about two lines; the rest on request. */
const SHOWN = 7;

function ServicesOn({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations("account.services");
  const [isOpen, setIsOpen] = useState(false);
  const rest = names.length - SHOWN;
  const shown = isOpen || rest < 2 ? names : names.slice(0, SHOWN);
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-4 pt-1 pb-3">
      {shown.map((name) => (
        <Badge key={name}>{name}</Badge>
      ))}
      {rest >= 2 && (
        <Button variant="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t("fewer") : t("more", { count: rest })}
        </Button>
      )}
    </div>
  );
}

/** Services that are off for the same reason, in the order of the first of them. */
function byReason(services: readonly Service[]): readonly (readonly [string, readonly Service[]])[] {
  const groups = new Map<string, Service[]>();
  for (const service of services) {
    const reason = service.offBy.map(({ level, name = "" }) => `${level} ${name}`).join();
    groups.set(reason, [...(groups.get(reason) ?? []), service]);
  }
  return [...groups];
}

function ServicesOff({ services }: { readonly services: readonly Service[] }) {
  const t = useTranslations("account.services");
  const offBy = services[0]?.offBy ?? [];
  return (
    <tr className="*:border-t *:border-line-soft *:py-2 *:align-top">
      <th scope="row" className="w-1/2 pl-4 text-left font-normal">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(88px,1fr))] gap-x-3 gap-y-0.5">
          {services.map(({ name }) => (
            <li key={name}>
              <Status tone="off">{name}</Status>
            </li>
          ))}
        </ul>
      </th>
      <td className="px-3">
        <span className="flex flex-wrap gap-1">
          {offBy.map(({ level }) => (
            <OriginBadge key={level} isExplicit={level === "account"}>
              {t(`level.${level}`)}
            </OriginBadge>
          ))}
        </span>
      </td>
      <td className="pr-4 text-text-2">
        {offBy.map(({ level, name = "" }) => t(`note.${level}`, { name })).join(", ")}
      </td>
    </tr>
  );
}

/** Which services work, and for those that do not, the level that switched them off. */
export function ServicesCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.services");
  const query = useRead(accountServices, { account });
  const off = query.data?.filter(({ on }) => on === "no") ?? [];
  const others = query.data?.filter(({ on }) => on !== "no") ?? [];
  const isUncertain = others.some(({ on }) => on === "unknown");
  return (
    <Card
      title={t("title")}
      note={query.data && t("counts", { on: others.length, off: off.length })}
      actions={
        <LinkButton
          variant="quiet"
          size="small"
          icon={<Layers className="size-3.5" />}
          href={`${accountHref(account, "settings")}?key=AccessModes`}
        >
          {t("levels")}
        </LinkButton>
      }
    >
      <CardAnswer query={query}>
        {() => (
          <>
            {others.length > 0 && <ServicesOn names={others.map(({ name }) => name)} />}
            {off.length > 0 && (
              <table className="w-full border-collapse text-dense">
                <caption className="sr-only">{t("offBy")}</caption>
                <tbody>
                  {byReason(off).map(([reason, services]) => (
                    <ServicesOff key={reason} services={services} />
                  ))}
                </tbody>
              </table>
            )}
            {isUncertain && (
              <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">{t("unknown")}</p>
            )}
          </>
        )}
      </CardAnswer>
    </Card>
  );
}
