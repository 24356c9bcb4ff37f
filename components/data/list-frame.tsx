"use client";

import { Lock, RefreshCw, ServerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock, type CodeSpan } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { mono } from "./rich-text";

/** The five answers that a list can give. Empty, refused and failed are three different screens. */
export type ListAnswer =
  | { readonly kind: "full" }
  | { readonly kind: "loading"; readonly place?: string | undefined; readonly columns: number }
  | {
      readonly kind: "empty";
      readonly icon: ReactNode;
      readonly title: string;
      /** What the thing is. */
      readonly text: string;
      /** The first step. */
      readonly actions?: ReactNode;
    }
  | {
      readonly kind: "refused";
      readonly title: string;
      readonly right: string;
      readonly place?: string | undefined;
    }
  | {
      readonly kind: "failed";
      /** Where it is no list that could not be read. */
      readonly title?: string | undefined;
      /** The command as it was sent, secrets masked. */
      readonly command?: readonly CodeSpan[] | undefined;
      /** The server's own words with their code. */
      readonly said?: string | undefined;
      /** Names the record of this failure in the log. */
      readonly correlationId?: string | undefined;
      readonly onRetry?: (() => void) | undefined;
    };

const LOADING_ROWS = 12;

function Loading({ place, columns }: Extract<ListAnswer, { kind: "loading" }>) {
  const t = useTranslations("data");
  return (
    <div className="flex min-h-0 flex-1 flex-col" aria-busy="true">
      <div className="min-h-0 flex-1 overflow-hidden">
        <SkeletonRows label={t("reading")} rows={LOADING_ROWS} columns={columns} />
      </div>
      {place !== undefined && (
        <div className="flex h-11 flex-none animate-late items-center border-t border-line px-6 text-small text-text-3">
          <span>{t.rich("readingPlace", { place, mono })}</span>
        </div>
      )}
    </div>
  );
}

function Refused({ title, right, place }: Extract<ListAnswer, { kind: "refused" }>) {
  const t = useTranslations("data");
  const isPlaced = place !== undefined;
  return (
    <StateMessage
      tone="refused"
      icon={<Lock />}
      title={title}
      actions={
        <CopyButton
          text={isPlaced ? t("requestTextIn", { right, place }) : t("requestText", { right })}
          label={t("copyRequest")}
          copiedLabel={t("copied")}
          failedLabel={t("copyFailed")}
          hasLabel
          variant="secondary"
          size="medium"
        />
      }
    >
      {isPlaced ? t.rich("lackRightIn", { right, place, mono }) : t.rich("lackRight", { right, mono })}{" "}
      {t("refusedRest")}
    </StateMessage>
  );
}

function Failed({ title, command, said, correlationId, onRetry }: Extract<ListAnswer, { kind: "failed" }>) {
  const t = useTranslations("data");
  const spans: readonly CodeSpan[] = [
    ...(command ?? []),
    ...(said === undefined ? [] : [{ text: `${command ? "\n" : ""}${said}`, role: "trouble" as const }]),
  ];
  const details = [...spans.map((span) => span.text), ...(correlationId === undefined ? [] : [`\n${correlationId}`])];
  return (
    <StateMessage
      tone="failed"
      icon={<ServerOff />}
      title={title ?? t("failedTitle")}
      actions={
        <>
          {onRetry !== undefined && (
            <Button icon={<RefreshCw />} onClick={onRetry}>
              {t("tryAgain")}
            </Button>
          )}
          <CopyButton
            text={details.join("")}
            label={t("copyDetails")}
            copiedLabel={t("copied")}
            failedLabel={t("copyFailed")}
            hasLabel
            size="medium"
          />
        </>
      }
    >
      {t(said === undefined ? "failedNoAnswer" : "failedText")}
      {spans.length > 0 && (
        <div className="mt-2 text-left">
          <CodeBlock spans={spans} />
        </div>
      )}
      {correlationId !== undefined && (
        <p className="mt-2 text-small text-text-3">{t("correlation", { id: correlationId })}</p>
      )}
    </StateMessage>
  );
}

interface ListFrameProps {
  readonly answer: ListAnswer;
  /** The table and its pager, shown when there is something to show. */
  readonly children?: ReactNode;
}

/** One place for what every list must be able to say. */
export function ListFrame({ answer, children }: ListFrameProps) {
  switch (answer.kind) {
    case "full":
      return children;
    case "loading":
      return <Loading {...answer} />;
    case "empty":
      return (
        <StateMessage icon={answer.icon} title={answer.title} actions={answer.actions}>
          {answer.text}
        </StateMessage>
      );
    case "refused":
      return <Refused {...answer} />;
    case "failed":
      return <Failed {...answer} />;
    default:
      return answer satisfies never;
  }
}
