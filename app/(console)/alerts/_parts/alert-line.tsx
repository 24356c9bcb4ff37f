"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/components/data/clock";
import { Moment, useMomentText } from "@/components/data/moment";
import { TextLink } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import type { Alert } from "./use-alerts";

/** Longer texts are folded: nobody has to scroll past one to reach the next. */
const FOLDS_ABOVE = 600;

function AlertText({ text }: { readonly text: string }) {
  const t = useTranslations("alerts");
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > FOLDS_ABOVE;
  return (
    <>
      <p className="text-base whitespace-pre-wrap wrap-anywhere">
        {isLong && !isOpen ? `${text.slice(0, FOLDS_ABOVE)}…` : text}
      </p>
      {isLong && (
        <Button variant="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("showLess") : t("showAll", { count: format.number(text.length) })}
        </Button>
      )}
    </>
  );
}

/** Who posted it or gave it its text, and the Change that says so. */
function Author({ alert }: { readonly alert: Alert }) {
  const t = useTranslations("alerts");
  const by = alert.corrected ?? alert.posted;
  if (by === undefined) return t("notHere");
  const name = by.realName === "" ? by.account : by.realName;
  return (
    <>
      <span title={by.account}>{alert.corrected === undefined ? t("by", { name }) : t("correctedBy", { name })}</span>
      {", "}
      <TextLink href={`/activity?change=${by.change}`}>{t("change", { id: by.change })}</TextLink>
    </>
  );
}

/** When an alert was posted, in words that name it to people and to readers of screens. */
function useTimeOf(alert: Alert): string {
  const now = useNow();
  const words = useMomentText();
  return alert.at === undefined || now === undefined ? alert.stamp : words(alert.at, now).exact;
}

interface AlertLineProps {
  readonly alert: Alert;
  /** Left out for alerts that are changed elsewhere. */
  readonly onReplace?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** One alert: its text as people read it, when and by whom it was posted, and what can be done with it. */
export function AlertLine({ alert, onReplace, onRemove }: AlertLineProps) {
  const t = useTranslations("alerts");
  const { at, stamp, text } = alert;
  const time = useTimeOf(alert);
  const entries = [
    ...(onReplace ? [{ key: "replace", label: t("replace"), icon: <Pencil />, onSelect: onReplace }] : []),
    ...(onRemove ? [{ key: "remove", label: t("remove"), icon: <Trash2 />, isDanger: true, onSelect: onRemove }] : []),
  ];
  return (
    <li className="flex items-start gap-4 border-t border-line-soft px-4 py-3.5">
      <div className="min-w-0 flex-1">
        <AlertText text={text} />
        <p className="mt-1 text-small text-text-3" title={stamp}>
          {at === undefined ? t("unknownTime", { stamp }) : t.rich("postedAt", { time: () => <Moment at={at} /> })}
          {", "}
          <Author alert={alert} />
        </p>
      </div>
      {entries.length > 0 && (
        <>
          <span className="flex flex-none gap-2 narrow:hidden">
            <Button size="small" aria-label={t("replaceNamed", { time })} onClick={onReplace}>
              {t("replace")}
            </Button>
            <Button size="small" aria-label={t("removeNamed", { time })} onClick={onRemove}>
              {t("remove")}
            </Button>
          </span>
          <span className="hidden narrow:flex">
            <MenuButton label={t("actionsFor", { time })} entries={entries} />
          </span>
        </>
      )}
    </li>
  );
}
