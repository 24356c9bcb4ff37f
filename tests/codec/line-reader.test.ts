import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError, LineReader } from "@/lib/codec";
import { samples } from "./vectors";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function readAll(reader: LineReader): string[] {
  const lines: string[] = [];
  for (let line = reader.next(); line !== undefined; line = reader.next()) lines.push(line);
  return lines;
}

function linesOf(chunks: readonly Uint8Array[], reader = new LineReader()): string[] {
  return chunks.flatMap((chunk) => {
    reader.feed(chunk);
    return readAll(reader);
  });
}

describe("LineReader", () => {
  it("gives the lines of a chunk without their ends", () => {
    expect(linesOf([bytes("200 OK\r\n\r\nbare\n201 {}\r\n")])).toEqual(["200 OK", "", "bare", "201 {}"]);
  });

  it("gives nothing until a line is complete", () => {
    const reader = new LineReader();
    reader.feed(bytes("200 O"));
    expect(reader.next()).toBeUndefined();
    expect(reader.buffered).toBe(5);
  });

  it("takes one carriage return away and keeps others", () => {
    expect(linesOf([bytes("a\rb\r\r\n\r\n")])).toEqual(["a\rb\r", ""]);
  });

  const text = `${samples.map((sample) => sample.text).join("\r\n")}\r\nПривет 😀\nlast\r\n`;
  const whole = bytes(text);
  const expected = linesOf([whole]);

  it("gives the same lines byte by byte", () => {
    expect(linesOf(Array.from(whole, (byte) => Uint8Array.of(byte)))).toEqual(expected);
    expect(expected.join("\n")).toBe(text.replaceAll("\r\n", "\n").replace(/\n$/, ""));
  });

  it("gives the same lines when split at any position", () => {
    const short = bytes("200 data Ж😀\r\n(a,\n\r\n b)\r\n");
    for (let at = 0; at <= short.length; at++) {
      expect(linesOf([short.slice(0, at), short.slice(at)])).toEqual(["200 data Ж😀", "(a,", "", " b)"]);
    }
  });

  it("gives the same lines in chunks of any size", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (sizes) => {
        const chunks: Uint8Array[] = [];
        for (let at = 0, i = 0; at < whole.length; i++) {
          const size = (sizes[i % sizes.length] ?? 0) + 1;
          chunks.push(whole.slice(at, at + size));
          at += size;
        }
        expect(linesOf(chunks)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("turns bytes that are no UTF-8 into U+FFFD", () => {
    expect(linesOf([Uint8Array.of(0x61, 0xff, 0xc3, 0x0a)])).toEqual(["a\ufffd\ufffd"]);
  });

  it("keeps a byte order mark", () => {
    expect(linesOf([Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a)])).toEqual(["\ufeffa"]);
  });

  it("keeps later bytes when a chunk holds a line and a half", () => {
    const reader = new LineReader();
    expect(linesOf([bytes("one\ntw"), bytes("o\nthree"), bytes("\n")], reader)).toEqual(["one", "two", "three"]);
    expect(reader.buffered).toBe(0);
  });

  it("reads on after lines were left unread", () => {
    const reader = new LineReader();
    reader.feed(bytes("one\ntwo\nthr"));
    expect(reader.next()).toBe("one");
    reader.feed(bytes("ee\nfo"));
    expect(readAll(reader)).toEqual(["two", "three"]);
    reader.feed(bytes("ur\n"));
    expect(readAll(reader)).toEqual(["four"]);
  });

  it("gives away what is left over and forgets it", () => {
    const reader = new LineReader();
    reader.feed(bytes("200 OK\r\ninjected"));
    expect(reader.next()).toBe("200 OK");
    expect(new TextDecoder().decode(reader.take())).toBe("injected");
    expect(reader.buffered).toBe(0);
    expect(linesOf([bytes("next\n")], reader)).toEqual(["next"]);
  });

  it("refuses a line that is too long, with its end or without", () => {
    const limited = () => new LineReader({ line: 4 });
    expect(linesOf([bytes("abcd\r\nabcd\n")], limited())).toEqual(["abcd", "abcd"]);
    expect(linesOf([bytes("abcd\r")], limited())).toEqual([]);
    expect(() => linesOf([bytes("abcde\n")], limited())).toThrow(FormatError);
    expect(() => linesOf([bytes("abcde\r\n")], limited())).toThrow(FormatError);
    expect(() => linesOf([bytes("abc"), bytes("def")], limited())).toThrow(FormatError);
  });

  it("does not count other lines against the limit", () => {
    expect(linesOf([bytes("abc\nabc\nabc\n")], new LineReader({ line: 4 }))).toHaveLength(3);
  });

  it("copies the bytes of a long line a bounded number of times", () => {
    const chunk = new Uint8Array(16 * 1024).fill(0x61);
    const count = 1600;
    const reader = new LineReader();
    for (let i = 0; i < count; i++) {
      reader.feed(chunk.slice());
      expect(reader.next()).toBeUndefined();
    }
    reader.feed(bytes("\n"));
    expect(reader.next()).toHaveLength(count * chunk.length);
  });
});
