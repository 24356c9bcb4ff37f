"use client";

import { Lock, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Failure } from "@/components/change/failure";
import type { ChangeControl } from "@/components/change/use-change";
import { CardAnswer, type CardQuery } from "@/components/person/card-answer";
import { Button, IconButton } from "@/components/ui/button";
import { Card, CardBody, CardRow } from "@/components/ui/card";
import { TextField } from "@/components/ui/form-fields";
import { Note } from "@/components/ui/note";

/** What there is to know of a name that is being typed. */
export interface NameCheck {
  readonly problem?: ReactNode;
  readonly isReady: boolean;
  /** The word on the button when pressing it does more than to add. */
  readonly addLabel?: string;
}

interface NameListProps {
  readonly title: string;
  readonly text: string;
  readonly query: CardQuery<readonly string[]>;
  /** The code of the right that it takes to change anything here, where this person lacks it. */
  readonly missingRight: string | undefined;
  readonly change: Pick<ChangeControl, "isBusy" | "error" | "problems">;
  readonly label: string;
  readonly hint: string;
  /** What follows the name in its field. */
  readonly unit?: ReactNode;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly check: NameCheck;
  readonly onAdd: () => void;
  readonly onRemove: (name: string) => void;
  /** What else can be done with the list. */
  readonly actions?: ReactNode;
}

function AddName(props: NameListProps) {
  const t = useTranslations("names");
  const [isTouched, setIsTouched] = useState(false);
  const { label, hint, unit, typed, onType, check, onAdd, change } = props;
  const isReady = typed.trim() !== "" && check.isReady;
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setIsTouched(true);
    if (isReady && !change.isBusy) onAdd();
  }
  return (
    <form noValidate onSubmit={submit}>
      <TextField
        label={label}
        hint={hint}
        unit={unit}
        isMono
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        error={check.problem ?? (isTouched && typed.trim() === "" ? t("needed") : undefined)}
        actions={
          <Button type="submit" isBusy={change.isBusy} busyLabel={t("saving")} isDisabled={typed !== "" && !isReady}>
            {check.addLabel ?? t("add")}
          </Button>
        }
      />
    </form>
  );
}

/** A list of names that lead to an Account. One is added, or taken out, at a time, each as a Change of its own. */
export function NameList(props: NameListProps) {
  const t = useTranslations("names");
  const { title, text, query, missingRight, change, onRemove, actions } = props;
  const names = query.data;
  return (
    <Card
      title={title}
      note={names === undefined ? undefined : names.length === 0 ? t("none") : names.length}
      actions={actions}
    >
      <CardAnswer query={query}>
        {(list) => (
          <>
            <CardBody>
              <div className="grid gap-3">
                <p className="text-small text-text-3">{text}</p>
                {missingRight === undefined ? (
                  <AddName {...props} />
                ) : (
                  <Note icon={<Lock />}>{t("locked", { right: missingRight })}</Note>
                )}
                {change.error !== undefined && <Failure error={change.error} />}
              </div>
            </CardBody>
            <ul aria-label={title}>
              {list.map((name) => (
                <li key={name}>
                  <CardRow>
                    <span className="mono cut flex-1" title={name}>
                      {name}
                    </span>
                    {missingRight === undefined && (
                      <IconButton
                        size="small"
                        icon={<X className="size-3.5" />}
                        label={t("remove", { name })}
                        onClick={() => onRemove(name)}
                      />
                    )}
                  </CardRow>
                </li>
              ))}
            </ul>
          </>
        )}
      </CardAnswer>
    </Card>
  );
}
