"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SaveBar } from "@/components/ui/save-bar";
import { fieldFor, formatSetting, type SettingsGroup, type SettingsSchema } from "@/lib/settings";
import type { Entries } from "./entries";
import { changedIn } from "./view";

interface SettingsSaveBarProps {
  readonly schema: SettingsSchema;
  readonly groups: readonly SettingsGroup[];
  /** What would be sent; at least one. */
  readonly changes: Entries;
  readonly isBusy: boolean;
  readonly isPreviewing: boolean;
  readonly onDiscard: () => void;
  readonly onPreview: () => void;
  readonly onClosePreview: () => void;
  readonly onSave: () => void;
}

/** What the server kept instead, in words, when it is one value. */
function useKept(schema: SettingsSchema, changes: Entries): string {
  const t = useTranslations("settingsEditor");
  const locale = useLocale();
  const [first, ...others] = changes;
  const [key, entry] = first ?? [];
  const has = entry?.result?.kind === "notTaken" ? entry.result.has : undefined;
  if (key === undefined || has === undefined || others.length > 0) return t("keepServersAll");
  return t("keepServers", { value: formatSetting(fieldFor(schema, key), has, locale) });
}

/** All that is unsaved was sent and not taken: keep what the server has, or send it again with a look at it. */
function NotTakenBar({ schema, groups, changes, isBusy, onDiscard, onPreview }: SettingsSaveBarProps) {
  const t = useTranslations("settingsEditor");
  const touched = groups.filter((group) => changedIn(group, changes) > 0);
  const [only] = touched;
  const note =
    touched.length === 1 ? t("inGroup", { group: only?.title ?? "" }) : t("inGroups", { count: touched.length });
  return (
    <SaveBar label={t("unsaved")} count={t("notTakenCount", { count: changes.size })} note={note}>
      <Button variant="quiet" onClick={onDiscard}>
        {useKept(schema, changes)}
      </Button>
      <Button isBusy={isBusy} onClick={onPreview}>
        {t("sendAgain")}
      </Button>
    </SaveBar>
  );
}

/** Appears with the first change. While the preview is open its Apply is the one filled button. */
export function SettingsSaveBar(props: SettingsSaveBarProps) {
  const { groups, changes, isBusy, isPreviewing, onDiscard, onPreview, onClosePreview, onSave } = props;
  const t = useTranslations("settingsEditor");
  const count = changes.size;
  if (!isPreviewing && [...changes.values()].every(({ result }) => result?.kind === "notTaken"))
    return <NotTakenBar {...props} />;
  const inGroups = groups.filter((group) => changedIn(group, changes) > 0).length;
  const words = (
    <>
      <span className="narrow:hidden">{t("unsavedCount", { count })}</span>
      <span className="wide:hidden">{t("unsavedShort", { count })}</span>
    </>
  );
  return (
    <SaveBar label={t("unsaved")} count={words} note={t("inGroups", { count: inGroups })}>
      <Button variant="quiet" onClick={onDiscard}>
        {t("discard")}
      </Button>
      <span className="flex gap-3 narrow:hidden">
        <Button aria-expanded={isPreviewing} onClick={isPreviewing ? onClosePreview : onPreview}>
          {t(isPreviewing ? "hideCommands" : "showCommands")}
        </Button>
        {!isPreviewing && (
          <Button variant="primary" isBusy={isBusy} busyLabel={t("saving")} onClick={onSave}>
            {t("save", { count })}
          </Button>
        )}
      </span>
      <span className="flex wide:hidden">
        <Button variant="primary" isBusy={isBusy} busyLabel={t("saving")} onClick={onPreview}>
          {t("preview", { count })}
        </Button>
      </span>
    </SaveBar>
  );
}
