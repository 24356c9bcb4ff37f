"use client";

import { useSyncExternalStore } from "react";

const TICK_MS = 30_000;

/** One timer for everything on the page that says how long ago something was. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = 0;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // After hydration this comes before the first reading.
  if (timer === undefined) now = Date.now();
  timer ??= setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): number {
  if (timer === undefined) now = Date.now();
  return now;
}

/** The time of the reader's clock, now and again as it goes on. The server, which has another clock, answers nothing. */
export function useNow(): number | undefined {
  return useSyncExternalStore(subscribe, read, () => undefined);
}
