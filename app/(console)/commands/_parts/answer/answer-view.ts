import { isArray, isDictionary, type Value } from "@/lib/codec";

/** How an answer is shown. */
export const ANSWER_VIEWS = ["table", "tree", "raw", "json"] as const;
export type AnswerView = (typeof ANSWER_VIEWS)[number];

/** Rows of the same kind are a table from the start; settings and what is nested are a tree. */
export function usualView(value: Value): AnswerView {
  if (!isArray(value) && !isDictionary(value)) return "raw";
  const items = isArray(value) ? value : [...value.values()];
  if (items.length === 0) return "raw";
  if (items.every(isDictionary)) return "table";
  if (isArray(value)) return items.every((item) => !isArray(item) && !isDictionary(item)) ? "table" : "tree";
  return "tree";
}

/** The file that an answer is, or begins with: content, then its time. */
export function fileOf(value: Value): Uint8Array | undefined {
  const first = isArray(value) ? value[0] : value;
  return first instanceof Uint8Array ? first : undefined;
}
