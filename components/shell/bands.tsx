"use client";

import { FlaskConical, PlugZap, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";

const BAND = "flex min-h-9 flex-none items-center gap-2.5 px-4 py-1 text-dense";

/** The console is on the sandbox, and where to read how to connect a real server. */
export function SandboxBand({ href }: { readonly href?: string | undefined }) {
  const t = useTranslations("shell");
  return (
    <section aria-label={t("sandboxTitle")} className={`${BAND} border-b border-info-line bg-info-soft text-info-text`}>
      <FlaskConical />
      <span className="min-w-0 flex-1">
        <b className="font-semibold">{t("sandboxTitle")}</b> {t("sandboxText")}
      </span>
      {href !== undefined && (
        <a href={href} className="rounded-sm text-small font-medium underline underline-offset-3">
          {t("sandboxLink")}
        </a>
      )}
    </section>
  );
}

export type ServerReach = "there" | "away" | "back";

interface AwayBandProps {
  readonly reach: ServerReach;
  /** What the connection ended with, as it was said. */
  readonly said?: string | undefined;
  readonly onTry?: (() => void) | undefined;
}

/**
 * The mail server does not answer. The region is always there, so that readers of screens hear when the band appears
 * and when the server is back; nobody is signed out by it.
 */
export function AwayBand({ reach, said, onTry }: AwayBandProps) {
  const t = useTranslations("shell");
  const isAway = reach === "away";
  return (
    <div role="status" aria-live="polite">
      {reach !== "there" && (
        <div
          className={`${BAND} border-b ${isAway ? "border-warning-line bg-warning-soft text-warning-text" : "border-success-line bg-success-soft text-success-text"}`}
        >
          {isAway ? <Unplug /> : <PlugZap />}
          <span className="min-w-0 flex-1">
            <b className="font-semibold">{t(isAway ? "awayTitle" : "awayBack")}</b> {isAway && t("awayText")}{" "}
            {isAway && said !== undefined && <span className="mono">{said}</span>}
          </span>
          {isAway && onTry !== undefined && (
            <button
              type="button"
              onClick={onTry}
              className="flex-none rounded-sm text-small font-medium underline underline-offset-3 touch:min-h-10"
            >
              {t("tryNow")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
