import type { FieldKind } from "./field";

export type Unit = "" | "%" | "B" | "K" | "M" | "G" | "s" | "m" | "h" | "d";

interface Contents {
  toggle: { readonly on: boolean };
  /** A count with its unit, both as typed. */
  amount: { readonly amount: string; readonly unit: Unit };
  /** The word that stands in place of an amount. */
  special: { readonly word: "unlimited" | "never" };
  text: { readonly text: string };
  /** What was typed anew. A secret that is set is never read into a form. */
  secret: { readonly text: string };
  list: { readonly all: boolean; readonly items: readonly string[] };
  services: {
    readonly mode: "all" | "none" | "some";
    /** The highest service number the list speaks about; later services count as enabled. Null: the list says nothing. */
    readonly threshold: number | null;
    readonly names: readonly string[];
  };
  flow: { readonly unlimited: boolean; readonly count: string; readonly amount: string; readonly unit: Unit };
  /** A value in the server's own notation. */
  wire: { readonly text: string };
}

export type Form = keyof Contents;

/** What a form holds for one field while it is edited: strings and lists only, so that it can travel and be kept. */
export type Typed<F extends Form = Form> = { [K in F]: { readonly form: K } & Readonly<Contents[K]> }[F];

/** The explicit value is to go, so that the next level shows through. */
export const USE_DEFAULT = { form: "default" } as const;

export type Edit = Typed | typeof USE_DEFAULT;

/** The forms each kind can take; any kind takes `wire` when the server holds something the kind does not describe. */
export const FORMS = {
  toggle: ["toggle"],
  number: ["amount", "special"],
  percent: ["amount"],
  size: ["amount", "special"],
  duration: ["amount", "special"],
  choice: ["text"],
  text: ["text"],
  multiline: ["text"],
  email: ["text"],
  secret: ["secret"],
  list: ["list"],
  services: ["services"],
  flow: ["flow"],
  ipList: ["text"],
  data: ["text"],
  dictionary: [],
  raw: [],
} as const satisfies Record<FieldKind, readonly Form[]>;
