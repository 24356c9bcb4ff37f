import { IpAddress } from "@/lib/codec";
import type { FieldProblem } from "@/lib/errors";
import type { Kind } from "./params";
import { isSubscriber } from "./subscriber";

/** What can be wrong with the value of a parameter, in English; other languages word it by the same id. */
export const KIND_PROBLEMS = {
  needed: "This is needed.",
  onlyOne: "Only one of {values} can be given.",
  noSuchParameter: "The command has no such parameter.",
  text: "A text is needed here.",
  zero: "A text cannot hold the zero character.",
  wholeNumber: "A whole number is needed here.",
  choice: "Choose one of {values}.",
  numberOr: "Give a whole number or one of {values}.",
  onOff: "This is on or off.",
  texts: "A list of texts is needed here.",
  array: "An array is needed here.",
  dictionary: "A dictionary is needed here.",
  datablock: "A datablock is needed here.",
  networkAddress: "A network address is needed here.",
  value: "A value is needed here.",
  hiddenSecret: "This still holds a hidden secret. Type the secret anew.",
  mailAddress:
    'Give an e-mail address, with the real name in quotes before it if there is one: "Real Name" <user@domain>.',
} as const;

export type KindProblem = keyof typeof KIND_PROBLEMS;

export function kindProblem(error: KindProblem, values: readonly string[] = []): FieldProblem {
  const list = values.join(", ");
  return {
    error,
    params: values.length === 0 ? {} : { values: list },
    text: KIND_PROBLEMS[error].replace("{values}", list),
  };
}

type Check<K extends Kind["kind"]> = (
  value: unknown,
  kind: Extract<Kind, { readonly kind: K }>,
) => KindProblem | undefined;

function unless(fits: boolean, problem: KindProblem): KindProblem | undefined {
  return fits ? undefined : problem;
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === "string" && values.includes(value);
}

const CHECKS: { readonly [K in Kind["kind"]]: Check<K> } = {
  string: (value) => (typeof value === "string" ? unless(!value.includes("\0"), "zero") : "text"),
  number: (value) => unless(Number.isSafeInteger(value), "wholeNumber"),
  numeric: (value) => unless(Number.isSafeInteger(value), "wholeNumber"),
  choice: (value, { values }) => unless(isOneOf(values, value), "choice"),
  numberOr: (value, { values }) => unless(Number.isSafeInteger(value) || isOneOf(values, value), "numberOr"),
  flag: (value) => unless(typeof value === "boolean", "onOff"),
  strings: (value) => unless(Array.isArray(value) && value.every((item) => typeof item === "string"), "texts"),
  array: (value) => unless(Array.isArray(value), "array"),
  dictionary: (value) => unless(value instanceof Map, "dictionary"),
  bytes: (value) => unless(value instanceof Uint8Array, "datablock"),
  address: (value) =>
    unless(value instanceof IpAddress || (typeof value === "string" && value !== ""), "networkAddress"),
  object: (value) => unless(value !== undefined && typeof value !== "boolean", "value"),
  rest: (value) => unless(typeof value === "string" && isSubscriber(value), "mailAddress"),
};

/** What is wrong with a value for this kind of parameter, or nothing. */
export function checkKind(kind: Kind, value: unknown): FieldProblem | undefined {
  const check = CHECKS[kind.kind] as Check<Kind["kind"]>; // the table pairs each kind with its own check
  const error = check(value, kind);
  return error && kindProblem(error, "values" in kind ? kind.values : []);
}
