"use client";

import { Ban, Check, TriangleAlert, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChangeTable } from "@/components/ui/change-value";
import { CodeBlock } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";
import { Drawer, DrawerPoint, DrawerPoints, DrawerSection } from "@/components/ui/drawer";
import { TextField } from "@/components/ui/form-fields";
import type { Preview } from "@/lib/changes";
import type { ShownError } from "@/lib/errors";
import { Failure } from "./failure";
import { lineSpans, lineText } from "./line-spans";

/** Words a setting's key in the reader's language; the key itself when nobody knows it. */
export type LabelOf = (key: string, schema?: string) => string;

interface PreviewDrawerProps {
  readonly preview: Preview;
  readonly labelOf: LabelOf;
  readonly isBusy: boolean;
  readonly error?: ShownError | undefined;
  readonly onApply: (why: string) => void;
  readonly onClose: () => void;
}

function WhatChanges({ preview, labelOf }: Pick<PreviewDrawerProps, "preview" | "labelOf">) {
  const t = useTranslations("change");
  const rows = preview.steps.flatMap(({ no, object, differences }) =>
    differences.map((one) => ({
      key: `${no} ${one.key}`,
      name: (
        <>
          {labelOf(one.key, one.schema)}
          {object !== undefined && <span className="mono block break-all text-text-3">{object}</span>}
        </>
      ),
      was: one.secret ? t("hidden") : (one.before ?? t("notSet")),
      now: one.after ?? t("notSet"),
      isHidden: one.secret === true || one.before === undefined,
    })),
  );
  if (rows.length === 0) return null;
  return (
    <DrawerSection title={t("whatChanges")}>
      <ChangeTable caption={t("whatChanges")} becomes={t("becomes")} rows={rows} />
    </DrawerSection>
  );
}

function Commands({ preview }: Pick<PreviewDrawerProps, "preview">) {
  const t = useTranslations("change");
  const text = preview.steps.map(({ line }) => lineText(line)).join("\n");
  const copy = (
    <CopyButton text={text} label={t("copy")} copiedLabel={t("copied")} failedLabel={t("copyFailed")} hasLabel />
  );
  return (
    <DrawerSection title={t("commands")} actions={copy}>
      <div className="grid gap-2">
        {preview.steps.map(({ no, line }) => (
          <CodeBlock key={no} number={preview.steps.length > 1 ? no + 1 : undefined} spans={lineSpans(line)} />
        ))}
      </div>
    </DrawerSection>
  );
}

function UndoPoints({ preview, labelOf }: Pick<PreviewDrawerProps, "preview" | "labelOf">) {
  const t = useTranslations("change");
  const possible = preview.steps.some(({ undo }) => undo.never === undefined);
  const warnings = new Set(
    preview.steps.flatMap(({ undo }) => [
      ...(undo.never === undefined ? [] : [undo.never]),
      ...(undo.loses === undefined ? [] : [undo.loses]),
      ...(undo.secretKeys === undefined
        ? []
        : [t("undoSecret", { keys: undo.secretKeys.map((key) => labelOf(key)).join(", ") })]),
    ]),
  );
  return (
    <DrawerSection title={t("undo")}>
      <DrawerPoints>
        {possible && <DrawerPoint icon={<Undo2 />}>{t("undoPossible")}</DrawerPoint>}
        {[...warnings].map((warning) => (
          <DrawerPoint key={warning} tone="warning" icon={<Ban />}>
            {warning}
          </DrawerPoint>
        ))}
      </DrawerPoints>
    </DrawerSection>
  );
}

function Checks({ preview }: Pick<PreviewDrawerProps, "preview">) {
  const t = useTranslations("change");
  return (
    <DrawerSection title={t("checks")}>
      <DrawerPoints>
        {preview.forced.map((reason) => (
          <DrawerPoint key={reason} tone="warning" icon={<TriangleAlert />}>
            {t(`forced.${reason}`, { objects: preview.objects })}
          </DrawerPoint>
        ))}
        {preview.clashes.length > 0 ? (
          <DrawerPoint tone="warning" icon={<TriangleAlert />}>
            {t("checkChanged", { count: preview.clashes.length })}
          </DrawerPoint>
        ) : (
          <DrawerPoint tone="ok" icon={<Check />}>
            {t("checkUnchanged")}
          </DrawerPoint>
        )}
        <DrawerPoint tone="ok" icon={<Check />}>
          {t("checkNothingSent")}
        </DrawerPoint>
      </DrawerPoints>
    </DrawerSection>
  );
}

/** What a Change would do, before it does it: fields, the exact commands, what can be undone, why it is asked. */
export function PreviewDrawer(props: PreviewDrawerProps) {
  const { preview, isBusy, error, onApply, onClose } = props;
  const t = useTranslations("change");
  const [why, setWhy] = useState("");
  const settings = preview.steps.reduce((sum, { differences }) => sum + differences.length, 0);
  const apply = (): void => onApply(why);
  const footer = (
    <>
      <span className="flex-1" />
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button
        variant={preview.forced.includes("destructive") ? "danger" : "primary"}
        shortcut="Ctrl Enter"
        isBusy={isBusy}
        busyLabel={t("applying")}
        onClick={apply}
      >
        {t("apply", { count: Math.max(settings, preview.steps.length) })}
      </Button>
    </>
  );
  return (
    <Drawer
      title={t("preview")}
      note={t("note", { settings, objects: preview.objects, commands: preview.steps.length })}
      closeLabel={t("close")}
      onClose={onClose}
      onApply={apply}
      footer={footer}
    >
      {error !== undefined && (
        <DrawerSection>
          <Failure error={error} />
        </DrawerSection>
      )}
      <WhatChanges {...props} />
      <Commands {...props} />
      <UndoPoints {...props} />
      <Checks {...props} />
      <DrawerSection>
        <TextField
          label={
            <>
              {t("why")} <span className="font-normal text-text-3">{t("whyHint")}</span>
            </>
          }
          value={why}
          maxLength={500}
          onChange={(event) => setWhy(event.target.value)}
        />
      </DrawerSection>
    </Drawer>
  );
}
