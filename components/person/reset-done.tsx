"use client";

import { CircleCheck, EyeOff, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { mono } from "@/components/data/rich-text";
import { Button } from "@/components/ui/button";
import { CardActions, CardBody } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { ShownPassword } from "./shown-password";
import type { ResetOutcome } from "./use-reset";

interface ResetDoneProps {
  readonly account: string;
  readonly outcome: Extract<ResetOutcome, { kind: "done" }>;
  readonly onAgain: () => void;
}

/** It is done: the password once more, large enough to be read out, and what happened to the sessions. */
export function ResetDone({ account, outcome, onAgain }: ResetDoneProps) {
  const t = useTranslations("account.password");
  const text = useRef<HTMLParagraphElement>(null);
  // Talks to the document's focus: the button that was pressed is gone, and Copy is one Tab from here.
  useEffect(() => text.current?.focus(), []);
  const { password, sessions } = outcome;
  return (
    <>
      <CardBody>
        <p ref={text} tabIndex={-1} className="flex gap-2 text-dense outline-none">
          <CircleCheck className="mt-0.5 text-success-text" />
          <span>{t.rich("doneText", { account, mono })}</span>
        </p>
        <ShownPassword password={password} />
        <div className="mt-3 grid gap-2">
          {sessions === "notEnded" && (
            <Note tone="warning" icon={<TriangleAlert className="size-3.5" />}>
              {t("doneNotEnded")}
            </Note>
          )}
          {sessions === "ended" && <p className="text-dense text-text-2">{t("doneEnded")}</p>}
          <Note icon={<EyeOff className="size-3.5" />}>{t("doneLeave")}</Note>
        </div>
      </CardBody>
      <CardActions>
        <span className="flex-1 narrow:hidden" />
        <Button onClick={onAgain}>{t("again")}</Button>
      </CardActions>
    </>
  );
}
