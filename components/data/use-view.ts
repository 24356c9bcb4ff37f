"use client";

import { type ReadonlyURLSearchParams, useRouter, useSearchParams } from "next/navigation";
import { useRef, useState } from "react";

type Patch = Readonly<Record<string, string | undefined>>;

/** How a step of the view is kept: `push` where Back should return from it, else it replaces the one before. */
type How = "push" | "replace";

/**
 * What is looked at stands in the address: filter, page, the dialog to open. Changing it asks the server for nothing, and
 * an empty or missing value takes its name out of the address.
 */
export function useView(): readonly [ReadonlyURLSearchParams, (patch: Patch, how?: How) => void] {
  const params = useSearchParams();
  const router = useRouter();
  const change = (patch: Patch, how: How = "replace"): void => {
    // The address itself is read: two changes may follow each other before the page is drawn again.
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(patch)) {
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    const href = query === "" ? window.location.pathname : `?${query}`;
    if (how === "push") window.history.pushState(null, "", href);
    else window.history.replaceState(null, "", href);
    // A click may come before the router follows the history, which it shows by leaving its state there.
    if (window.history.state === null) router.replace(href, { scroll: false });
  };
  return [params, change];
}

interface Typing {
  readonly text: string;
  /** What stood in the address when typing began. */
  readonly from: string;
}

/** Longer than between two keys, shorter than a reader waits. */
const REST_MS = 200;
/** A pasted page is no filter. */
const LONGEST = 200;

/**
 * A filter that stands in the address under `name`: shown as it is typed, in force when the hand rests. Other names of the
 * view that only make sense for the old filter, such as the page, go away with it.
 */
export function useFilter(name: string, forget: readonly string[]) {
  const [view, change] = useView();
  const inForce = view.get(name) ?? "";
  const [typing, setTyping] = useState<Typing>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOwn = typing !== undefined && (inForce === typing.from || inForce === typing.text);
  return {
    typed: isOwn ? typing.text : inForce,
    inForce,
    type: (typed: string): void => {
      const text = typed.slice(0, LONGEST);
      setTyping({ text, from: inForce });
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => change({ ...Object.fromEntries(forget.map((other) => [other, undefined])), [name]: text }),
        REST_MS,
      );
    },
  };
}
