"use client";

import { AtSign, Lock, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/change/failure";
import type { ChangeControl } from "@/components/change/use-change";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Card, CardBody, CardRow } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { useDomainProblemText } from "../../../_parts/use-domain-name-check";
import { AddAlias } from "./add-alias";
import type { AliasEdits } from "./use-alias-edits";

interface AliasesCardProps {
  readonly domain: string;
  readonly edits: AliasEdits;
  /** What it takes to change anything here, where this person lacks it. */
  readonly missingRight: string | undefined;
  readonly change: Pick<ChangeControl, "problems" | "error">;
}

/** The list of names with what is done to each. */
export function AliasesCard({ domain, edits, missingRight, change }: AliasesCardProps) {
  const t = useTranslations("domains");
  const words = useDomainProblemText();
  const { rows, toggle, add } = edits;
  const canChange = missingRight === undefined;
  return (
    <div className="grid max-w-[720px] gap-4 px-6 py-5 narrow:px-4">
      <p className="text-dense text-text-2">{t("aliasesText")}</p>
      {!canChange && <Note icon={<Lock />}>{t("aliasesLocked", { right: missingRight })}</Note>}
      {change.error !== undefined && <Failure error={change.error} />}
      <Card
        title={t("aliasesTitle")}
        icon={<AtSign className="text-text-3" />}
        note={rows.length === 0 ? t("none") : rows.length}
      >
        {canChange && (
          <CardBody>
            <AddAlias domain={domain} taken={rows.map(({ name }) => name)} onAdd={add} />
          </CardBody>
        )}
        <ul>
          {rows.map(({ name, state }) => {
            const problem = change.problems[name];
            return (
              <li key={name}>
                <CardRow>
                  <span
                    className={`mono cut flex-1 ${state === "removed" ? "text-text-3 line-through" : ""}`}
                    title={name}
                  >
                    {name}
                  </span>
                  {problem !== undefined && <span className="text-small text-danger-text">{words(problem)}</span>}
                  {state === "added" && <Badge tone="accent">{t("aliasAdded")}</Badge>}
                  {state === "removed" && <Badge tone="warning">{t("aliasRemoved")}</Badge>}
                  {canChange && (
                    <IconButton
                      size="small"
                      icon={state === "removed" ? <Undo2 className="size-3.5" /> : <X className="size-3.5" />}
                      label={t(state === "removed" ? "putBack" : "removeAlias", { alias: name })}
                      onClick={() => toggle(name)}
                    />
                  )}
                </CardRow>
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}
