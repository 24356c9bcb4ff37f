import { decode, FormatError, notation, quote, type Value } from "@/lib/codec";
import { AppError, type FieldProblem } from "@/lib/errors";

export type Read = { readonly value: Value } | { readonly problem: FieldProblem };

/** What is wrong with a text in the server's notation, and in which column of it. */
export function notationProblem(error: unknown): FieldProblem {
  if (error instanceof FormatError) {
    const { reason, offset } = error;
    const params = { column: String(offset + 1), reason };
    return { error: "notation", params, text: `Column ${params.column}: ${reason}.` };
  }
  if (error instanceof AppError) return { error: "value", params: {}, text: error.message };
  throw error;
}

export function readNotation(text: string): Read {
  try {
    return { value: decode(text, { multiline: true }) };
  } catch (error) {
    return { problem: notationProblem(error) };
  }
}

/** The characters that begin every value but a plain text. */
const BEGINS_NOTATION = /^[{([#<"]/;

/** A text as it is; what begins like the server's notation is read as such. */
export function readCell(text: string): Read {
  return BEGINS_NOTATION.test(text) ? readNotation(text) : { value: text };
}

/** The text that {@link readCell} reads as this value. */
export function cellOf(value: Value): string {
  if (typeof value !== "string") return notation(value);
  return value === "" || BEGINS_NOTATION.test(value) || /\p{Cc}/u.test(value) ? quote(value) : value;
}
