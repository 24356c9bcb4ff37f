import { encode } from "./encode";
import { eventsOf, type Scalar, type ValueEvent } from "./events";
import { Opaque, Timestamp, type Value, Xml } from "./value";

/** How a form of text writes what a value is made of. */
interface Form {
  readonly array: readonly [open: string, close: string];
  readonly dictionary: readonly [open: string, close: string];
  readonly key: (key: string) => string;
  readonly scalar: (value: Scalar) => string;
  /** What stands before the first entry, between two and behind the last, by depth. */
  readonly first: (depth: number) => string;
  readonly between: (depth: number, isPair: boolean) => string;
  readonly last: (depth: number, isPair: boolean) => string;
}

interface Open {
  readonly isPairs: boolean;
  isEmpty: boolean;
}

function* written(events: Iterable<ValueEvent>, form: Form): Generator<string, void> {
  const open: Open[] = [];
  let isAfterKey = false;
  for (const event of events) {
    const top = open.at(-1);
    if (event.is === "end") {
      open.pop();
      const close = form[top?.isPairs ? "dictionary" : "array"][1];
      yield top?.isEmpty ? close : `${form.last(open.length, top?.isPairs ?? false)}${close}`;
      continue;
    }
    let text = "";
    if (!isAfterKey && top !== undefined) {
      text = top.isEmpty ? form.first(open.length) : form.between(open.length, top.isPairs);
      top.isEmpty = false;
    }
    isAfterKey = event.is === "key";
    if (event.is === "key") text += form.key(event.key);
    else if (event.is === "scalar") text += form.scalar(event.value);
    else {
      text += form[event.is][0];
      open.push({ isPairs: event.is === "dictionary", isEmpty: true });
    }
    yield text;
  }
}

/**
 * Writes a value as JSON text, piece by piece. Keys keep their order and `__proto__` is a key like any other, which an
 * object of the language would not allow. What JSON has no form for is a text: a moment in ISO 8601, everything else as
 * the server spells it.
 */
export function jsonText(events: Iterable<ValueEvent>, indent = 2): Generator<string, void> {
  const line = (depth: number): string => `\n${" ".repeat(indent * depth)}`;
  return written(events, {
    array: ["[", "]"],
    dictionary: ["{", "}"],
    key: (key) => `${JSON.stringify(key)}: `,
    scalar: jsonScalar,
    first: line,
    between: (depth) => `,${line(depth)}`,
    last: line,
  });
}

function jsonScalar(value: Scalar): string {
  if (value === null) return "null";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof Timestamp && typeof value.at === "number")
    return JSON.stringify(new Date(value.at).toISOString());
  // Numbers beyond the safe integers would lose their last digits in most readers of JSON.
  if (typeof value === "bigint") return JSON.stringify(String(value));
  if (value instanceof Xml || value instanceof Opaque) return JSON.stringify(value.source);
  return JSON.stringify(encode(value));
}

/** Writes a value in the server's notation, piece by piece; a server object, which cannot be sent, as it came. */
export function notationText(events: Iterable<ValueEvent>): Generator<string, void> {
  const nothing = (): string => "";
  return written(events, {
    array: ["(", ")"],
    dictionary: ["{", "}"],
    key: (key) => `${encode(key)}=`,
    scalar: (value) => (value instanceof Opaque ? value.source : encode(value)),
    first: nothing,
    between: (_, isPair) => (isPair ? ";" : ","),
    last: (_, isPair) => (isPair ? ";" : ""),
  });
}

/** The notation of a value that is shown, not sent: also of one that holds a server object. */
export function notation(value: Value): string {
  return [...notationText(eventsOf(value))].join("");
}
