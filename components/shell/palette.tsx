"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { mono } from "@/components/data/rich-text";
import { Kbd } from "@/components/ui/kbd";
import { type PaletteEntry, type PaletteScope, type PaletteSearch, scopeOf } from "./palette-data";
import { PaletteHints } from "./palette-hints";
import { lineId, PaletteList } from "./palette-list";
import { PaletteScopes } from "./palette-scopes";
import { usePaletteSearch } from "./use-palette-search";

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly search: PaletteSearch;
  /** The first one looks everywhere and has no prefix. */
  readonly scopes: readonly PaletteScope[];
  /** Which Domain is looked at first. */
  readonly first?: string | undefined;
  readonly onKeys: () => void;
}

/** Search over objects, pages, settings, commands and actions, for hands that stay on the keyboard. */
export function Palette(props: PaletteProps) {
  const t = useTranslations("shell");
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={(isNowOpen) => !isNowOpen && props.onClose()}
      isDismissable
      className="fixed inset-0 z-20 flex items-start justify-center bg-scrim px-4 pt-18 pb-4 transition-opacity duration-(--dur-3) data-entering:opacity-0 data-exiting:opacity-0 narrow:p-0"
    >
      <Modal className="flex max-h-[min(720px,100%)] w-full max-w-[664px] flex-col overflow-hidden rounded-xl bg-raised shadow-dialog narrow:h-full narrow:max-h-full narrow:rounded-none">
        <Dialog aria-label={t("search")} className="flex min-h-0 flex-1 flex-col outline-none">
          <PaletteBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function focusOnMount(field: HTMLInputElement | null): void {
  field?.focus();
}

function PaletteBody({ onClose, search, scopes, first, onKeys }: PaletteProps) {
  const t = useTranslations("shell");
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [pointed, setPointed] = useState<string>();
  const { scope, text } = scopeOf(typed, scopes);
  const { result, isLooking, hasFailed } = usePaletteSearch(search, text, scope?.key ?? "");
  const entries = result.groups.flatMap((group) => group.entries);
  const active = entries.find((entry) => entry.key === pointed) ?? entries[0];

  function type(next: string): void {
    setTyped(next);
    setPointed(undefined);
  }
  function choose(entry: PaletteEntry, isNewTab: boolean): void {
    if ("typed" in entry.target) {
      type(entry.target.typed);
      return;
    }
    onClose();
    if ("run" in entry.target) entry.target.run();
    else if (isNewTab) window.open(entry.target.href, "_blank", "noopener");
    else router.push(entry.target.href);
  }
  function step(by: number): void {
    const at = active ? entries.indexOf(active) : -1;
    setPointed(entries[(at + by + entries.length) % entries.length]?.key);
  }
  function turnScope(by: number): void {
    const at = scope ? scopes.indexOf(scope) : 0;
    const next = scopes[(at + by + scopes.length) % scopes.length];
    if (next) type(next.prefix + text);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Tab") turnScope(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && active) choose(active, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Entries beside the words for nothing are what to do instead: none of them has the name.
  const hasNothing = result.nothing !== undefined || entries.length === 0;
  const count = hasNothing ? 0 : entries.length;
  const status = hasFailed
    ? t("paletteFailed")
    : (result.status ?? (isLooking ? t("paletteLooking") : t("paletteFound", { count })));
  return (
    <>
      <div className="flex h-13 flex-none items-center gap-3 border-b border-line pr-3 pl-4">
        <Search className="text-text-3" />
        <input
          ref={focusOnMount}
          role="combobox"
          aria-label={t("search")}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? lineId(listId, active.key) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("search")}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 border-0 bg-transparent text-[15px] caret-accent-mark outline-none narrow:text-[16px]"
        />
        {first !== undefined && (
          <span className="flex-none text-small text-text-3 narrow:hidden">
            {t.rich("paletteFirst", { first, mono })}
          </span>
        )}
        <button type="button" tabIndex={-1} aria-label={t("close")} onClick={onClose} className="flex touch:p-2.5">
          <Kbd>Esc</Kbd>
        </button>
      </div>
      <PaletteScopes
        scopes={scopes}
        current={scope?.key}
        status={status}
        onChoose={(chosen) => type(chosen.prefix + text)}
      />
      {hasNothing && !isLooking && !hasFailed && (
        <div className="px-4 pt-5 pb-2 text-dense text-text-2">
          <b className="block text-base font-semibold text-text">
            {result.nothing?.title ?? t("paletteNothing", { text })}
          </b>
          {result.nothing?.text ?? t("paletteNothingText")}
        </div>
      )}
      <PaletteList
        id={listId}
        label={t("paletteList")}
        groups={result.groups}
        text={text}
        activeKey={active?.key}
        onPoint={setPointed}
        onChoose={choose}
      />
      <PaletteHints
        onKeys={() => {
          onClose();
          onKeys();
        }}
      />
    </>
  );
}
