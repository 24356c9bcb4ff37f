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

/** As many names stand beside their reason; more stand under it. */
const BESIDE = 2;

interface ServicesOffProps {
  readonly services: readonly Service[];
  readonly isEverything: boolean;
}

/** Services that are off, and the level that switched them off. */
function ServicesOff({ services, isEverything }: ServicesOffProps) {
  const t = useTranslations("account.services");
  const offBy = services[0]?.offBy ?? [];
  const isBeside = isEverything || services.length <= BESIDE;
  const names = isEverything ? (
    <Status tone="off">{t("allOff")}</Status>
  ) : (
    <ul className={isBeside ? "w-36" : "grid grid-cols-[repeat(auto-fill,minmax(88px,1fr))] gap-x-3 gap-y-0.5 pt-1.5"}>
      {services.map(({ name }) => (
        <li key={name}>
          <Status tone="off">{name}</Status>
        </li>
      ))}
    </ul>
  );
  return (
    <li className="border-t border-line-soft px-4 py-2 text-dense">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        {isBeside && names}
        {offBy.map(({ level, name = "" }) => (
          <span key={level} className="flex gap-2 text-text-2">
            <OriginBadge isExplicit={level === "account"}>{t(`level.${level}`)}</OriginBadge>
            {t(`note.${level}`, { name })}
          </span>
        ))}
      </div>
      {!isBeside && names}
    </li>
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
              <ul aria-label={t("offBy")}>
                {byReason(off).map(([reason, services]) => (
                  <ServicesOff key={reason} services={services} isEverything={services.length === query.data?.length} />
                ))}
              </ul>
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
