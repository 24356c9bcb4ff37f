"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Radio } from "@/components/ui/radio";
import type { Clash } from "@/lib/changes";
import { clashName } from "./clash-name";
import type { LabelOf } from "./preview-drawer";

export type Choice = "theirs" | "yours";

interface ConflictDialogProps {
  readonly clashes: readonly Clash[];
  readonly labelOf: LabelOf;
  /** One choice for each clash, by its name. */
  readonly onResolve: (choices: ReadonlyMap<string, Choice>) => void;
  readonly onClose: () => void;
}

function ClashRow({
  clash,
  label,
  choice,
  onChoose,
}: {
  readonly clash: Clash;
  readonly label: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const t = useTranslations("change");
  const shown = (value: string | undefined) => value ?? t("notSet");
  return (
    <tr className="border-t border-line-soft">
      <th scope="row" className="py-2 pr-2 text-left font-medium text-text">
        {label}
        {clash.object !== undefined && <span className="mono block break-all text-text-3">{clash.object}</span>}
      </th>
      <td className="mono py-2 pr-2 break-all text-text-3">{shown(clash.original)}</td>
      {(["theirs", "yours"] as const).map((side) => (
        <td key={side} className="mono py-2 pr-2 break-all">
          <Radio
            name={`clash-${clashName(clash)}`}
            checked={choice === side}
            onChange={() => onChoose(side)}
            aria-label={t("conflictChoice", { key: label })}
          >
            {shown(clash[side])}
          </Radio>
        </td>
      ))}
    </tr>
  );
}

/** Two people changed the same thing: original, theirs, yours, one choice for each clash, no silent merge. */
export function ConflictDialog({ clashes, labelOf, onResolve, onClose }: ConflictDialogProps) {
  const t = useTranslations("change");
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (name: string): Choice => chosen.get(name) ?? "yours";
  const names = clashes.map(clashName);
  const all = new Map(names.map((name) => [name, choiceOf(name)] as const));
  const footer = (
    <>
      <Button variant="quiet" onClick={() => onResolve(new Map(names.map((name) => [name, "theirs"])))}>
        {t("conflictTakeTheirs")}
      </Button>
      <span className="flex-1" />
      <Button onClick={onClose}>{t("conflictBack")}</Button>
      <Button variant="primary" onClick={() => onResolve(all)}>
        {t("conflictSave", { count: clashes.length })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("conflictTitle")} width="large" role="alertdialog" footer={footer}>
      <p className="mb-3">{t("conflictText")}</p>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-left text-small text-text-3">
            <td />
            <th className="py-1 font-medium">{t("conflictOriginal")}</th>
            <th className="py-1 font-medium">{t("conflictTheirs")}</th>
            <th className="py-1 font-medium">{t("conflictYours")}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <ClashRow
              key={clashName(clash)}
              clash={clash}
              label={labelOf(clash.key, clash.schema)}
              choice={choiceOf(clashName(clash))}
              onChoose={(choice) => setChosen(new Map([...chosen, [clashName(clash), choice]]))}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
