"use client";

import { type UIEvent, useEffect, useRef, useState } from "react";
import { fieldFor, type SettingsGroup, type SettingsSchema } from "@/lib/settings";
import { controlId } from "./editor-context";
import { groupId } from "./group-section";

/** The line, as a part of the box, that people read at. */
const READ_AT = 0.25;

function groupAt(box: HTMLElement, ids: readonly string[]): string | undefined {
  const { top, height } = box.getBoundingClientRect();
  const line = top + height * READ_AT;
  return ids.findLast((id) => {
    const section = document.getElementById(groupId(id));
    return section !== null && section.getBoundingClientRect().top <= line;
  });
}

export interface Places {
  readonly current: string | undefined;
  /** The setting that is to have the focus. */
  readonly target: string | undefined;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** The focus came into a group. */
  readonly onFocus: (id: string) => void;
  readonly goToGroup: (id: string) => void;
  readonly goToSetting: (key: string) => void;
  readonly isOpen: (group: SettingsGroup) => boolean;
  readonly setOpen: (id: string, isOpen: boolean) => void;
}

/** Where in the settings the reader is, what is unfolded, and the way to a group or to one setting. */
export function usePlaces(schema: SettingsSchema, focusKey: string | undefined): Places {
  const [current, setCurrent] = useState<string>();
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [asked, setAsked] = useState(focusKey);
  const canonical = (key: string | undefined) => (key === undefined ? undefined : { key: fieldFor(schema, key).key });
  const [target, setTarget] = useState(() => canonical(focusKey));
  const wasSent = useRef(false);
  if (asked !== focusKey) {
    setAsked(focusKey);
    setTarget(canonical(focusKey));
  }

  // Talks to the document's focus and scrolling.
  useEffect(() => {
    const control = target && document.getElementById(controlId(target.key));
    if (!control) return;
    wasSent.current = true;
    control.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  }, [target]);

  const setOpen = (id: string, isOpen: boolean): void => setOpened(new Map([...opened, [id, isOpen]]));
  return {
    current,
    target: target?.key,
    onScroll({ currentTarget }) {
      const byHand = !wasSent.current;
      wasSent.current = false;
      const ids = schema.groups.map(({ id }) => id);
      if (byHand) setCurrent(groupAt(currentTarget, ids) ?? ids[0]);
    },
    onFocus: setCurrent,
    goToGroup(id) {
      setOpen(id, true);
      setCurrent(id);
      wasSent.current = true;
      document.getElementById(groupId(id))?.scrollIntoView();
    },
    goToSetting: (key) => setTarget(canonical(key)),
    isOpen: ({ id, fields }) => opened.get(id) ?? fields.some(({ key }) => key === target?.key),
    setOpen,
  };
}
