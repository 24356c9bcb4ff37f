"use client";

import { Shield, ShieldOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { mono } from "@/components/data/rich-text";
import { useView } from "@/components/data/use-view";
import { CardAnswer } from "@/components/person/card-answer";
import { TextLink } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { ProgressBar } from "@/components/ui/progress";
import { Select } from "@/components/ui/select";
import { rightsFromCodes } from "@/lib/access";
import { DOMAIN_RIGHTS, type DomainRight } from "@/lib/catalogue";
import { listAdminDomains, listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";
import { DomainPage } from "../../_parts/domain-page";
import { type Administrator, AdministratorLine } from "./administrator-line";
import { useAdministrators } from "./use-administrators";

/** Administrators who do not live in the Domain, and Domains that those of this one administer, too. */
function Elsewhere({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.administrators");
  const input = { domainName: domain };
  const settings = useCommand(getDomainEffectiveSettings, input);
  const administered = useCommand(listAdminDomains, input);
  const link = (name: string, page: string): ReactNode => (
    <TextLink key={name} href={domainHref(name, page)}>
      <span className="mono">{name}</span>
    </TextLink>
  );
  return (
    <Card title={t("elsewhere")} icon={<Shield className="text-text-3" />}>
      <CardAnswer query={settings} lines={2}>
        {(values) => {
          const from = values.get("AdminDomainName");
          const others = administered.data?.filter((name) => name.toLowerCase() !== domain.toLowerCase()) ?? [];
          return (
            <CardBody>
              <ul className="grid gap-1.5 text-dense text-text-2">
                {typeof from === "string" && from !== "" && (
                  <li>{t.rich("fromDomain", { name: () => link(from, "administrators") })}</li>
                )}
                {others.length > 0 && (
                  <li>
                    {t("alsoOf", { count: others.length })}{" "}
                    {others.flatMap((name, index) => (index === 0 ? [link(name, "")] : [", ", link(name, "")]))}
                  </li>
                )}
                <li>{t("operators")}</li>
              </ul>
            </CardBody>
          );
        }}
      </CardAnswer>
    </Card>
  );
}

/** How far the search has come, and the way on. */
function Progress({ search }: { readonly search: ReturnType<typeof useAdministrators> }) {
  const t = useTranslations("domain.administrators");
  const format = useFormatter();
  const { looked, total, unreadable, isLooking, goOn, query } = search;
  const words = t("looked", { looked: format.number(looked), total: format.number(total) });
  const error = query.isError ? shownError(query.error) : undefined;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line-soft px-4 py-2.5 text-small text-text-3">
      <span role="status">
        {words} {unreadable > 0 && t("unreadable", { count: unreadable })}
      </span>
      {isLooking && total > 0 && (
        <ProgressBar label={words} className="w-32" parts={[{ tone: "done", percent: (looked / total) * 100 }]} />
      )}
      {error !== undefined && <span className="mono text-danger-text">{error.message}</span>}
      {goOn !== undefined && (
        <Button size="small" onClick={goOn}>
          {t("goOn")}
        </Button>
      )}
    </div>
  );
}

function mayDo({ codes }: Administrator, right: DomainRight | undefined): boolean {
  return right === undefined || rightsFromCodes(codes).domain.has(right);
}

/** Who may do what in a Domain. */
export function AdministratorsPage({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.administrators");
  const tr = useTranslations("rights");
  const [view, change] = useView();
  const search = useAdministrators(domain);
  const right = DOMAIN_RIGHTS.find((one) => one === view.get("right"));
  const shown = search.found.filter((one) => mayDo(one, right));
  const answer = answerOf(search.query, {
    columns: 3,
    place: domain,
    refusedTitle: t("refused"),
    asked: { command: listDomainObjects, input: { domainName: domain, limit: 50, accounts: true } },
  });
  const filter = (
    <div className="w-64 narrow:w-40">
      <Select
        size="small"
        aria-label={t("whoMay")}
        value={right ?? ""}
        onChange={(event) => change({ right: event.target.value })}
      >
        <option value="">{t("anything")}</option>
        {DOMAIN_RIGHTS.map((one) => (
          <option key={one} value={one}>
            {tr(one)}
          </option>
        ))}
      </Select>
    </div>
  );
  const isNobody = shown.length === 0 && !search.isLooking;
  return (
    <DomainPage domain={domain} page="domainAdministrators">
      <ListFrame answer={answer}>
        <div className="grid max-w-280 gap-4 px-6 py-5 narrow:px-4">
          <Card
            title={t("title")}
            note={shown.length}
            actions={
              <span className="flex items-center gap-2 pr-2 text-small text-text-3">
                <span className="narrow:hidden">{t("whoMay")}</span>
                {filter}
              </span>
            }
          >
            {shown.map((administrator) => (
              <AdministratorLine key={administrator.account} administrator={administrator} />
            ))}
            {isNobody && (
              <div className="px-4 pb-4">
                <Note icon={<ShieldOff />}>
                  {right === undefined ? t.rich("nobody", { domain, mono }) : t("nobodyMay", { right: tr(right) })}
                </Note>
              </div>
            )}
            <Progress search={search} />
          </Card>
          <Elsewhere domain={domain} />
        </div>
      </ListFrame>
    </DomainPage>
  );
}
