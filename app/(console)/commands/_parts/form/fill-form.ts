import { type AnyInput, type Command, eachParam, type InputValue, type Kind, type Parts } from "@/lib/catalogue";
import { isArray, isDictionary, notation, type Value } from "@/lib/codec";
import { cellOf } from "./cell";
import { rowsOf } from "./dictionary-rows";
import type { Schemas } from "./read-form";
import type { FormState, Typed } from "./typed";

/** Fills a form: from the input of a command, or from an address that another page links to. Pure. */

function isEmpty(value: Value): boolean {
  if (value === "") return true;
  if (isDictionary(value)) return value.size === 0;
  return (isArray(value) || value instanceof Uint8Array) && value.length === 0;
}

function linesOf(items: readonly Value[]): Typed {
  const isPlain = items.every((item) => typeof item === "string" && !/[\r\n]/.test(item));
  if (!isPlain) return { is: "notation", text: notation(items) };
  // An empty line at the end stands for an empty text only when another one follows it.
  return { is: "lines", text: items.at(-1) === "" ? `${items.join("\n")}\n` : items.join("\n") };
}

function typedOf(kind: Kind, value: InputValue, schemas: Schemas): Typed | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return { is: "flag", on: value };
  if (kind.kind === "object") return { is: "text", text: cellOf(value) };
  if (isEmpty(value)) return { is: "empty" };
  if (kind.kind === "strings" && isArray(value)) return linesOf(value);
  if (kind.kind === "dictionary" && isDictionary(value)) {
    const schema = kind.schema === undefined ? undefined : schemas[kind.schema];
    const rows = rowsOf({ kind, schema }, value);
    return rows === undefined ? { is: "notation", text: notation(value) } : { is: "rows", rows };
  }
  if (value instanceof Uint8Array)
    return { is: "bytes", source: { from: "base64", text: notation(value).slice(1, -1) } };
  if (kind.kind === "array") return { is: "notation", text: notation(value) };
  return {
    is: "text",
    text: typeof value === "string" ? value : kind.kind === "address" ? notation(value) : String(value),
  };
}

/** The alternatives in which something is given. */
function chosenIn(parts: Parts, isGiven: (name: string) => boolean): readonly (readonly [string, number])[] {
  return Object.entries(parts).flatMap(([name, part]) => {
    if (part.part === "param") return [];
    if (part.part === "group") return chosenIn(part.parts, isGiven);
    const found = part.alternatives.findIndex((parts) => [...eachParam(parts)].some(([inner]) => isGiven(inner)));
    const alternative = part.alternatives[found];
    return alternative === undefined ? [] : [[name, found] as const, ...chosenIn(alternative, isGiven)];
  });
}

function stateOf(command: Command, typed: ReadonlyMap<string, Typed>): FormState {
  return { typed, chosen: new Map(chosenIn(command.params, (name) => typed.has(name))) };
}

export function formOfInput(command: Command, input: AnyInput, schemas: Schemas): FormState {
  const typed = [...eachParam(command.params)].flatMap(([name, { kind }]): (readonly [string, Typed])[] => {
    const one = typedOf(kind, input[name], schemas);
    return one === undefined ? [] : [[name, one]];
  });
  return stateOf(command, new Map(typed));
}

/** A text of an address as its field would hold it. */
function typedFrom(kind: Kind, text: string): Typed {
  switch (kind.kind) {
    case "flag":
      return { is: "flag", on: true };
    case "strings":
    case "dictionary":
    case "array":
      return { is: "notation", text };
    case "bytes":
      return { is: "bytes", source: { from: "base64", text } };
    default:
      return { is: "text", text };
  }
}

/**
 * What an address says: `/commands/CREATEACCOUNT?accountName=…`. Texts are as they are, composed values in the server's
 * notation, a datablock in base64. A secret has no place in an address and is passed over.
 */
export function formOfAddress(command: Command, query: Pick<URLSearchParams, "get">): FormState {
  const typed = [...eachParam(command.params)].flatMap(([name, { kind }]): (readonly [string, Typed])[] => {
    const text = query.get(name);
    const isSecret = kind.kind === "string" && kind.secret;
    return text === null || text === "" || isSecret ? [] : [[name, typedFrom(kind, text)]];
  });
  return stateOf(command, new Map(typed));
}
