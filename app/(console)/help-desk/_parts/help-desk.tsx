"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { DrawerRoom } from "@/components/person/drawer-room";
import type { PersonActions } from "@/components/person/person-actions";
import { PageFrame } from "@/components/shell/page-frame";
import { MatchList } from "./match-list";
import { Nobody } from "./nobody";
import { PersonView } from "./person-view";
import { SearchField } from "./search-field";
import { KeyHints, SearchWords } from "./search-words";
import { useHelpDesk } from "./use-help-desk";

/** Alt with an arrow goes through the people found, over the ends. */
function useAltArrows(people: readonly string[], who: string | undefined, onPick: (account: string) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!event.altKey || event.ctrlKey || event.metaKey || step === 0 || people.length < 2) return;
    event.preventDefault();
    const at = people.findIndex((account) => account.toLowerCase() === who?.toLowerCase());
    const next = people.at(at < 0 && step < 0 ? -1 : (at + step) % people.length);
    if (next !== undefined) onPick(next);
  });
  // Talks to the document's keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Puts the focus into the password field, now or as soon as it is there. */
function useFieldFocus() {
  const field = useRef<HTMLInputElement>(null);
  const isWanted = useRef(false);
  const focus = (): void => {
    isWanted.current = field.current === null;
    field.current?.focus();
    field.current?.select();
  };
  const fieldRef = (element: HTMLInputElement | null): void => {
    field.current = element;
    if (element !== null && isWanted.current) focus();
  };
  return {
    fieldRef,
    focus,
    /** The one who is shown goes: the field of the next one is waited for. */
    focusNext: () => {
      isWanted.current = true;
    },
    forget: () => {
      isWanted.current = false;
    },
  };
}

/** A caller is on the line: one field to find the person, and everything that helps them on one page. */
export function HelpDesk(actions: PersonActions) {
  const t = useTranslations("helpDesk");
  const desk = useHelpDesk();
  const { filter, search, state, matches, people, who, shown } = desk;
  const { fieldRef, ...fieldFocus } = useFieldFocus();
  const list = useRef<HTMLDivElement>(null);
  useAltArrows(people, who, (account) => desk.pick(account, "replace"));

  function pick(account: string, isByKey: boolean): void {
    if (isByKey) fieldFocus.focusNext();
    desk.pick(account);
  }
  function onKey(key: "Enter" | "ArrowDown"): void {
    if (key === "ArrowDown") list.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus();
    else if (who !== undefined && filter.typed === filter.inForce) fieldFocus.focus();
    else {
      fieldFocus.focusNext();
      desk.takeNearest();
    }
  }
  const others = people.filter((account) => account.toLowerCase() !== who?.toLowerCase()).length;
  const head = (
    <div className="flex-none px-6 pt-5 pb-4 narrow:px-4 narrow:py-3">
      <SearchField
        value={filter.typed}
        onChange={(text) => {
          fieldFocus.forget();
          filter.type(text);
        }}
        onKey={onKey}
      />
      {search !== undefined && desk.isReady && (
        <div
          className={`mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-text-3 ${who === undefined ? "" : "narrow:hidden"}`}
        >
          <SearchWords search={search} state={state} shown={shown} />
          {who !== undefined && <KeyHints others={others} onAll={desk.showAll} />}
        </div>
      )}
    </div>
  );
  return (
    <DrawerRoom>
      {(room) => (
        <PageFrame
          crumbs={
            who === undefined
              ? [{ label: t("title") }]
              : [
                  { label: t("title"), href: "/help-desk" },
                  { label: who, isMono: true },
                ]
          }
          layout={who === undefined ? "fill" : "scroll"}
          drawer={room}
        >
          {who === undefined && <h1 className="sr-only">{t("title")}</h1>}
          {head}
          {who !== undefined ? (
            <PersonView key={who} account={who} fieldRef={fieldRef} {...actions} />
          ) : matches.length > 0 ? (
            <MatchList ref={list} matches={matches} onPick={pick} />
          ) : (
            <Nobody typed={filter.typed} search={search} state={state} isReady={desk.isReady} />
          )}
        </PageFrame>
      )}
    </DrawerRoom>
  );
}
