import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spans } from "@/lib/codec";

const roles = (text: string): string[] => [...spans(text)].map((span) => `${span.role}:${span.text}`);

describe("spans", () => {
  it("tells keys, words, strings, numbers and marks apart", () => {
    expect(roles('{a=b;"c d" = #-5;}')).toEqual([
      "mark:{",
      "key:a",
      "mark:=",
      "word:b",
      "mark:;",
      'key:"c d"',
      "space: ",
      "mark:=",
      "space: ",
      "number:#-5",
      "mark:;",
      "mark:}",
    ]);
  });

  it("takes timestamps, addresses and null-objects as numbers", () => {
    expect(roles("(#T22-10-2009_15:24:45,#I[::1]:25,#NULL#)").filter((span) => span.startsWith("number"))).toEqual([
      "number:#T22-10-2009_15:24:45",
      "number:#I[::1]:25",
      "number:#NULL#",
    ]);
  });

  it("takes a datablock as a string and comments as space", () => {
    expect(roles("[AA//] // x\n/* y */ z")).toEqual([
      "string:[AA//]",
      "space: ",
      "space:// x",
      "space:\n",
      "space:/* y */",
      "space: ",
      "word:z",
    ]);
  });

  it("colours broken text as far as it goes", () => {
    expect(roles('a="b\\"c')).toEqual(["key:a", "mark:=", 'string:"b\\"c']);
    expect(roles("[AA")).toEqual(["string:[AA"]);
    expect(roles("/* open")).toEqual(["space:/* open"]);
    expect(roles("#(a)")).toEqual(["mark:#", "mark:(", "word:a", "mark:)"]);
    expect(roles('"a\\')).toEqual(['string:"a\\']);
  });

  it("loses no character of any text", () => {
    const text = fc.string({ unit: fc.constantFrom(...'"\\(){}[]#=;,<>/* \n\taЖ5\ud83d\ude00') });
    fc.assert(fc.property(text, (line) => [...spans(line)].map((span) => span.text).join("") === line));
  });

  it("takes a long line without falling over", () => {
    const line = `"${"a\\".repeat(500_000)}`;
    expect(roles(line)).toEqual([`string:${line}`]);
  });
});
