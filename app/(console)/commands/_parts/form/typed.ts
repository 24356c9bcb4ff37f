import type { Typed as TypedSetting } from "@/lib/settings";

/** What stands in a command's form while it is filled in: texts as typed, so that nothing is lost before it is right. */

/** One value of a dictionary whose keys nobody describes, or a schema does. */
export type Cell =
  /** By the widget of the setting; nothing typed yet. */
  | { readonly is: "setting"; readonly typed: TypedSetting | undefined }
  /** The server's word that takes a setting away. */
  | { readonly is: "default" }
  /** A text as it is, or the server's notation when it begins like one. */
  | { readonly is: "text"; readonly text: string };

export interface DictionaryRow {
  readonly key: string;
  readonly cell: Cell;
}

export type BytesSource =
  | { readonly from: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: "text" | "base64"; readonly text: string };

/** What is typed for one parameter. */
export type Typed =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "flag"; readonly on: boolean }
  /** Texts, one to a line. */
  | { readonly is: "lines"; readonly text: string }
  | { readonly is: "notation"; readonly text: string }
  | { readonly is: "rows"; readonly rows: readonly DictionaryRow[] }
  | { readonly is: "bytes"; readonly source: BytesSource | undefined }
  /** A value that is given and holds nothing: an empty text, list or dictionary. A field that is left alone is not sent. */
  | { readonly is: "empty" };

export interface FormState {
  readonly typed: ReadonlyMap<string, Typed>;
  /** Which alternative is chosen, by the name of the part that has alternatives. */
  readonly chosen: ReadonlyMap<string, number>;
}

export const BLANK: FormState = { typed: new Map(), chosen: new Map() };

export type FormAction =
  | { readonly do: "type"; readonly name: string; readonly typed: Typed | undefined }
  | { readonly do: "choose"; readonly part: string; readonly alternative: number | undefined }
  | { readonly do: "fill"; readonly state: FormState };

function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

export function formAfter(state: FormState, action: FormAction): FormState {
  switch (action.do) {
    case "type":
      return { ...state, typed: withEntry(state.typed, action.name, action.typed) };
    case "choose":
      return { ...state, chosen: withEntry(state.chosen, action.part, action.alternative) };
    case "fill":
      return action.state;
  }
}
