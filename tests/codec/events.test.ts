import { describe, expect, it } from "vitest";
import {
  csvText,
  cutValue,
  decode,
  dictionary,
  eventsOf,
  FormatError,
  jsonText,
  notation,
  notationText,
  Opaque,
  outermost,
  readEvents,
  Timestamp,
  type Value,
} from "@/lib/codec";
import { accepted, refused } from "./vectors";

const EVERYTHING = { entries: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY };

function treeOf(text: string, multiline = false): Value {
  return cutValue(readEvents(text, { multiline }), EVERYTHING).value;
}

function textOf(pieces: Iterable<string>): string {
  return [...pieces].join("");
}

describe("a value told piece by piece", () => {
  it.each(accepted)("makes the tree that decoding makes: $name", ({ text, multiline }) => {
    expect(treeOf(text, multiline)).toEqual(decode(text, { multiline }));
  });

  it.each(refused)("breaks off where decoding does: $name", ({ text, multiline, offset, reason }) => {
    const breaking = () => treeOf(text, multiline);
    expect(breaking).toThrow(FormatError);
    expect(breaking).toThrow(new FormatError(reason, offset).message);
  });

  it.each(accepted)("is told the same from the tree: $name", ({ text, multiline }) => {
    const value = decode(text, { multiline });
    expect(cutValue(eventsOf(value), EVERYTHING).value).toEqual(value);
  });
});

describe("a value that is cut", () => {
  const listing = `(5,{${Array.from({ length: 5 }, (_, i) => `a${i}=macnt;`).join("")}},0)`;

  it("keeps its beginning and counts the rest at every depth", () => {
    const cut = cutValue(readEvents(listing), { entries: 4, size: 1_000 });
    expect(notation(cut.value)).toBe("(5,{a0=macnt;a1=macnt;})");
    expect([cut.shown, cut.entries, cut.isCut]).toEqual([4, 8, true]);
  });

  it("leaves out whatever is inside of what is left out", () => {
    const cut = cutValue(readEvents("(a,(b,(c,d)),e)"), { entries: 1, size: 1_000 });
    expect([notation(cut.value), cut.entries]).toEqual(["(a)", 7]);
  });

  it("is whole when it fits", () => {
    expect(cutValue(readEvents(listing), { entries: 8, size: 1_000 }).isCut).toBe(false);
  });

  it("shortens a long text and a long datablock", () => {
    expect(cutValue(readEvents(`"${"x".repeat(50)}"`), { entries: 9, size: 10 })).toMatchObject({
      value: "x".repeat(10),
      isCut: true,
    });
    expect(cutValue(readEvents("[AAAAAAAA]"), { entries: 9, size: 2 })).toMatchObject({ value: new Uint8Array(2) });
  });
});

describe("a value in another form", () => {
  const mixed = '{"__proto__"=(a,#5,#NULL#,{},());time=#T01-02-2026_03:04:05;big=#9007199254740993;file=[AQI=];}';

  it("is JSON with the keys in their order", () => {
    expect(textOf(jsonText(readEvents(mixed), 1))).toBe(
      [
        "{",
        ' "__proto__": [',
        '  "a",',
        "  5,",
        "  null,",
        "  {},",
        "  []",
        " ],",
        ' "time": "2026-02-01T03:04:05.000Z",',
        ' "big": "9007199254740993",',
        ' "file": "[AQI=]"',
        "}",
      ].join("\n"),
    );
  });

  it.each(accepted)("is the same value in the server's notation: $name", ({ text, multiline }) => {
    const value = decode(text, { multiline });
    const written = textOf(notationText(eventsOf(value)));
    expect(decode(written)).toEqual(value);
  });

  it("shows a server object as it came", () => {
    expect(notation([new Opaque("#(Mailbox)"), "x"])).toBe("(#(Mailbox),x)");
  });
});

describe("the outermost entries", () => {
  it("have names in a dictionary and none in an array", () => {
    expect([...outermost(readEvents("{a=(b,c);d={e=f;};}"))]).toEqual([
      { key: "a", value: ["b", "c"] },
      { key: "d", value: dictionary([["e", "f"]]) },
    ]);
    expect([...outermost(readEvents("(a,(b))"))]).toEqual([{ value: "a" }, { value: ["b"] }]);
  });

  it("are the value itself when it has none", () => {
    expect([...outermost(readEvents("#TPAST"))]).toEqual([{ value: new Timestamp("past") }]);
    expect([...outermost(readEvents("()"))]).toEqual([]);
  });
});

describe("a value as comma-separated values", () => {
  const csv = (text: string): string[] =>
    textOf(csvText(() => readEvents(text)))
      .replace("\uFEFF", "")
      .split("\r\n");

  it("has a column for every key of the inner dictionaries", () => {
    expect(csv('{u1={Size=10;Name="A, B";};u2={Last=#5;};}')).toEqual([
      "name,Size,Name,Last",
      'u1,10,"A, B",',
      "u2,,,5",
      "",
    ]);
  });

  it("has numbered columns for arrays in an array, and one for plain values", () => {
    expect(csv("((a,b),(c))")).toEqual(["1,2", "a,b", "c,", ""]);
    expect(csv("(a,b)")).toEqual(["value", "a", "b", ""]);
  });

  it("hands no formula to a spreadsheet", () => {
    expect(csv('("=1+1","-5","+7 495")')).toEqual(["value", "'=1+1", "-5", "'+7 495", ""]);
  });
});
