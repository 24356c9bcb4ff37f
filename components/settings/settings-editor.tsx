"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { Failure } from "@/components/change/failure";
import { Note } from "@/components/ui/note";
import { StateMessage } from "@/components/ui/state-message";
import type { Dictionary } from "@/lib/codec";
import type { Field, LevelReading, SettingsGroup, SettingsSchema } from "@/lib/settings";
import { type Editor, EditorProvider, type ServicesAbove } from "./editor-context";
import { GroupChooser, GroupNav } from "./group-nav";
import { GroupSection } from "./group-section";
import { LeaveGuard } from "./leave-guard";
import { SettingsSaveBar } from "./settings-save-bar";
import { usePlaces } from "./use-places";
import { type SaveSettings, type SettingsFormControl, useSettingsForm } from "./use-settings-form";
import { changedIn, foldOf, groupsOf, matching } from "./view";

export interface SettingsEditorProps {
  /** In the reader's language. */
  readonly schema: SettingsSchema;
  /** What the object itself sets. */
  readonly explicit: Dictionary;
  /** All levels, the object's own first. */
  readonly levels: readonly LevelReading[];
  readonly effective?: Dictionary | undefined;
  readonly lockOf: (field: Field) => string | undefined;
  /** Keys that are set by a command of their own. */
  readonly passwordKeys?: readonly string[];
  readonly suggestions?: ReadonlyMap<string, readonly string[]>;
  readonly servicesAbove?: ServicesAbove | undefined;
  readonly reachOf?: Editor["reachOf"];
  readonly save: SaveSettings;
  readonly readAgain: () => Promise<Dictionary | undefined>;
  /** The setting to go to. */
  readonly focusKey?: string | undefined;
  /** The filter that the address holds. */
  readonly find?: string | undefined;
  /** The page around the editor: whose settings these are, with the object's pages. It fills the window. */
  readonly frame: (parts: FrameParts) => ReactNode;
}

export interface FrameParts {
  readonly footer?: ReactNode;
  readonly drawer?: ReactNode;
  readonly children: ReactNode;
}

const NONE: readonly string[] = [];
const NO_SUGGESTIONS: ReadonlyMap<string, readonly string[]> = new Map();

/** The address holds the filter, so that it can be sent to somebody and survives a reload. */
function rememberFilter(text: string): void {
  const url = new URL(window.location.href);
  if (text === "") url.searchParams.delete("find");
  else url.searchParams.set("find", text);
  url.searchParams.delete("key");
  window.history.replaceState(null, "", url);
}

/** Ctrl or Cmd with S saves instead of the browser's saving of the page. */
function useSaveKey(isDirty: boolean, onSave: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (isDirty) onSave();
  });
  // Talks to the document's keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

interface FooterProps {
  readonly form: SettingsFormControl;
  readonly schema: SettingsSchema;
  readonly groups: readonly SettingsGroup[];
}

function Footer({ form, schema, groups }: FooterProps) {
  const t = useTranslations("settingsEditor");
  const { change, changes, isPreviewing, begin, send } = form;
  const { error } = change;
  return (
    <>
      {(error !== undefined || form.isTooMuch) && (
        <div className="flex-none border-t border-line px-6 py-2 narrow:px-4">
          {error === undefined ? (
            <Note tone="danger" role="alert">
              {t("tooMuch")}
            </Note>
          ) : (
            <Failure error={error} {...(error.retryable && { onRetry: () => begin("save") })} />
          )}
        </div>
      )}
      {changes.size > 0 && (
        <SettingsSaveBar
          schema={schema}
          groups={groups}
          changes={changes}
          isBusy={change.isBusy}
          isPreviewing={isPreviewing}
          onDiscard={() => {
            change.closePreview();
            send({ do: "replace", entries: new Map() });
          }}
          onPreview={() => begin("preview")}
          onClosePreview={change.closePreview}
          onSave={() => begin("save")}
        />
      )}
    </>
  );
}

function useEditorOf(props: SettingsEditorProps, send: SettingsFormControl["send"], isPassword: Editor["isPassword"]) {
  const { schema, explicit, levels, effective, lockOf, servicesAbove, reachOf, suggestions = NO_SUGGESTIONS } = props;
  return useMemo<Editor>(
    () => ({ schema, explicit, levels, effective, send, lockOf, isPassword, suggestions, servicesAbove, reachOf }),
    [schema, explicit, levels, effective, send, lockOf, isPassword, suggestions, servicesAbove, reachOf],
  );
}

/** The one editor of settings: every dictionary of the server that has a schema is edited here. */
export function SettingsEditor(props: SettingsEditorProps) {
  const { schema, explicit, save, readAgain, passwordKeys = NONE, focusKey, find = "", frame } = props;
  const t = useTranslations("settingsEditor");
  const places = usePlaces(schema, focusKey);
  const [filter, setFilterOnly] = useState(find);
  function setFilter(text: string): void {
    setFilterOnly(text);
    rememberFilter(text);
  }
  const isPassword = useCallback((key: string) => passwordKeys.includes(key), [passwordKeys]);
  function goTo(key: string): void {
    if (filter !== "") setFilter("");
    places.goToSetting(key);
  }
  const form = useSettingsForm({ schema, explicit, save, readAgain, isPassword, onWrong: goTo });
  const { entries, change, isPreviewing } = form;
  const editor = useEditorOf(props, form.send, isPassword);
  useSaveKey(form.changes.size > 0 && !change.isBusy, () => form.begin("save"));

  const groups = groupsOf(editor, entries, t("otherKeys"));
  const found = matching(groups, filter);
  const nav = {
    groups: found.map((group) => ({ group, changed: changedIn(group, entries) })),
    current: places.current ?? found[0]?.id,
    onGo: places.goToGroup,
    filter,
    onFilter: setFilter,
  };
  return frame({
    footer: <Footer form={form} schema={schema} groups={groups} />,
    drawer: change.isPreviewing && !isPreviewing ? null : change.drawer,
    children: (
      <>
        <EditorProvider value={editor}>
          <GroupChooser {...nav} />
          <div className="flex min-h-0 flex-1">
            <GroupNav {...nav} />
            <div onScroll={places.onScroll} className="min-w-0 flex-1 overflow-y-auto px-6 pb-8 narrow:px-4">
              <div className="max-w-190">
                {found.map((group) => (
                  <GroupSection
                    key={group.id}
                    group={group}
                    fold={foldOf(group, editor, entries, filter !== "" || places.isOpen(group))}
                    isOpen={places.isOpen(group)}
                    onFocus={() => places.onFocus(group.id)}
                    onFold={(isOpen) => places.setOpen(group.id, isOpen)}
                    entries={entries}
                    problemOf={form.problemOf}
                    isAsked={form.isAsked}
                  />
                ))}
              </div>
              {found.length === 0 && (
                <StateMessage icon={<SearchX />} title={t("nothingFound")}>
                  {t("nothingFoundText")}
                </StateMessage>
              )}
            </div>
          </div>
        </EditorProvider>
        {change.dialogs}
        <LeaveGuard count={form.changes.size} />
      </>
    ),
  });
}
