"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ErrorCode, ShownError } from "@/lib/errors";

/** Failures whose message says more than our heading does: it is ours, and safe to show. */
export const TELLING: ReadonlySet<ErrorCode> = new Set([
  "access",
  "rank",
  "throttled",
  "busy",
  "input",
  "tls",
  "connect",
]);

interface FailureProps {
  readonly error: ShownError;
  readonly onRetry?: (() => void) | undefined;
}

/** Why an action did not happen: our heading, and the server's own words beside it. */
export function Failure({ error, onRetry }: FailureProps) {
  const t = useTranslations("change");
  const actions =
    onRetry === undefined ? undefined : (
      <Button size="small" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    );
  return (
    <Note tone="danger" role="alert" icon={<CircleAlert />} actions={actions}>
      <b>{t(`failed.${error.code}`, { request: error.requestId ?? "" })}</b> {TELLING.has(error.code) && error.message}
      {error.status !== undefined && (
        <span className="mono block">
          {error.status} {error.text}
        </span>
      )}
    </Note>
  );
}
