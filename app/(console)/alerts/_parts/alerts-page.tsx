"use client";

import { Bell, Globe, Megaphone, RefreshCw, UserRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Question, useQuestion } from "@/components/change/use-question";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { SegmentedLinks } from "@/components/shell/links";
import { PageFrame } from "@/components/shell/page-frame";
import { Button, IconButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { StateMessage } from "@/components/ui/state-message";
import type { AlertPlace } from "@/lib/changes/plans/alerts";
import { AccountChoice } from "./account-choice";
import type { AlertQuestion } from "./alert-dialogs";
import { AlertList, AlsoShown } from "./alert-list";
import { askedFor } from "./asked-for";
import { Audience, AudienceWords, useReached } from "./audience";
import { DomainChoice } from "./domain-choice";
import { useAlerts } from "./use-alerts";

const WriteAlert = dynamic(() => import("./write-alert").then((module) => module.WriteAlert));
const RemoveAlert = dynamic(() => import("./alert-dialogs").then((module) => module.RemoveAlert));
const RemoveAllAlerts = dynamic(() => import("./alert-dialogs").then((module) => module.RemoveAllAlerts));

const NONE: readonly string[] = [];

interface AskedProps {
  readonly question: Question<AlertQuestion>;
  readonly place: AlertPlace;
  readonly audience: ReactNode;
  readonly reached: number;
}

function Asked({ question, place, ...who }: AskedProps) {
  const { asked, no } = question;
  switch (asked?.about) {
    case undefined:
      return null;
    case "post":
      return <WriteAlert key={no} question={question} place={place} {...who} />;
    case "replace":
      return <WriteAlert key={no} question={question} place={place} replaced={asked.alert} {...who} />;
    case "remove":
      return <RemoveAlert key={no} question={question} place={place} alert={asked.alert} />;
    case "removeAll":
      return <RemoveAllAlerts key={no} question={question} place={place} alerts={asked.alerts} />;
  }
}

function NothingChosen({
  level,
  domains,
}: {
  readonly level: "domain" | "account";
  readonly domains: readonly string[];
}) {
  const t = useTranslations("alerts");
  return level === "account" && domains.length > 0 ? (
    <StateMessage icon={<UserRound />} title={t("chooseAccount")}>
      {t("chooseAccountText")}
    </StateMessage>
  ) : (
    <StateMessage icon={<Globe />} title={t("chooseDomain")}>
      {t("chooseDomainText")}
    </StateMessage>
  );
}

/** Alerts of every level in one place: whose they are is chosen at the top, who sees them is said beneath. */
export function AlertsPage() {
  const t = useTranslations("alerts");
  const { level, levels, place, alerts, domains, isInCluster, choose } = useAlerts();
  const names = domains.data ?? NONE;
  const question = useQuestion<AlertQuestion>();
  const shownPlace: AlertPlace = place ?? { level: "server" };
  const reached = useReached(shownPlace, place === undefined ? NONE : names);
  const who = { place: shownPlace, domains: names, isInCluster };
  const name = place !== undefined && "name" in place ? place.name : undefined;
  const post = (
    <Button variant="primary" icon={<Megaphone />} onClick={() => question.ask({ about: "post" })}>
      {t("post")}
    </Button>
  );
  const answer = answerOf(alerts, {
    columns: 2,
    place: name,
    isEmpty: alerts.data?.length === 0,
    empty: { icon: <Bell />, title: t("emptyTitle"), text: t(`emptyText.${level}`) },
    refusedTitle: t("refused"),
    failedTitle: t("failed"),
    asked: askedFor(shownPlace),
  });
  const isKnown = place !== undefined && alerts.data !== undefined;
  return (
    <PageFrame layout="fill" crumbs={[{ label: t("title") }]} drawer={question.drawer}>
      <PageHead
        title={t("title")}
        note={isKnown && t("inForce", { count: alerts.data.length })}
        actions={isKnown && post}
      />
      <div className="flex flex-none flex-wrap items-center gap-2 px-6 pb-3 narrow:px-4">
        <SegmentedLinks
          label={t("levels")}
          items={levels.map((one) => ({
            href: `/alerts?level=${one}`,
            label: t(`level.${one}`),
            isCurrent: one === level,
          }))}
        />
        {level === "domain" && names.length > 0 && (
          <div className="w-64 narrow:order-last narrow:basis-full">
            <DomainChoice domains={names} chosen={name} onChoose={(domain) => choose(level, domain)} />
          </div>
        )}
        {level === "account" && (
          <div className="flex w-96 narrow:order-last narrow:basis-full">
            <AccountChoice key={name} domains={names} chosen={name} onChoose={(account) => choose(level, account)} />
          </div>
        )}
        <span className="ml-auto flex">
          <IconButton
            size="small"
            icon={<RefreshCw className="size-3.5" />}
            label={t("readAgain")}
            isBusy={alerts.isFetching}
            onClick={() => void alerts.refetch()}
          />
        </span>
      </div>
      {place === undefined && (level === "domain" || level === "account") ? (
        !domains.isPending && <NothingChosen level={level} domains={names} />
      ) : (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          {isKnown && (
            <div className="grid flex-none gap-3 px-6 pb-4 narrow:px-4">
              <Audience {...who} />
              <AlsoShown place={place} />
            </div>
          )}
          <ListFrame answer={answer}>
            <div className="px-6 pb-6 narrow:px-4">
              <AlertList alerts={alerts.data ?? []} onAsk={question.ask} />
            </div>
          </ListFrame>
        </div>
      )}
      {place !== undefined && (
        <Asked question={question} place={place} audience={<AudienceWords {...who} />} reached={reached} />
      )}
      {question.dialogs}
    </PageFrame>
  );
}
