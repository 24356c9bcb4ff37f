"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { QuestionDialog } from "@/components/ui/question-dialog";

/** The page that a press on this link goes to, when it leaves this page in this window. */
function leavesTo(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || event.defaultPrevented || link === null || link.target === "_blank" || !link.href) return undefined;
  const to = new URL(link.href, location.href);
  const isHere = to.pathname === location.pathname && to.search === location.search;
  return to.origin !== location.origin || isHere ? undefined : `${to.pathname}${to.search}${to.hash}`;
}

/** Asks before unsaved work is left: by a link of the console, or by the browser's own ways. */
export function LeaveGuard({ count }: { readonly count: number }) {
  const t = useTranslations("settingsEditor");
  const router = useRouter();
  const [target, setTarget] = useState<string>();
  const isDirty = count > 0;

  // Talks to the document's links and to the browser's own question.
  useEffect(() => {
    if (!isDirty) return;
    const stop = new AbortController();
    const keep = (event: MouseEvent): void => {
      const to = leavesTo(event);
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(to);
    };
    document.addEventListener("click", keep, { signal: stop.signal, capture: true });
    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal: stop.signal });
    return () => stop.abort();
  }, [isDirty]);

  return (
    <QuestionDialog
      isOpen={target !== undefined}
      onClose={() => setTarget(undefined)}
      question={t("leaveTitle", { count })}
      confirmLabel={t("leave", { count })}
      busyLabel={t("leaving")}
      cancelLabel={t("stay")}
      isDanger
      onConfirm={() => {
        setTarget(undefined);
        if (target !== undefined) router.push(target);
      }}
    >
      <p>{t("leaveText")}</p>
    </QuestionDialog>
  );
}
