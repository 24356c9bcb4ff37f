import type { Dictionary, IpAddress, Value } from "@/lib/codec";

/**
 * The parameters of a command, as plain data. The order of a record is the order on the wire; everything that Gatehouse
 * knows about a parameter stands here once. Nothing in here is a function, so that a declaration can travel to the
 * browser as page data.
 */

/** What a string names. It decides the rank check, the cache key, completion and the Domain that a right refers to. */
export type Names =
  | "account"
  | "domain"
  | "group"
  | "forwarder"
  | "list"
  | "namedTask"
  | "skin"
  | "session"
  | "module"
  | "mailbox"
  | "file"
  | "directoryUnit"
  | "task"
  | "queue";

/** One documented key of a dictionary parameter. */
export interface KeySpec {
  readonly type: "string" | "number" | "timestamp" | "dictionary" | "array" | "object" | "any";
  readonly optional?: true;
  readonly values?: readonly string[];
  /** The listed values are examples; others are possible. */
  readonly open?: true;
  readonly help?: string;
}

/** One operation of a command whose dictionary names the operation, for example DATASET and its `what`. */
export interface Operation {
  readonly effect: Effect;
  readonly keys?: Readonly<Record<string, KeySpec>>;
  readonly help?: string;
}

export type Effect = "read" | "write" | "destructive" | "control";

export interface StringKind {
  readonly kind: "string";
  readonly names?: Names;
  /** Never logged, never recorded, never sent back to a browser. */
  readonly secret?: true;
  /** The name may carry `@domain`. */
  readonly domainPart?: true;
  /** `*` stands for the authenticated account (or its Domain). */
  readonly star?: true;
  readonly suggestions?: readonly string[];
  readonly multiline?: true;
}

export interface DictionaryKind {
  readonly kind: "dictionary";
  /** The id of the settings schema that describes the keys. */
  readonly schema?: string;
  /** The keys are names that people chose, not keys of settings: one that sounds secret holds no secret. */
  readonly keyedByNames?: true;
  readonly keys?: Readonly<Record<string, KeySpec>>;
  /** The key that names the operation, with what each operation takes. */
  readonly selector?: string;
  readonly operations?: Readonly<Record<string, Operation>>;
}

export type Kind =
  | StringKind
  | DictionaryKind
  | { readonly kind: "number" }
  /** A whole number that the Guide types as a string of digits. */
  | { readonly kind: "numeric" }
  /** One of our words, bare. `quotable`: the Guide types it as a string, so a client may send it in quotes. */
  | { readonly kind: "choice"; readonly values: readonly string[]; readonly quotable?: true }
  | { readonly kind: "numberOr"; readonly values: readonly string[] }
  | { readonly kind: "flag" }
  | { readonly kind: "strings"; readonly names?: Names }
  /** `items` names what the elements are: mail or signal Rules are edited by their own editor. */
  | {
      readonly kind: "array";
      readonly items?: "datablock" | "mailRules" | "signalRules" | "mailRule" | "signalRule" | "xml";
    }
  | { readonly kind: "bytes" }
  /** A network address: a string such as `10.0.0.1`, or the data type. */
  | { readonly kind: "address" }
  | { readonly kind: "object" }
  /** Raw text up to the end of the line: the e-mail address of LIST. */
  | { readonly kind: "rest" };

declare const input: unique symbol;

export interface Param<T = unknown, Optional extends boolean = boolean> {
  readonly part: "param";
  readonly kind: Kind;
  readonly optional: Optional;
  readonly keyword?: string;
  /** The keyword stands behind the value: `domainName SKIN skinName`. */
  readonly keywordAfter?: true;
  /** Keywords that old clients send; read, never written. */
  readonly olderKeywords?: readonly string[];
  readonly help?: string;
  readonly [input]?: T;
}

export interface Group<I = unknown> {
  readonly part: "group";
  readonly optional: boolean;
  readonly parts: Parts;
  readonly [input]?: I;
}

export interface OneOf<I = unknown> {
  readonly part: "oneOf";
  readonly optional: boolean;
  readonly alternatives: readonly Parts[];
  readonly [input]?: I;
}

export type Part = Param | Group | OneOf;
export type Parts = { readonly [name: string]: Part };

/** What a parameter may hold at run time. */
export type InputValue = Value | boolean | undefined;
export type AnyInput = Readonly<Record<string, InputValue>>;

type Absent<I> = I extends unknown ? { readonly [K in keyof I]?: never } : never;
type KeysOf<I> = I extends unknown ? keyof I : never;
type Merge<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer I) => void ? I : never;
type Flat<T> = T extends unknown ? { readonly [K in keyof T]: T[K] } : never;
type Boxed<U> = { readonly box: U };
type Unbox<B> = B extends Boxed<infer U> ? U : never;

type EntryOf<K extends string, P> = P extends {
  readonly part: "param";
  readonly [input]?: infer T;
  readonly optional: infer O;
}
  ? O extends true
    ? { readonly [k in K]?: NonNullable<Boxed<T>>["box"] }
    : { readonly [k in K]: NonNullable<Boxed<T>>["box"] }
  : P extends { readonly part: "group" | "oneOf"; readonly [input]?: infer I; readonly optional: infer O }
    ? O extends true
      ? I | Absent<I>
      : I
    : never;

/** The input of a record of parameters: groups and alternatives are laid flat, since names are unique in a command. */
export type InputOf<P extends Parts> = keyof P extends never
  ? Readonly<Record<never, never>>
  : Flat<Unbox<Merge<{ [K in keyof P & string]: Boxed<EntryOf<K, P[K]>> }[keyof P & string]>>>;

type EachInput<P> = P extends Parts ? InputOf<P> : never;
type AlternativeInput<As extends readonly Parts[]> = {
  [N in keyof As]: InputOf<As[N]> & {
    readonly [K in Exclude<KeysOf<EachInput<As[number]>>, KeysOf<InputOf<As[N]>>>]?: never;
  };
}[number];

type Options = { readonly help?: string };
type StringOptions = Omit<StringKind, "kind"> & Options;

function param<T>(kind: Kind, help?: string): Param<T, false> {
  return { part: "param", kind, optional: false, ...(help === undefined ? {} : { help }) };
}

function withoutHelp<O extends Options>(options: O): Omit<O, "help"> {
  const { help: _, ...rest } = options;
  return rest;
}

export function string(options: StringOptions = {}): Param<string, false> {
  return param({ kind: "string", ...withoutHelp(options) }, options.help);
}

export function number(help?: string): Param<number, false> {
  return param({ kind: "number" }, help);
}

export function numeric(help?: string): Param<number, false> {
  return param({ kind: "numeric" }, help);
}

export function choice<const V extends readonly string[]>(values: V, help?: string): Param<V[number], false> {
  return param({ kind: "choice", values }, help);
}

/** A {@link choice} that the Guide types as a string. */
export function stringChoice<const V extends readonly string[]>(values: V, help?: string): Param<V[number], false> {
  return param({ kind: "choice", values, quotable: true }, help);
}

export function numberOr<const V extends readonly string[]>(
  values: V,
  help?: string,
): Param<V[number] | number, false> {
  return param({ kind: "numberOr", values }, help);
}

function keywords(keyword: string, older: readonly string[]): Pick<Param, "keyword" | "olderKeywords"> {
  return { keyword, ...(older.length === 0 ? {} : { olderKeywords: older }) };
}

/** A keyword that stands alone. Optional unless made {@link required}. */
export function flag(keyword: string, help?: string, older: readonly string[] = []): Param<boolean, true> {
  return { ...param<boolean>({ kind: "flag" }, help), ...keywords(keyword, older), optional: true };
}

/** A flag that must be there, to tell one alternative from another. */
export function required(inner: Param<boolean, true>): Param<true, false> {
  const { optional: _, ...rest } = inner;
  return { ...rest, optional: false } as Param<true, false>; // the phantom input type narrows from boolean to true
}

export function strings(options: { readonly names?: Names } & Options = {}): Param<readonly string[], false> {
  return param({ kind: "strings", ...withoutHelp(options) }, options.help);
}

export function array(
  options: { readonly items?: Extract<Kind, { kind: "array" }>["items"] & string } & Options = {},
): Param<readonly Value[], false> {
  return param({ kind: "array", ...withoutHelp(options) }, options.help);
}

export function dictionaryOf(options: Omit<DictionaryKind, "kind"> & Options = {}): Param<Dictionary, false> {
  return param({ kind: "dictionary", ...withoutHelp(options) }, options.help);
}

/** A dictionary whose keys a settings schema describes. */
export function settings(schema: string, help?: string): Param<Dictionary, false> {
  return param({ kind: "dictionary", schema }, help);
}

export function bytes(help?: string): Param<Uint8Array, false> {
  return param({ kind: "bytes" }, help);
}

export function address(help?: string): Param<string | IpAddress, false> {
  return param({ kind: "address" }, help);
}

export function object(help?: string): Param<Value, false> {
  return param({ kind: "object" }, help);
}

export function rest(help?: string): Param<string, false> {
  return param({ kind: "rest" }, help);
}

/** A value that a keyword introduces: `PATH storage`. */
export function keyed<T>(keyword: string, inner: Param<T, false>, older: readonly string[] = []): Param<T, false> {
  return { ...inner, ...keywords(keyword, older) };
}

/** A value that a keyword follows: `domainName SKIN`. */
export function suffixed<T>(keyword: string, inner: Param<T, false>): Param<T, false> {
  return { ...inner, keyword, keywordAfter: true };
}

/** Parameters that only come together, in this order. */
export function group<const P extends Parts>(parts: P): Group<InputOf<P>> & { readonly optional: false } {
  return { part: "group", optional: false, parts };
}

/** Exactly one of several records of parameters. The first one that fits is taken. */
export function oneOf<const As extends readonly [Parts, ...Parts[]]>(
  ...alternatives: As
): OneOf<AlternativeInput<As>> & { readonly optional: false } {
  return { part: "oneOf", optional: false, alternatives };
}

export function optional<X extends Part & { readonly optional: false }>(
  inner: X,
): Omit<X, "optional"> & { readonly optional: true } {
  return { ...inner, optional: true };
}

type NamedParam = readonly [string, Param];

/** Declarations never change, and bulk work asks for the same ones ten thousand times. */
const opened = new WeakMap<Parts, readonly NamedParam[]>();

function open(parts: Parts): readonly NamedParam[] {
  return Object.entries(parts).flatMap(([name, part]): readonly NamedParam[] => {
    if (part.part === "param") return [[name, part]];
    return (part.part === "group" ? [part.parts] : part.alternatives).flatMap(open);
  });
}

/** Every parameter of a record with its name, groups and alternatives opened, in wire order. */
export function eachParam(parts: Parts): readonly NamedParam[] {
  const known = opened.get(parts) ?? open(parts);
  opened.set(parts, known);
  return known;
}
