/** Joins the class lists that apply; `false` and `undefined` stand for "not now". */
export function classNames(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
