import { type MouseEvent, useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { PaletteEntry, PaletteGroup } from "./palette-data";
import { PaletteIcon } from "./palette-icon";

/** The part of a label that was typed is marked. */
function Marked({ label, text }: { readonly label: string; readonly text: string }) {
  const at = text === "" ? -1 : label.toLowerCase().indexOf(text.toLowerCase());
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <mark className="bg-transparent font-semibold text-accent-text">{label.slice(at, at + text.length)}</mark>
      {label.slice(at + text.length)}
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly text: string;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (isNewTab: boolean) => void;
}

function Line({ id, entry, text, isActive, onPoint, onChoose }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  // Talks to the scrolling box: the active line stays in sight.
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView?.({ block: "nearest" });
  }, [isActive]);
  return (
    // The focus stays in the field; the line is active by aria-activedescendant and chosen by Enter there.
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={onPoint}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={(event: MouseEvent) => onChoose(event.ctrlKey || event.metaKey)}
      onKeyDown={() => undefined}
      className={classNames(
        "flex h-8 min-w-0 items-center gap-2.5 rounded-md px-2 text-dense touch:h-10",
        isActive ? "bg-pop-on [&>svg]:text-accent-text" : "[&>svg]:text-text-3",
      )}
    >
      <PaletteIcon name={entry.icon} />
      <span className="cut">
        <span className={entry.isMono ? "mono" : ""}>
          <Marked label={entry.label} text={text} />
        </span>{" "}
        {entry.note !== undefined && (
          <span className={`ml-1 text-text-3 ${entry.noteIsMono ? "mono" : ""}`}>{entry.note}</span>
        )}
      </span>
      <span className="ml-auto flex flex-none items-center gap-1.5 pl-3 text-small text-text-3">
        {entry.badge !== undefined && <Badge tone="outline">{entry.badge}</Badge>}
        {entry.place !== undefined && <span className={entry.placeIsMono ? "mono" : ""}>{entry.place}</span>}
        {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
      </span>
    </div>
  );
}

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly text: string;
  readonly activeKey: string | undefined;
  readonly onPoint: (key: string) => void;
  readonly onChoose: (entry: PaletteEntry, isNewTab: boolean) => void;
}

/** Id of an entry's line, for the field that points at it. */
export function lineId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

/** What was found, in groups. */
export function PaletteList({ id, label, groups, text, activeKey, onPoint, onChoose }: PaletteListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto px-2 pt-1 pb-2 outline-none"
    >
      {groups.map((group) => (
        <fieldset key={group.key} className="m-0 min-w-0 border-0 p-0" aria-labelledby={`${id}-of-${group.key}`}>
          <div className="flex px-2 pt-2.5 pb-1 text-micro text-text-3">
            <span id={`${id}-of-${group.key}`} className="font-medium">
              {group.title}
            </span>
            <span className="ml-auto">{group.note}</span>
          </div>
          {group.entries.map((entry) => (
            <Line
              key={entry.key}
              id={lineId(id, entry.key)}
              entry={entry}
              text={text}
              isActive={entry.key === activeKey}
              onPoint={() => onPoint(entry.key)}
              onChoose={(isNewTab) => onChoose(entry, isNewTab)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
