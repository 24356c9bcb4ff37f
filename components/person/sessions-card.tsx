"use client";

import { ChevronDown, ChevronRight, Globe, LogOut, MessageCircle, Monitor } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { useQuestion } from "@/components/change/use-question";
import { Moment } from "@/components/data/moment";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { domainOf } from "@/lib/access";
import { killAccountSessions } from "@/lib/catalogue/commands/account/accounts";
import { killSession } from "@/lib/catalogue/commands/web-interface";
import type { RunChange } from "@/lib/changes";
import { useRead } from "@/lib/query/hooks";
import { type accountSession, accountSessions, type Of } from "@/lib/reads";
import { CardAnswer } from "./card-answer";
import { InDrawer } from "./drawer-room";
import type { PersonActions } from "./person-actions";
import { useRank } from "./use-account";
import { useRefusal } from "./use-refusal";

const CommandsPreview = dynamic(() =>
  import("@/components/change/commands-preview").then((module) => module.CommandsPreview),
);

export type Session = Of<typeof accountSession>;

const ICON: Readonly<Record<string, ReactNode>> = {
  xmpp: <MessageCircle />,
  webuser: <Globe />,
  ximss: <Monitor />,
};

interface SessionLineProps {
  readonly session: Session;
  readonly refusedBecause: string | undefined;
  readonly onEnd: () => void;
  /** What else there is to see of it, where the card shows that. */
  readonly detail: ReactNode;
}

/** Unfolds what lies under the line. */
function Unfold({ id, isOpen, label, onPress }: { id: string; isOpen: boolean; label: string; onPress: () => void }) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <span className="-ml-2 flex">
      <IconButton
        size="small"
        icon={<Icon className="size-3.5" />}
        label={label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onPress}
      />
    </span>
  );
}

/** One open session: in one line, or in two where there is little room. */
function SessionLine({ session, refusedBecause, onEnd, detail }: SessionLineProps) {
  const t = useTranslations("account.sessions");
  const detailId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { protocol, client = "", address, startedAt } = session;
  const names = { protocol, address: address ?? t("somewhere") };
  const line = (
    <div className="flex min-h-10 items-center gap-2.5 px-4 text-dense @max-[480px]:py-1.5">
      {detail !== undefined && (
        <Unfold id={detailId} isOpen={isOpen} label={t("lookAt", names)} onPress={() => setIsOpen(!isOpen)} />
      )}
      <span className="text-text-3">{ICON[protocol.toLowerCase()] ?? <Globe />}</span>
      <span className="flex min-w-0 flex-1 items-center gap-x-2.5 @max-[480px]:flex-wrap">
        <span className="w-18 flex-none font-medium @max-[480px]:w-auto">{protocol}</span>
        <span className="cut flex-1 text-text-2">{client}</span>
        <span className="mono w-28 flex-none text-text-2 @max-[480px]:w-full">{address}</span>
      </span>
      <span className="flex-none text-right text-small text-text-3 @min-[480px]:min-w-26">
        {startedAt !== undefined && <Moment at={startedAt} />}
      </span>
      <IconButton
        size="small"
        icon={<LogOut className="size-3.5" />}
        label={t("endOne", names)}
        disabledReason={refusedBecause}
        onClick={onEnd}
      />
    </div>
  );
  return (
    <li className="border-t border-line-soft">
      {line}
      {isOpen && <div id={detailId}>{detail}</div>}
    </li>
  );
}

/** What has to be held to end sessions of this Account, when it is not held. */
function useRefusals(account: string) {
  const refusal = useRefusal(account);
  return {
    one: refusal(killSession, { sessionID: "", domainName: domainOf(account) }),
    all: refusal(killAccountSessions, { accountName: account }),
  };
}

/** Asks before sessions are ended: with a session that one, without one all of them. */
function useEndSessions(account: string, endSessions: PersonActions["endSessions"]) {
  const t = useTranslations("account.sessions");
  const question = useQuestion<{ readonly session: Session | undefined }>();
  const { isOwn } = useRank(account);
  const count = useRead(accountSessions, { account }).data?.length ?? 0;
  const refusals = useRefusals(account);
  const session = question.asked?.session;
  const run: RunChange = (mode, why) => endSessions(mode, account, session?.id, why);
  const dialog = (
    <>
      <QuestionDialog
        isOpen={question.isOpen}
        onClose={question.close}
        question={t(session ? "endOneQuestion" : "endAllQuestion", { account })}
        confirmLabel={session ? t("endOneDo") : t("endAllDo", { count })}
        busyLabel={t("ending")}
        cancelLabel={t("cancel")}
        isBusy={question.isBusy}
        onConfirm={() => question.apply(run)}
      >
        <div className="grid gap-3">
          <p>
            {session
              ? t("endOneText", { protocol: session.protocol, address: session.address ?? t("somewhere") })
              : t("endAllText", { count })}
          </p>
          {session === undefined && isOwn && <p>{t("endAllOwn")}</p>}
          <CommandsPreview run={run} of={session?.id ?? account} />
          {question.failure}
        </div>
      </QuestionDialog>
      <InDrawer>{question.drawer}</InDrawer>
      {question.dialogs}
    </>
  );
  return { ask: (one?: Session) => question.ask({ session: one }), dialog, refusals };
}

interface SessionsCardProps {
  readonly account: string;
  readonly endSessions: PersonActions["endSessions"];
  /** Where there is room to look at one: all that the server tells of it. */
  readonly detailOf?: (session: Session) => ReactNode;
  /** Leads to where there is that room. */
  readonly more?: ReactNode;
}

/** The live sessions that the server lists, each to be ended alone, or all of them and those it does not list. */
export function SessionsCard({ account, endSessions, detailOf, more }: SessionsCardProps) {
  const t = useTranslations("account.sessions");
  const sessions = useRead(accountSessions, { account });
  const { ask, dialog, refusals } = useEndSessions(account, endSessions);
  return (
    <Card
      title={t("title")}
      note={sessions.data && <Badge>{sessions.data.length}</Badge>}
      actions={
        <>
          <Button variant="quiet" size="small" disabledReason={refusals.all} onClick={() => ask()}>
            {t("endAll")}
          </Button>
          {more}
        </>
      }
    >
      <CardAnswer query={sessions} lines={2}>
        {(open) => (
          <div className="@container">
            {open.length === 0 && <p className="px-4 pb-3 text-dense text-text-2">{t("none")}</p>}
            <ul>
              {open.map((session) => (
                <SessionLine
                  key={session.id}
                  session={session}
                  refusedBecause={refusals.one}
                  onEnd={() => ask(session)}
                  detail={detailOf?.(session)}
                />
              ))}
            </ul>
            <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">{t("unlisted")}</p>
          </div>
        )}
      </CardAnswer>
      {dialog}
    </Card>
  );
}
