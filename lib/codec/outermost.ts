import type { ValueEvent } from "./events";
import type { Value } from "./value";

/** One entry of the outermost array or dictionary; a value that is neither is its own only entry. */
export interface Entry {
  readonly key?: string;
  readonly value: Value;
}

const END: ValueEvent = { is: "end" };

function next(events: Iterator<ValueEvent>): ValueEvent {
  const { done, value } = events.next();
  return done ? END : value;
}

/** The tree that begins with this event. */
function treeFrom(event: ValueEvent, rest: Iterator<ValueEvent>): Value {
  if (event.is === "scalar") return event.value;
  if (event.is === "array") {
    const items: Value[] = [];
    for (let item = next(rest); item.is !== "end"; item = next(rest)) items.push(treeFrom(item, rest));
    return items;
  }
  const pairs = new Map<string, Value>();
  for (let pair = next(rest); pair.is === "key"; pair = next(rest)) pairs.set(pair.key, treeFrom(next(rest), rest));
  return pairs;
}

/** The outermost entries one by one, each as a tree. */
export function* outermost(events: Iterable<ValueEvent>): Generator<Entry, void> {
  const rest = events[Symbol.iterator]();
  const first = next(rest);
  if (first.is === "scalar") return yield { value: first.value };
  for (let event = next(rest); event.is !== "end"; event = next(rest)) {
    if (event.is === "key") yield { key: event.key, value: treeFrom(next(rest), rest) };
    else yield { value: treeFrom(event, rest) };
  }
}
