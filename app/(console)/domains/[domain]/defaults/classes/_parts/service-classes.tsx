"use client";

import { Layers, Pencil, Plus, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { useMissingRight } from "@/components/session/actor-context";
import { TextLink } from "@/components/shell/links";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardRow } from "@/components/ui/card";
import { MenuButton } from "@/components/ui/menu-button";
import { getAccountDefaults, updateAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { isDictionary, type Value } from "@/lib/codec";
import { domainHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { defaultReach } from "@/lib/reads";
import { DomainPage } from "../../../_parts/domain-page";
import { classesIn, useDefaults } from "../../../_parts/use-defaults";
import { DefaultsNav } from "../../_parts/defaults-nav";
import type { ClassQuestion } from "./class-dialogs";

const CreateClass = dynamic(() => import("./class-dialogs").then((module) => module.CreateClass));
const DeleteClass = dynamic(() => import("./class-dialogs").then((module) => module.DeleteClass));

interface ClassLineProps {
  readonly domain: string;
  readonly name: string;
  readonly settings: Value;
  readonly isOwn: boolean;
  /** Accounts that were seen to name it; unknown while they are looked at. */
  readonly members: number | undefined;
  /** Left out where this person may not change it. */
  readonly onAsk: ((question: ClassQuestion) => void) | undefined;
}

function ClassLine({ domain, name, settings, isOwn, members, onAsk }: ClassLineProps) {
  const t = useTranslations("domain.defaults");
  const router = useRouter();
  const href = domainHref(domain, `defaults/classes/${encodeURIComponent(name)}`);
  const keys = isDictionary(settings) ? [...settings.keys()] : [];
  const entries = [
    { key: "edit", label: t("edit"), icon: <Pencil />, onSelect: () => router.push(href) },
    {
      key: "delete",
      label: t("deleteClass"),
      icon: <Trash2 />,
      isDanger: true,
      onSelect: () => onAsk?.({ about: "delete", name, members: members ?? 0 }),
    },
  ];
  return (
    <CardRow>
      <span className="flex w-48 min-w-0 flex-none items-center gap-2 narrow:w-auto narrow:flex-1">
        {isOwn ? <TextLink href={href}>{name}</TextLink> : <span className="font-medium">{name}</span>}
        {!isOwn && <Badge tone="outline">{t("fromAbove")}</Badge>}
      </span>
      <span className="mono cut flex-1 text-text-3 narrow:hidden" title={keys.join(", ")}>
        {keys.length === 0 ? t("noSettings") : keys.join(", ")}
      </span>
      <span className="flex-none text-small text-text-2">
        {members !== undefined && t("members", { count: members })}
      </span>
      {onAsk !== undefined &&
        (isOwn ? (
          <MenuButton label={t("actionsFor", { name })} entries={entries} />
        ) : (
          <Button size="small" onClick={() => onAsk({ about: "create", copyOf: name })}>
            {t("defineHere")}
          </Button>
        ))}
    </CardRow>
  );
}

/** The named sets of settings that accounts of the Domain can choose from: its own, and those from above. */
export function ServiceClasses({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.defaults");
  const input = { domainName: domain };
  const { own, wideDefaults, classNames } = useDefaults(domain);
  const reach = useRead(defaultReach, { domain, of: "account" });
  const question = useQuestion<ClassQuestion>();
  const mayChange = useMissingRight()(updateAccountDefaults, input) === undefined;
  const classes = classesIn(own.data);
  const above = [...classesIn(wideDefaults)].filter(([name]) => !classes.has(name));
  const members = (name: string) =>
    reach.data === undefined || reach.data.looked === 0
      ? undefined
      : (reach.data.classes.find((one) => one.name === name)?.count ?? 0);
  const create = mayChange && (
    <Button icon={<Plus />} onClick={() => question.ask({ about: "create", copyOf: "" })}>
      {t("createClass")}
    </Button>
  );
  const answer = answerOf(own, {
    columns: 3,
    place: domain,
    isEmpty: classNames.length === 0,
    empty: { icon: <Layers />, title: t("noClassesTitle"), text: t("noClassesText"), actions: create },
    refusedTitle: t("classesRefused"),
    asked: { command: getAccountDefaults, input },
  });
  const lines = [
    ...[...classes].map(([name, settings]) => ({ name, settings, isOwn: true })),
    ...above.map(([name, settings]) => ({ name, settings, isOwn: false })),
  ];
  const { asked } = question;
  return (
    <DomainPage domain={domain} page="domainDefaults" drawer={question.drawer}>
      <DefaultsNav domain={domain} current="classes" />
      <ListFrame answer={answer}>
        <div className="grid max-w-240 gap-3 px-6 py-4 narrow:px-4">
          <Card title={t("classes")} note={lines.length} actions={create}>
            {lines.map((line) => (
              <ClassLine
                key={line.name}
                {...line}
                domain={domain}
                members={members(line.name)}
                onAsk={mayChange ? question.ask : undefined}
              />
            ))}
          </Card>
          {reach.data !== undefined && reach.data.looked < reach.data.accounts && (
            <p className="text-small text-text-3">
              {t("membersPart", { looked: reach.data.looked, accounts: reach.data.accounts })}
            </p>
          )}
        </div>
      </ListFrame>
      {asked?.about === "create" && (
        <CreateClass
          key={question.no}
          question={question}
          domain={domain}
          copyOf={asked.copyOf}
          taken={[...classes.keys()]}
          classes={classNames}
        />
      )}
      {asked?.about === "delete" && (
        <DeleteClass key={question.no} question={question} domain={domain} name={asked.name} members={asked.members} />
      )}
      {question.dialogs}
    </DomainPage>
  );
}
