"use client";

import { ChevronDown, ChevronRight, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useFilter } from "@/components/data/use-view";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { StateMessage } from "@/components/ui/state-message";
import { useCommandIndex } from "../use-command-index";
import { CommandLink } from "./command-link";
import { type Section, sectionsOf } from "./matching";

interface CommandListProps {
  /** The command whose page is open. */
  readonly verb: string | undefined;
}

interface SectionPartProps extends CommandListProps {
  readonly section: Section;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly query: string;
  /** The one item that the Tab key comes to. */
  readonly tabStop: string;
}

function SectionPart({ section, isOpen, onToggle, query, verb, tabStop }: SectionPartProps) {
  const id = useId();
  const { title, commands } = section;
  return (
    <li>
      <button
        type="button"
        data-item=""
        aria-expanded={isOpen}
        aria-controls={id}
        tabIndex={tabStop === title ? 0 : -1}
        onClick={onToggle}
        className={`flex h-7 w-full items-center gap-1.5 rounded-md px-2 text-left text-dense hover:bg-hover focus-visible:-outline-offset-2 touch:h-10 [&>svg]:size-3.5 [&>svg]:text-text-3 ${isOpen ? "font-demi text-text" : "font-medium text-text-2"}`}
      >
        {isOpen ? <ChevronDown /> : <ChevronRight />}
        <span className="cut flex-1">{title}</span>
        <span className="flex-none text-small font-normal text-text-3">{commands.length}</span>
      </button>
      <ul id={id} hidden={!isOpen}>
        {isOpen &&
          commands.map((command) => (
            <li key={command.verb}>
              <CommandLink
                command={command}
                query={query}
                isCurrent={command.verb === verb}
                tabIndex={tabStop === command.verb ? 0 : -1}
              />
            </li>
          ))}
      </ul>
    </li>
  );
}

/** Arrows walk the items that are shown; left and right fold and unfold. */
function onListKey(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const at = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1;
  const last = items.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  const item = items[at];
  const wanted = event.key === "ArrowRight" ? "false" : event.key === "ArrowLeft" ? "true" : undefined;
  if (target !== undefined) items[target]?.focus();
  else if (wanted !== undefined && item?.getAttribute("aria-expanded") === wanted) item.click();
  else return;
  event.preventDefault();
}

/** Every command by section, and a filter over names and descriptions. */
export function CommandList({ verb }: CommandListProps) {
  const t = useTranslations("explorer");
  const index = useCommandIndex();
  const filter = useFilter("q", []);
  const list = useRef<HTMLElement>(null);
  /** Sections that were folded or unfolded by hand; else the one of the open command is unfolded. */
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const sections = sectionsOf(index, filter.typed);
  const isFiltered = filter.typed.trim() !== "";
  const current = index.commands.find((command) => command.verb === verb);
  const home = current === undefined ? undefined : index.sections[current.section];
  const isOpen = (title: string): boolean => isFiltered || (byHand.get(title) ?? title === home);
  const shown = sections.flatMap(({ title, commands }) => [
    title,
    ...(isOpen(title) ? commands.map((command) => command.verb) : []),
  ]);
  const tabStop = verb !== undefined && shown.includes(verb) ? verb : (shown[0] ?? "");
  function onFilterKey(event: KeyboardEvent): void {
    const first = list.current?.querySelector<HTMLElement>(isFiltered ? "a[data-item]" : "[data-item]");
    if (event.key === "ArrowDown") first?.focus();
    else if (event.key === "Enter" && isFiltered) first?.click();
    else return;
    event.preventDefault();
  }
  return (
    <div className="flex min-h-0 flex-col border-r border-line narrow:border-r-0">
      <div className="flex-none px-3 pt-3 pb-2 narrow:px-4">
        <SearchInput
          label={t("filter", { count: index.commands.length })}
          clearLabel={t("clearFilter")}
          shortcut="/"
          value={filter.typed}
          onChange={filter.type}
          onKeyDown={onFilterKey}
        />
      </div>
      {sections.length === 0 && isFiltered ? (
        <StateMessage
          icon={<SearchX />}
          title={t("noMatch")}
          actions={<Button onClick={() => filter.type("")}>{t("clearFilter")}</Button>}
        >
          {t("noMatchText")}
        </StateMessage>
      ) : (
        <nav
          ref={list}
          aria-label={t("bySection")}
          onKeyDown={onListKey}
          className="min-h-0 flex-1 overflow-y-auto px-2 pb-3"
        >
          <ul>
            {sections.map((section) => (
              <SectionPart
                key={section.title}
                section={section}
                isOpen={isOpen(section.title)}
                onToggle={() => setByHand(new Map([...byHand, [section.title, !isOpen(section.title)]]))}
                query={filter.inForce}
                verb={verb}
                tabStop={tabStop}
              />
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
