import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decode,
  decodeAt,
  dictionary,
  encode,
  equal,
  FormatError,
  IpAddress,
  quote,
  spans,
  Timestamp,
  type Value,
  Xml,
} from "@/lib/codec";

const noZero = (text: string): boolean => !text.includes("\0");
const text = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."\"\\\r\n\t\u0001\u007f\u0085\u2028\ufeff(){}[]#=;,<>/*' 0eu") }),
  )
  .filter(noZero);
const xmlText = fc.string({ unit: fc.constantFrom(..."abc &;()\"'") });
const xml = fc
  .tuple(xmlText, xmlText)
  .map(([a, b]) => new Xml(`<a>${a}<b x='>'/><!-- ${b.replaceAll("-", "")} --></a>`));
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
);
const moment = fc.oneof(
  fc.integer({ min: Date.parse("0000-01-01T00:00:00Z"), max: Date.parse("9999-12-31T23:59:59Z") }),
  fc.constantFrom("past" as const, "future" as const),
);
const address = fc
  .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.option(fc.integer({ min: 0, max: 65_535 }), { nil: undefined }))
  .map(([ip, port]) => new IpAddress(ip, port));

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    text,
    number,
    fc.constant(null),
    fc.uint8Array(),
    moment.map((at) => new Timestamp(at)),
    address,
    xml,
    fc.array(tie("value")),
    fc.array(fc.tuple(text, tie("value"))).map((pairs) => dictionary(pairs)),
  ),
}));

describe("the law of the codec", () => {
  it("reads every written value as what it was", () => {
    fc.assert(
      fc.property(value, (written) => {
        const read = decode(encode(written));
        expect(equal(read, written)).toBe(true);
        expect(encode(read)).toBe(encode(written));
      }),
      { numRuns: 2000 },
    );
  });

  it("reads written values in multi-line text and in the middle of a line, too", () => {
    fc.assert(
      fc.property(value, text, (written, behind) => {
        const line = encode(written);
        expect(equal(decode(` \n${line}\r\n`, { multiline: true }), written)).toBe(true);
        expect(decodeAt(`x ${line} ${behind}`, 1).end).toBe(2 + line.length);
      }),
    );
  });

  it("writes nothing that could end a line", () => {
    fc.assert(fc.property(value, (written) => !/[\r\n\0]/.test(encode(written))));
  });

  it("never lets a string end before its closing quote", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const line = `${quote(first)}${quote(second)}`;
        const { value: read, end } = decodeAt(line, 0);
        expect(read).toBe(first);
        expect(decodeAt(line, end)).toEqual({ value: second, end: line.length });
      }),
      { numRuns: 2000 },
    );
  });

  it("reads or refuses any text, and nothing else happens", () => {
    const symbols = fc.string({ unit: fc.constantFrom(...'"\\(){}[]#=;,<>/*! -aTIN019\n\tЖ\0') });
    fc.assert(
      fc.property(symbols, fc.boolean(), (broken, multiline) => {
        try {
          decode(broken, { multiline });
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("reads the same, whichever keys it expects", () => {
    const long = `${"x".repeat(80)}=1;`;
    const entry = fc.constantFrom(
      "a=1;",
      "bb=1;",
      '"a"=1;',
      '"b\\e"=1;',
      '""=1;',
      "=1;",
      "a 1;",
      long,
      "c={a=1;};",
      "a={=1;};",
    );
    const dictionaries = fc.array(fc.array(entry, { maxLength: 4 }), { maxLength: 6 });
    const attempt = (line: string): Value | undefined => {
      try {
        return decode(line);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(dictionaries, (bodies) => {
        const line = `(${bodies.map((entries) => `{${entries.join("")}}`).join(",")})`;
        // A space before the "=" keeps a key from being recognised as the expected one.
        expect(attempt(line)).toEqual(attempt(line.replaceAll("=", " =")));
      }),
      { numRuns: 3000 },
    );
  });

  it("colours every written value without losing a character", () => {
    fc.assert(
      fc.property(
        value,
        (written) => [...spans(encode(written))].map((span) => span.text).join("") === encode(written),
      ),
    );
  });
});
