import fc from "fast-check";
import type { AnyInput, Command, InputValue, Kind, Part, Parts } from "@/lib/catalogue";
import { dictionary, IpAddress, Timestamp, type Value, Xml } from "@/lib/codec";

/** Input of every command and form, derived from its parameters. */

/** Words that mean something on a command line, and characters that end things. */
const hostile = fc.constantFrom(
  "FILTER",
  "FORCE",
  "DELETE",
  "*",
  "",
  " ",
  'a" FORCE',
  "a\r\nSHUTDOWN",
  "back\\slash",
  "#NULL#",
  "#5",
  "{x=1;}",
  "(a,b)",
  "[AA==]",
  "default",
  "\u0001\u007f",
  "Пользователь",
  "😀",
);

const text = fc.oneof(
  hostile,
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', "\\", "\n", "\r", "\t", " ", "a", "e", "0", "'"), maxLength: 8 }),
);

const scalar: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.maxSafeInteger(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 9 }),
  fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((seconds) => new Timestamp(seconds * 1000)),
  fc.constantFrom("past" as const, "future" as const).map((moment) => new Timestamp(moment)),
  fc
    .tuple(fc.ipV4(), fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }))
    .map(([ip, port]) => new IpAddress(ip, port)),
  fc.constantFrom("<a/>", "<b c='d>'>text</b>").map((source) => new Xml(source)),
);

const { value } = fc.letrec<{ value: Value; array: readonly Value[]; map: Value }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, scalar, tie("array"), tie("map")),
  array: fc.array(tie("value"), { maxLength: 3 }),
  map: fc.array(fc.tuple(text, tie("value")), { maxLength: 3 }).map(dictionary),
}));

const map = fc.array(fc.tuple(text, value), { maxLength: 4 }).map(dictionary);

const mailAddress = fc
  .tuple(fc.constantFrom("", '"Bill Jones" ', '"a \\" <b@c>" ', '"confirm"'), fc.boolean(), fc.emailAddress())
  .filter(([, , address]) => !/[<>"]/.test(address))
  .map(([name, angled, address]) => (name === "" && !angled ? address : `${name}<${address}>`));

function valueFor(kind: Kind): fc.Arbitrary<InputValue> {
  switch (kind.kind) {
    case "string":
      return text;
    case "number":
    case "numeric":
      return fc.maxSafeInteger();
    case "choice":
      return fc.constantFrom(...kind.values);
    case "numberOr":
      return fc.oneof(fc.constantFrom(...kind.values), fc.nat());
    case "flag":
      return fc.constant(true);
    case "strings":
      return fc.array(text, { maxLength: 4 });
    case "array":
      return fc.array(value, { maxLength: 4 });
    case "dictionary":
      return map;
    case "bytes":
      return fc.uint8Array({ maxLength: 20 });
    case "address":
      return fc.oneof(
        fc.ipV4(),
        fc.ipV6(),
        fc.ipV4().map((ip) => new IpAddress(ip, 80)),
      );
    case "object":
      return value;
    case "rest":
      return mailAddress;
  }
}

function inputOfPart(name: string, part: Part): fc.Arbitrary<AnyInput> {
  const given =
    part.part === "param"
      ? valueFor(part.kind).map((one) => ({ [name]: one }))
      : part.part === "group"
        ? inputOfParts(part.parts)
        : fc.oneof(...part.alternatives.map(inputOfParts));
  return part.optional ? fc.option(given, { nil: {} }) : given;
}

function inputOfParts(parts: Parts): fc.Arbitrary<AnyInput> {
  return fc
    .tuple(...Object.entries(parts).map(([name, part]) => inputOfPart(name, part)))
    .map((inputs) => Object.assign({}, ...inputs));
}

export function inputOf(command: Command): fc.Arbitrary<AnyInput> {
  return inputOfParts(command.params);
}
