import { describe, expect, it } from "vitest";
import { decode, FormatError, LineReader, ValueReader } from "@/lib/codec";
import { accepted, samples } from "./vectors";

/** How many lines were taken, and what they say, when the text comes with something behind it. */
function frame(text: string): { readonly lines: number; readonly text: string } {
  const reader = new ValueReader();
  const lines = `${text}\n200 the next reply`.split(/\r?\n/);
  let taken = 0;
  while (taken < lines.length && !reader.push(lines[taken++] ?? ""));
  return { lines: taken, text: reader.text };
}

describe("ValueReader", () => {
  it.each([...accepted, ...samples.filter(({ kind }) => kind === "read")])(
    "finds the end of $name and nothing more",
    ({ text, value }) => {
      const trimmed = text.trimEnd();
      const framed = frame(trimmed);
      expect(framed.lines).toBe(trimmed.split("\n").length);
      expect(decode(framed.text, { multiline: true })).toEqual(value);
    },
  );

  const tricky: readonly (readonly [string, string, number])[] = [
    ["brackets in a string", '(a,")}",\n b)', 2],
    ["an escaped quote in a string", '("a\\"(",\nb)', 2],
    ["brackets in a line comment", "(a, // )\nb)", 2],
    ["brackets in a block comment over lines", "(a, /* )\n ) */ b)", 2],
    ["slashes in a datablock", "[AA//\nAA==]", 2],
    ["brackets in an opaque object", "(#(Task {\n),b)", 2],
    ["brackets and quotes in XML", '<a b=">">)"(\n</a>', 2],
    ["an XML element inside an array", "(<a>\n</a>,\nb)", 3],
    ["XML elements in a row", "<a/><b>\n</b>", 2],
    ["a value behind empty lines and comments", "\n// one\n/* two */\n\ta", 4],
    ["a comment behind the value that goes on", "(a) /* more\n*/", 2],
    ["a nested bracket that ends a line", "((a)\n,(b)\n)", 3],
    ["an address in brackets", "(#I[10.0.0.1]:25,\n#NULL#)", 2],
  ];

  it.each(tricky)("is not misled by %s", (_, text, lines) => expect(frame(text).lines).toBe(lines));

  const wrong: readonly (readonly [string, string])[] = [
    ["a closing bracket alone", ")"],
    ["a string that does not end", '("abc'],
    ["a closing tag alone", "</a>"],
    ["data behind a value", "(a) b"],
    ["a slash", "/"],
  ];

  it.each(wrong)("calls %s whole or lets it be refused", (_, text) => {
    const reader = new ValueReader();
    reader.push(text);
    expect(() => decode(reader.text, { multiline: true })).toThrow(FormatError);
  });

  it("counts a line that can only be wrong as the end", () => {
    expect(frame(")").lines).toBe(1);
    expect(frame("</a>").lines).toBe(1);
    expect(frame('"abc').lines).toBe(1);
  });

  it("gives the same text when the bytes come one by one", () => {
    for (const { text, value } of samples.filter(({ kind }) => kind === "read")) {
      const lines = new LineReader();
      const reader = new ValueReader();
      let isWhole = false;
      for (const byte of new TextEncoder().encode(`${text.trimEnd()}\r\n`)) {
        lines.feed(Uint8Array.of(byte));
        const line = lines.next();
        if (line !== undefined) isWhole = reader.push(line);
      }
      expect(isWhole).toBe(true);
      expect(decode(reader.text, { multiline: true })).toEqual(value);
    }
  });

  it("refuses an endless value", () => {
    const reader = new ValueReader({ value: 100 });
    reader.push("(");
    expect(() => reader.push("a,".repeat(50))).toThrow(FormatError);
  });

  it("refuses endless nesting", () => {
    expect(() => new ValueReader().push("(".repeat(65))).toThrow(FormatError);
    expect(() => new ValueReader({ nesting: 1 }).push("({")).toThrow(FormatError);
  });
});
