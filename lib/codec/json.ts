import { encode } from "./encode";
import { isArray, isDictionary, Opaque, Timestamp, type Value, Xml } from "./value";

/**
 * Writes a value as JSON text, piece by piece, so that an answer of a million entries need not stand in memory twice. Keys
 * keep their order and `__proto__` is a key like any other, which an object of the language would not allow. What JSON has
 * no form for is a text: a moment in ISO 8601, everything else as the server spells it.
 */
export function* jsonText(value: Value, indent = 2): Generator<string, void> {
  yield* write(value, indent, "\n");
}

function* write(value: Value, indent: number, lineStart: string): Generator<string, void> {
  if (isArray(value)) yield* list(value, indent, lineStart);
  else if (isDictionary(value)) yield* pairs(value, indent, lineStart);
  else yield scalar(value);
}

function* list(items: readonly Value[], indent: number, lineStart: string): Generator<string, void> {
  if (items.length === 0) return yield "[]";
  const inner = lineStart + " ".repeat(indent);
  let before = `[${inner}`;
  for (const item of items) {
    yield before;
    yield* write(item, indent, inner);
    before = `,${inner}`;
  }
  yield `${lineStart}]`;
}

function* pairs(map: ReadonlyMap<string, Value>, indent: number, lineStart: string): Generator<string, void> {
  if (map.size === 0) return yield "{}";
  const inner = lineStart + " ".repeat(indent);
  let before = `{${inner}`;
  for (const [key, item] of map) {
    yield `${before}${JSON.stringify(key)}: `;
    yield* write(item, indent, inner);
    before = `,${inner}`;
  }
  yield `${lineStart}}`;
}

function scalar(value: Exclude<Value, readonly Value[] | ReadonlyMap<string, Value>>): string {
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
