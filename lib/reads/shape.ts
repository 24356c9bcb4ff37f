import { dictionary, isArray, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { ProtocolError } from "@/lib/errors";

/**
 * Shapes of what our own reads take and answer. They travel in the server's notation like everything else, so a shape says
 * how a value becomes a typed object and back. Small on purpose: the browser carries it.
 */
export interface Shape<T> {
  read(value: Value | undefined): T;
  write(value: T): Value | undefined;
}

export type Of<S> = S extends Shape<infer T> ? T : never;

function wrong(wanted: string): never {
  throw new ProtocolError(`Our own read answered something that is not ${wanted}.`);
}

export const text: Shape<string> = {
  read: (value) => (typeof value === "string" ? value : wrong("a text")),
  write: (value) => value,
};

export const whole: Shape<number> = {
  read: (value) => (typeof value === "number" ? value : wrong("a whole number")),
  write: (value) => Math.round(value),
};

export const yesNo: Shape<boolean> = {
  read: (value) => (value === "YES" || value === "NO" ? value === "YES" : wrong("yes or no")),
  write: (value) => (value ? "YES" : "NO"),
};

/** A moment in milliseconds since 1970; whole seconds survive. */
export const moment: Shape<number> = {
  read: (value) => (value instanceof Timestamp && typeof value.at === "number" ? value.at : wrong("a moment")),
  write: (value) => new Timestamp(value),
};

/** Any value of the server, as it came. */
export const raw: Shape<Value> = {
  read: (value) => value ?? wrong("a value"),
  write: (value) => value,
};

export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return {
    read: (value) => (isArray(value) ? value.map((item) => of.read(item)) : wrong("a list")),
    write: (items) => items.flatMap((item) => of.write(item) ?? []),
  };
}

export function maybe<T>(of: Shape<T>): Shape<T | undefined> {
  return {
    read: (value) => (value === undefined ? undefined : of.read(value)),
    write: (value) => (value === undefined ? undefined : of.write(value)),
  };
}

/** One of a few words. */
export function word<const W extends string>(...words: readonly W[]): Shape<W> {
  return {
    read: (value) => words.find((one) => one === value) ?? wrong(words.join(" or ")),
    write: (value) => value,
  };
}

/** JSON that is already plain and typed elsewhere, carried as one text. */
export function json<T>(): Shape<T> {
  return {
    read: (value): T => (typeof value === "string" ? JSON.parse(value) : wrong("JSON")),
    write: (value) => JSON.stringify(value),
  };
}

type Shapes = { readonly [name: string]: Shape<unknown> };
type Optional<S extends Shapes> = { [K in keyof S]: undefined extends Of<S[K]> ? K : never }[keyof S];
type Record_<S extends Shapes> = { readonly [K in Exclude<keyof S, Optional<S>>]: Of<S[K]> } & {
  readonly [K in Optional<S>]?: Of<S[K]>;
};

/** An object with named parts; a part that may be undefined may be left out. */
export function record<const S extends Shapes>(parts: S): Shape<Record_<S>> {
  const entries = Object.entries(parts);
  return {
    read: (value) => {
      if (!isDictionary(value)) return wrong("an object");
      const read = entries.flatMap(([name, shape]) => {
        const part = shape.read(value.get(name));
        return part === undefined ? [] : [[name, part] as const];
      });
      return Object.fromEntries(read) as Record_<S>; // every part was just read by its own shape
    },
    write: (object) => {
      const values: Readonly<Record<string, unknown>> = object;
      return dictionary(
        entries.flatMap(([name, shape]) => {
          const value = shape.write(values[name]);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
    },
  };
}
