import { describe, expect, it } from "vitest";
import { decode, decodeAt, dictionary, encode, FormatError, IpAddress, Timestamp, type Value, Xml } from "@/lib/codec";
import { accepted } from "./vectors";

function refusal(text: string, options: Parameters<typeof decode>[1] = {}): FormatError {
  try {
    decode(text, options);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error("The text was read.");
}

describe("decode", () => {
  const read: readonly (readonly [string, string, Value])[] = [
    ["a form feed by name", '"\\f"', "\f"],
    ["bytes that are no UTF-8", '"\\255x"', "\ufffdx"],
    ["a byte order mark in escapes", '"\\239\\187\\191x"', "\ufeffx"],
    ["a code point with leading zeros", "\"\\u'0000041'\"", "A"],
    ["minus zero as zero", "#-0", 0],
    ["sixteen digits", "#9007199254740993", 9007199254740993n],
    ["a number with leading zeros", "#000000000000000000001", 1],
    ["a negative number of other digits", "#-0x10", -16],
    ["short days and hours", "#T1-2-2003_4:5:6", new Timestamp(Date.UTC(2003, 1, 1, 4, 5, 6))],
    ["the first year", "#T01-01-0000", new Timestamp(Date.parse("0000-01-01T00:00:00Z"))],
    ["the leap day of a century", "#T29-02-2000", new Timestamp(Date.UTC(2000, 1, 29))],
    ["the last second", "#T31-12-9999_23:59:59", new Timestamp(Date.UTC(9999, 11, 31, 23, 59, 59))],
    ["the port zero", "#I[10.0.0.1]:0", new IpAddress("10.0.0.1", 0)],
    ["an address with an IPv4 tail", "#I[::ffff:10.0.0.1]", new IpAddress("::ffff:10.0.0.1")],
    ["the address of nothing", "#I[::]", new IpAddress("::")],
    ["a whole IPv6 address", "#I[1:2:3:4:5:6:7:8]", new IpAddress("1:2:3:4:5:6:7:8")],
    ["a shortened end", "#I[1:2::]", new IpAddress("1:2::")],
    ["spaces around everything", " { a = ( b , c ) ; } ", dictionary([["a", ["b", "c"]]])],
    ["a datablock of one byte", "[HQ==]", Uint8Array.of(29)],
    ["a raw tab in a string", '"a\tb"', "a\tb"],
    ["an XML comment that ends like none", "<a><!--> --></a>", new Xml("<a><!--> --></a>")],
    ["an XML comment with a tag", "<a><!-- </a> --></a>", new Xml("<a><!-- </a> --></a>")],
    ["XML character data", "<a><![CDATA[</a>]]></a>", new Xml("<a><![CDATA[</a>]]></a>")],
    ["an XML declaration", "<?xml ?><!DOCTYPE a><!-x><a/>", new Xml("<?xml ?><!DOCTYPE a><!-x><a/>")],
    ["an XML attribute in single quotes", "<a b='>'/>", new Xml("<a b='>'/>")],
  ];

  it.each(read)("reads %s", (_, text, value) => expect(decode(text)).toEqual(value));

  const refused: readonly (readonly [string, string, number, string])[] = [
    ["a tab between values", "(a,\tb)", 3, "value expected"],
    ["a comment on one line", "a // b", 2, "trailing data"],
    ["a line end in a string", '"a\nb"', 2, "line end in a string"],
    ["a carriage return in a string", '"a\rb"', 2, "line end in a string"],
    ["a zero byte in a string", '"a\0b"', 2, "zero byte in a string"],
    ["a zero byte between values", "\0", 0, "value expected"],
    ["half an escape at the end", '"a\\', 2, "bad escape"],
    ["half a surrogate pair", "\"\\u'D800'\"", 1, "bad unicode escape"],
    ["the code point zero", "\"\\u'0'\"", 1, "bad unicode escape"],
    ["a code point without digits", "\"\\u''\"", 1, "bad escape"],
    ["a decimal escape cut short", '"\\01x"', 1, "bad escape"],
    ["padding in the middle", "[AA==AAAA]", 5, "not base64"],
    ["padding of three", "[A===]", 2, "not base64"],
    ["padding alone", "[====]", 1, "not base64"],
    ["a missing padding", "[AAA]", 4, "not base64"],
    ["a line end in a datablock", "[AA\nAA]", 3, "not base64"],
    ["letters beyond ASCII in a datablock", "[AЖAA]", 2, "not base64"],
    ["a day that is none", "#T31-04-2024", 2, "timestamp out of range"],
    ["the leap day of a common year", "#T29-02-1900", 2, "timestamp out of range"],
    ["the day zero", "#T00-01-2024", 2, "timestamp out of range"],
    ["the minute 60", "#T01-01-2024_00:60:00", 2, "timestamp out of range"],
    ["the second 60", "#T01-01-2024_00:00:60", 2, "timestamp out of range"],
    ["a year of two digits", "#T22-10-99", 2, "bad timestamp"],
    ["a year of five digits", "#T22-10-20091", 12, "delimiter expected"],
    ["a time with another separator", "#T22-10-2009_1-2-3", 13, "bad time of day"],
    ["an IPv4 number above 255", "#I[10.0.0.256]", 3, "bad IP address"],
    ["an IPv4 number with a leading zero", "#I[10.0.0.01]", 3, "bad IP address"],
    ["five IPv4 numbers", "#I[10.0.0.1.2]", 3, "bad IP address"],
    ["two shortened places", "#I[1::2::3]", 3, "bad IP address"],
    ["nine groups", "#I[1:2:3:4:5:6:7:8:9]", 3, "bad IP address"],
    ["seven groups", "#I[1:2:3:4:5:6:7]", 3, "bad IP address"],
    ["a shortened place for nothing", "#I[1:2:3:4::5:6:7:8]", 3, "bad IP address"],
    ["a colon at the end", "#I[1:2:3:4:5:6:7:]", 3, "bad IP address"],
    ["three colons", "#I[:::1]", 3, "bad IP address"],
    ["a group of five digits", "#I[12345::]", 3, "bad IP address"],
    ["a bad IPv4 tail", "#I[::1.2.3]", 3, "bad IP address"],
    ["an empty address", "#I[]", 3, "bad IP address"],
    ["text in an opaque object that ends the line", "#(a\r\nb)", 3, "line end"],
    ["a zero byte in an opaque object", "#(\0)", 2, "zero byte"],
    ["a line end in XML", "<a>\n</a>", 3, "line end"],
    ["a closing tag alone", "</a>", 0, "bad XML tag"],
    ["a tag without a name", "<a>< b></a>", 3, "bad XML tag"],
    ["a tag in a tag", "<a <b/>", 0, "bad XML tag"],
    ["a closing tag without a name", "<a></>", 3, "bad XML tag"],
    ["a declaration alone", "<?xml?> x", 0, "bad XML tag"],
    ["an attribute that does not end", '<a b="></a>', 0, "bad XML tag"],
    ["a comment that does not end", "<a><!-- </a>", 3, "bad XML tag"],
    ["a slash on one line", "(a/b)", 2, '"," or ")" expected'],
  ];

  it.each(refused)("refuses %s", (_, text, offset, reason) => {
    expect(refusal(text)).toMatchObject({ offset, reason });
  });

  it("reads a line end in XML and in an opaque object of a multi-line text", () => {
    expect(decode("(<a>\r\n</a>,#(a\nb))", { multiline: true })).toEqual([
      new Xml("<a>\r\n</a>"),
      expect.objectContaining({ source: "#(a\nb)" }),
    ]);
  });

  it("refuses a lone slash in a multi-line text", () => {
    expect(refusal("(a, / b)", { multiline: true })).toMatchObject({ offset: 4, reason: "comment expected" });
  });

  it("takes a comment that the text ends in", () => {
    expect(decode("a // b", { multiline: true })).toBe("a");
  });

  it("keeps the order of keys, telephone numbers included", () => {
    expect([...expectDictionary('{"+2"=a;10=b;9=c;}').keys()]).toEqual(["+2", "10", "9"]);
  });

  it("takes __proto__ as a key like any other", () => {
    expect(expectDictionary("{__proto__={polluted=YES;};}").get("__proto__")).toEqual(new Map([["polluted", "YES"]]));
  });

  it("does not show the text in the error's message", () => {
    expect(refusal('{Password="secret"').message).not.toContain("secret");
  });
});

describe("the keys that a reader expects", () => {
  it("are not mistaken for longer, shorter or quoted ones", () => {
    decode('{ab=1;"c d"=2;e=3;}');
    expect(decode('{abx=1;c=2;"e"=3;}')).toEqual(
      new Map([
        ["abx", "1"],
        ["c", "2"],
        ["e", "3"],
      ]),
    );
    expect(decode('{ab=1;"c d" =2;e =3;}')).toEqual(
      new Map([
        ["ab", "1"],
        ["c d", "2"],
        ["e", "3"],
      ]),
    );
    expect(refusal("{ab=1;c d=2;}")).toMatchObject({ offset: 8, reason: '"=" expected' });
  });

  it.each([12, 13, 24, 25, 64, 65])("are compared whole when they have %i letters", (length) => {
    const key = "k".repeat(length);
    decode(`{${key}=1;}`);
    for (let at = 0; at < length; at++) {
      const other = `${key.slice(0, at)}x${key.slice(at + 1)}`;
      expect([...expectDictionary(`{${key}=1;${other}=2;}`).keys()]).toEqual([key, other]);
      expect([...expectDictionary(`{${key}=1;}`).keys()]).toEqual([key]);
    }
  });

  it("are not mistaken when an escape makes the same text", () => {
    decode('{"a\\\\q"=1;}');
    expect(refusal('{"a\\q"=1;}')).toMatchObject({ offset: 3, reason: "bad escape" });
  });

  it("are never taken from a place without a key", () => {
    const long = "x".repeat(100);
    decode(`({${long}={${long}=1;};},{a=1;${long}=2;})`);
    expect(refusal("{a=1;=2;}")).toMatchObject({ offset: 5, reason: 'key or "}" expected' });
    expect(refusal("{=1;}")).toMatchObject({ offset: 1, reason: 'key or "}" expected' });
  });

  it("may be more than are remembered, and longer", () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `key${i}`).concat("x".repeat(100), "last");
    const text = `{${keys.map((key) => `${key}=v;`).join("")}}`;
    expect([...expectDictionary(text).keys()]).toEqual(keys);
    expect([...expectDictionary(text).keys()]).toEqual(keys);
  });

  it("may be forgotten in the middle of a text", () => {
    const dictionaries = Array.from({ length: 2000 }, (_, i) => `{a${i}=1;b${i}={c${i}=2;d=3;};e=4;}`);
    const text = `(${dictionaries.flatMap((one) => [one, one]).join(",")})`;
    expect(encode(decode(text))).toBe(text);
  });
});

describe("decodeAt", () => {
  it("reads one value in the middle of a line and says where it ends", () => {
    expect(decodeAt("UPDATE {a=1;} x", 7)).toEqual({ value: new Map([["a", "1"]]), end: 13 });
  });

  it("passes white space before the value and none behind it", () => {
    expect(decodeAt("a  b  ", 1)).toEqual({ value: "b", end: 4 });
  });

  it("counts offsets from the start of the text", () => {
    expect(() => decodeAt("abc )", 3)).toThrow(expect.objectContaining({ offset: 4 }));
  });
});

describe("the limits", () => {
  it("end the nesting of arrays and dictionaries at 64", () => {
    expect(decode(`${"(".repeat(64)}${")".repeat(64)}`)).toHaveLength(1);
    expect(refusal(`${"(".repeat(65)}${")".repeat(65)}`)).toMatchObject({ offset: 64, reason: "nested too deeply" });
    expect(refusal("{a=".repeat(65))).toMatchObject({ offset: 192, reason: "nested too deeply" });
  });

  it("count how deep a place is, not how many brackets came before", () => {
    expect(decode(`(${"((a)),{},(),".repeat(100)}b)`)).toHaveLength(301);
  });

  it("can be set", () => {
    expect(refusal("((a))", { limits: { nesting: 1 } })).toMatchObject({ offset: 1 });
    expect(refusal("abcdef", { limits: { value: 5 } })).toMatchObject({ offset: 5 });
  });

  it("keep a hostile depth from ending the stack", () => {
    expect(refusal("(".repeat(1_000_000)).reason).toBe("nested too deeply");
  });
});

describe("broken text", () => {
  const whole = accepted.map(({ text }) => text).join("");

  it("cut at any place is either read or refused, and nothing else happens", () => {
    for (const { text, multiline } of accepted) {
      for (let end = 0; end < text.length; end++) attempt(text.slice(0, end), multiline);
    }
  });

  it("with any character in any place is either read or refused", () => {
    for (const { text, multiline } of accepted) {
      for (let at = 0; at <= text.length; at++) {
        for (const symbol of '"\\(){}[]#=;,<>/* \0') attempt(text.slice(0, at) + symbol + text.slice(at), multiline);
      }
    }
  });

  it("that is a string without an end is refused in no time that grows with its square", () => {
    expect(refusal(`"${"a".repeat(2_000_000)}`).reason).toBe("unterminated string");
    expect(refusal("[".repeat(100_000)).reason).toBe("not base64");
    expect(refusal(`(${"[AAAA],".repeat(100_000)}`).reason).toBe("value expected");
    expect(refusal(`("${"\\e".repeat(500_000)}",`).reason).toBe("value expected");
  });

  it("made of all vectors at once is refused", () => {
    expect(refusal(whole).offset).toBeGreaterThan(0);
  });
});

function attempt(text: string, multiline: boolean): void {
  try {
    decode(text, { multiline });
  } catch (error) {
    expect(error).toBeInstanceOf(FormatError);
  }
}

function expectDictionary(text: string): ReadonlyMap<string, Value> {
  const value = decode(text);
  if (value instanceof Map) return value;
  throw new TypeError("Not a dictionary.");
}
