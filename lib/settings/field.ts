import type { Value } from "@/lib/codec";

/**
 * The vocabulary that every settings dictionary is described in (Guide, "CLI", the value forms of settings). All of it
 * is plain data without functions, because a schema travels to the browser as page data.
 */

/** A place where a setting can stand, nearest to the object first in its chain. */
export type Level =
  | "account"
  | "serviceClass"
  | "domainAccountDefaults"
  | "serverAccountDefaults"
  | "clusterAccountDefaults"
  | "template"
  | "domain"
  | "serverDomainDefaults"
  | "clusterDomainDefaults";

export interface Choice {
  /** The server's own word. */
  readonly value: string;
  readonly label?: string;
}

interface Common {
  /** Exactly as the server spells it. */
  readonly key: string;
  readonly label: string;
  readonly help: string;
  /** What the server uses when no level sets the key, as seen on one real server. */
  readonly default?: Value;
  /** Where the setting exists; left out, at the levels of the schema. */
  readonly levels?: readonly Level[];
  /** The right that lets a Domain administrator change it; left out, Basic Settings is assumed. */
  readonly adminRight?: string;
  /** Another editor owns the data: shown here, changed there. */
  readonly readOnlyHere?: true;
  /** Other names of the same setting. Any of them is read; a write uses the one that stands there already. */
  readonly aliasKeys?: readonly string[];
  /** The field matters only while another setting has one of these values. */
  readonly showWhen?: { readonly key: string; readonly in: readonly string[] };
  /** Offered only where the server's dictionary already has the key. */
  readonly whenPresent?: true;
  /** A public or custom attribute: it exists where the server's Directory Integration lists it. */
  readonly custom?: true;
  /** What no source confirmed: the meaning behind our label, or that these are all the values. */
  readonly unconfirmed?: "label" | "values";
}

interface Kinds {
  /** `YES` or `NO`. */
  toggle: object;
  /** Decimal digits; where `unlimited`, the string `-1` is no limit. */
  number: {
    readonly min?: number;
    readonly max?: number;
    readonly unlimited?: true;
    readonly suggestions?: readonly string[];
  };
  percent: { readonly suggestions?: readonly string[] };
  /** `10M`, `100K`, `unlimited`. */
  size: { readonly suggestions?: readonly string[] };
  /** `30`, `10m`, `2h`, `7d`; where `never`, zero means never. */
  duration: { readonly never?: true; readonly suggestions?: readonly string[] };
  /** One of the server's words; where `open`, other words exist. */
  choice: { readonly choices: readonly Choice[]; readonly open?: true };
  text: object;
  multiline: object;
  /** A mail address, or whatever the Router takes in its place: a bare name, `*%domain@[address]`. */
  email: object;
  secret: object;
  /** An array of strings; where `allWord`, that one word stands for everything. */
  list: { readonly allWord?: string; readonly suggestions?: readonly string[] };
  /** Enabled Services: `All`, `None` or `(threshold, name, …)`. */
  services: object;
  /** A pair of count and period; the count `-1` is no limit. */
  flow: object;
  /** Network addresses, one to a line, in one string. */
  ipList: object;
  data: object;
  dictionary: object;
  raw: object;
}

export type FieldKind = keyof Kinds;

/** A field as a schema declares it. */
export type FieldDraft = { [K in FieldKind]: Common & { readonly kind: K } & Readonly<Kinds[K]> }[FieldKind];

/** What is derived from the key: never declared, so that the rules stand in one place (`sensitive-keys.ts`). */
interface Derived {
  readonly levels: readonly Level[];
  /** The value is never shown, logged or recorded. */
  readonly secret?: true;
  /** The setting bears on who can sign in as the account, which the rank rule guards. */
  readonly authentication?: true;
}

export type Field<K extends FieldKind = FieldKind> = Extract<FieldDraft, { readonly kind: K }> & Derived;

/** The names a setting may carry in a dictionary, its own first. */
export function namesOf(field: Field): readonly string[] {
  return field.aliasKeys === undefined ? [field.key] : [field.key, ...field.aliasKeys];
}
