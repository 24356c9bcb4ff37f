"use client";

import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { lineSpans } from "@/components/change/line-spans";
import { CodeSpans } from "@/components/ui/code";
import { ScrollArea } from "@/components/ui/scroll-area";
import { Segmented } from "@/components/ui/segmented";
import { StateMessage } from "@/components/ui/state-message";
import { ValueTable } from "@/components/value/value-table";
import { ValueText } from "@/components/value/value-text";
import { ValueTree } from "@/components/value/value-tree";
import { eventsOf, jsonText, notation, type Value } from "@/lib/codec";
import type { CommandAnswer } from "@/lib/reads";
import type { Request } from "../console/lines";
import { isGood, type LogEntry } from "../console/log";
import { shortLine } from "../short-line";
import { AnswerActions } from "./answer-actions";
import { ANSWER_VIEWS, type AnswerView, usualView } from "./answer-view";

interface ShownProps {
  readonly value: Value;
  readonly view: AnswerView;
  readonly label: string;
}

function Shown({ value, view, label }: ShownProps) {
  const text = useMemo(() => {
    if (view === "json") return [...jsonText(eventsOf(value))].join("");
    return view === "raw" ? notation(value) : "";
  }, [value, view]);
  if (view === "table") return <ValueTable value={value} label={label} />;
  return (
    <div className="px-6 py-3 narrow:px-4">
      {view === "tree" ? <ValueTree value={value} /> : <ValueText key={view} text={text} as={view} />}
    </div>
  );
}

interface DataProps {
  readonly entry: LogEntry;
  readonly request: Request;
  readonly answer: CommandAnswer;
  readonly value: Value;
}

function Data({ entry, request, answer, value }: DataProps) {
  const t = useTranslations("explorer.answer");
  const [chosen, setChosen] = useState<AnswerView>();
  const view = chosen ?? usualView(value);
  const { isCut, shown, entries, length, status, ms } = answer;
  return (
    <>
      <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft py-1 pr-3 pl-6 narrow:pl-4">
        <span className="cut mono flex-1 basis-40 text-text-2">
          <CodeSpans spans={lineSpans(shortLine(entry.line))} />
        </span>
        <span className="flex-none text-small text-text-3">
          {`${status}, ${t("ms", { ms })} · ${t("size", { entries, length })}`}
        </span>
        <span className="flex flex-none items-center gap-1">
          <Segmented
            label={t("shownAs")}
            name="answer-view"
            value={view}
            onChange={(to) => setChosen(ANSWER_VIEWS.find((one) => one === to))}
            options={ANSWER_VIEWS.map((one) => ({ value: one, label: t(one) }))}
          />
          <AnswerActions request={request} answer={answer} value={value} view={view} />
        </span>
      </div>
      {isCut && (
        <p
          role="status"
          className="flex-none border-b border-line-soft px-6 py-1.5 text-small text-warning-text narrow:px-4"
        >
          {entries > shown ? t("cut", { shown, entries }) : t("cutText")}
        </p>
      )}
      <ScrollArea role="region" label={t("title")}>
        <Shown value={value} view={view} label={entry.line[0]?.text ?? ""} />
      </ScrollArea>
    </>
  );
}

/** One answer in full: as table, tree, raw notation or JSON. */
export function AnswerPane({ entry }: { readonly entry: LogEntry | undefined }) {
  const t = useTranslations("explorer.answer");
  const answer = entry?.state.is === "answered" ? entry.state.answer : undefined;
  if (entry?.request === undefined || answer === undefined) return <StateMessage icon={<Inbox />} title={t("none")} />;
  if (answer.value === undefined)
    return (
      <StateMessage icon={<Inbox />} title={isGood(answer.status) ? t("nothing") : t("refused")}>
        <span className="mono">
          {answer.status} {answer.text}
        </span>
      </StateMessage>
    );
  return <Data key={entry.id} entry={entry} request={entry.request} answer={answer} value={answer.value} />;
}
