import { describe, expect, it } from "vitest";
import { decode, encode, FormatError } from "@/lib/codec";
import { accepted, refused, samples } from "./vectors";

function failureOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe("the accepted vectors", () => {
  it("are all there", () => expect(accepted).toHaveLength(78));

  it.each(accepted)("reads $name", ({ text, multiline, value }) => {
    expect(decode(text, { multiline })).toEqual(value);
  });

  it.each(accepted.filter(({ multiline }) => multiline))("refuses $name on one line", ({ text }) => {
    expect(() => decode(text)).toThrow(FormatError);
  });
});

describe("the refused vectors", () => {
  it("are all there", () => expect(refused).toHaveLength(60));

  it.each(refused)("refuses $name where and why the reference says", ({ text, multiline, offset, reason }) => {
    const failure = failureOf(() => decode(text, { multiline }));
    expect(failure).toBeInstanceOf(FormatError);
    expect(failure).toMatchObject({ code: "protocol", offset, reason });
  });
});

describe("the samples of servers and clients", () => {
  it.each(samples.filter(({ kind }) => kind !== "refuse"))("reads $name", ({ text, value }) => {
    expect(decode(text, { multiline: true })).toEqual(value);
  });

  it.each(samples.filter(({ kind }) => kind === "refuse"))("refuses $name", ({ text }) => {
    expect(() => decode(text, { multiline: true })).toThrow(FormatError);
  });

  it.each(samples.filter(({ kind }) => kind !== "refuse"))("writes $name so that it reads back", ({ value }) => {
    expect(decode(encode(value))).toEqual(value);
  });
});
