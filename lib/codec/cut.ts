import type { ValueEvent } from "./events";
import type { Value } from "./value";

export interface CutLimits {
  /** Items of arrays and pairs of dictionaries, at all depths together. */
  readonly entries: number;
  /** Characters and bytes of everything that is kept, roughly. */
  readonly size: number;
}

/** The beginning of a value. */
export interface Cut {
  readonly value: Value;
  /** How many entries the whole has, at all depths together, and how many of them `value` has. */
  readonly entries: number;
  readonly shown: number;
  readonly isCut: boolean;
}

/** A container that is being filled; without one inside a part that is left out. */
type Open = { readonly array: Value[] } | { readonly pairs: Map<string, Value>; key: string } | undefined;

class Cutter {
  entries = 0;
  shown = 0;
  isCut = false;
  root: Value = null;
  private readonly open: Open[] = [];
  private size = 0;
  private readonly limits: CutLimits;

  constructor(limits: CutLimits) {
    this.limits = limits;
  }

  take(event: ValueEvent): void {
    switch (event.is) {
      case "key":
        this.name(event.key);
        return;
      case "scalar":
        this.put(event.value);
        return;
      case "array": {
        const array: Value[] = [];
        this.open.push(this.put(array) ? { array } : undefined);
        return;
      }
      case "dictionary": {
        const pairs = new Map<string, Value>();
        this.open.push(this.put(pairs) ? { pairs, key: "" } : undefined);
        return;
      }
      case "end":
        this.open.pop();
    }
  }

  private name(key: string): void {
    const top = this.open.at(-1);
    if (top !== undefined && "pairs" in top) top.key = key;
    this.size += key.length;
  }

  /** Puts a value into its place, when there is room for one more. */
  private put(value: Value): boolean {
    if (this.open.length === 0) {
      this.root = this.shortened(value);
      return true;
    }
    this.entries += 1;
    const top = this.open.at(-1);
    if (top === undefined || this.shown >= this.limits.entries || this.size > this.limits.size) {
      this.isCut = true;
      return false;
    }
    this.shown += 1;
    const kept = this.shortened(value);
    if ("array" in top) top.array.push(kept);
    else top.pairs.set(top.key, kept);
    return true;
  }

  private shortened(value: Value): Value {
    if (typeof value !== "string" && !(value instanceof Uint8Array)) {
      this.size += 8;
      return value;
    }
    const room = Math.max(this.limits.size - this.size, 0);
    this.size += value.length;
    if (value.length <= room) return value;
    this.isCut = true;
    return value.slice(0, room);
  }
}

/** Keeps as much of a value from its beginning as the limits allow, and counts the rest. */
export function cutValue(events: Iterable<ValueEvent>, limits: CutLimits): Cut {
  const cutter = new Cutter(limits);
  for (const event of events) cutter.take(event);
  const { root, entries, shown, isCut } = cutter;
  return { value: root, entries, shown, isCut };
}
