import { describe, expect, it } from "vitest";
import { dictionary, encode, IpAddress, Opaque, quote, Timestamp, type Value, Xml } from "@/lib/codec";
import { InputError } from "@/lib/errors";

describe("encode", () => {
  const written: readonly (readonly [string, Value, string])[] = [
    ["quotes inside a string", 'he said "hi"', '"he said \\"hi\\""'],
    ["a backslash", "a\\b", '"a\\\\b"'],
    ["a line feed", "a\nb", '"a\\eb"'],
    ["a carriage return with a line feed", "a\r\nb", '"a\\r\\eb"'],
    ["a tab", "a\tb", '"a\\tb"'],
    ["a name with an underscore", "user_1", '"user_1"'],
    ["letters and digits, bare", "2nd", "2nd"],
    ["the empty string", "", '""'],
    ["Cyrillic letters as they are", "Привет", '"Привет"'],
    ["a control character in decimal", "\u000b", '"\\011"'],
    ["the delete character in decimal", "\u007f", '"\\127"'],
    ["a C1 control as it is", "\u0085", '"\u0085"'],
    ["text that looks like a number", "#5", '"#5"'],
    ["text that looks like a null-object", "#NULL#", '"#NULL#"'],
    ["a dictionary with an array", dictionary([["a", [1, null]]]), "{a=(#1,#NULL#);}"],
    ["a key that needs quotes", dictionary([["+1 5", "x"]]), '{"+1 5"=x;}'],
    [
      "keys in their order",
      dictionary([
        ["9", "x"],
        ["1", "y"],
      ]),
      "{9=x;1=y;}",
    ],
    ["an empty dictionary", dictionary(), "{}"],
    ["an empty array", [], "()"],
    ["bytes", Uint8Array.of(0, 255), "[AP8=]"],
    ["one byte", Uint8Array.of(29), "[HQ==]"],
    ["three bytes", Uint8Array.of(1, 2, 3), "[AQID]"],
    ["no bytes", new Uint8Array(), "[]"],
    ["a negative number", -12, "#-12"],
    ["zero", 0, "#0"],
    ["negative zero", -0, "#0"],
    ["the largest number", 9223372036854775807n, "#9223372036854775807"],
    ["the smallest number", -9223372036854775808n, "#-9223372036854775808"],
    ["a moment", new Timestamp(Date.UTC(2024, 2, 5, 7, 8, 9, 999)), "#T05-03-2024_07:08:09"],
    ["a moment in the first century", new Timestamp(Date.parse("0007-01-02T03:04:05Z")), "#T02-01-0007_03:04:05"],
    ["the remote past", new Timestamp("past"), "#TPAST"],
    ["the remote future", new Timestamp("future"), "#TFUTURE"],
    ["an address", new IpAddress("10.0.44.55"), "#I[10.0.44.55]"],
    ["an address with a port", new IpAddress("2001:db8::1", 53), "#I[2001:db8::1]:53"],
    ["XML on one line", new Xml("<a>\r\n<b/>\n</a>"), "<a> <b/> </a>"],
    ["XML elements in a row", new Xml("<a/><b>x</b>"), "<a/><b>x</b>"],
  ];

  it.each(written)("writes %s", (_, value, text) => expect(encode(value)).toBe(text));

  const refused: readonly (readonly [string, Value])[] = [
    ["a zero byte", "a\0b"],
    ["a zero byte in a key", dictionary([["a\0", "x"]])],
    ["half of a surrogate pair", "a\ud800b"],
    ["the other half", "\udc00"],
    ["a fraction", 1.5],
    ["infinity", Number.POSITIVE_INFINITY],
    ["what is not a number", Number.NaN],
    ["a number that is not exact", 2 ** 53],
    ["a number of more than 64 bits", 2n ** 63n],
    ["a number below 64 bits", -(2n ** 63n) - 1n],
    ["a moment that is none", new Timestamp(Number.NaN)],
    ["the year 10000", new Timestamp(Date.UTC(10_000, 0, 1))],
    ["a year before the first", new Timestamp(Date.parse("-000001-01-01T00:00:00Z"))],
    ["an address that holds more", new IpAddress("10.0.0.1] evil")],
    ["an address with a zone", new IpAddress("fe80::1%eth0")],
    ["a negative port", new IpAddress("10.0.0.1", -1)],
    ["a port that is too large", new IpAddress("10.0.0.1", 65_536)],
    ["a port that is not whole", new IpAddress("10.0.0.1", 1.5)],
    ["text that is no XML", new Xml("a")],
    ["XML with text behind it", new Xml("<a/>;b")],
    ["XML that is not closed", new Xml("<a>")],
    ["XML with a zero byte", new Xml("<a>\0</a>")],
    ["a server object", new Opaque("#(Mailbox:17)")],
    ["a server object inside an array", [new Opaque("#(Mailbox:17)")]],
    ["arrays that are nested too deeply", nested(65)],
  ];

  it.each(refused)("refuses %s", (_, value) => expect(() => encode(value)).toThrow(InputError));

  it("writes what is nested as deeply as it may be", () => {
    expect(encode(nested(64))).toBe(`${"(".repeat(64)}${")".repeat(64)}`);
  });
});

describe("quote", () => {
  it("quotes what could stand bare", () => expect(quote("FILTER")).toBe('"FILTER"'));

  it("keeps a line break from ending the line", () => {
    expect(quote('x"\r\nDELETEACCOUNT "y')).toBe('"x\\"\\r\\eDELETEACCOUNT \\"y"');
  });

  it("refuses a zero byte", () => expect(() => quote("\0")).toThrow(InputError));
});

function nested(levels: number): Value {
  return levels === 1 ? [] : [nested(levels - 1)];
}
