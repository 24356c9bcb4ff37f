import { describe, expect, it, vi } from "vitest";
import { CommandLineError } from "@/lib/catalogue";
import { FormatError } from "@/lib/codec";
import * as own from "@/lib/errors";
import { ThrottledError } from "@/lib/server/throttle";

/** Loads the module once more, as a second bundle does. */
async function anotherCopy(): Promise<typeof own> {
  vi.resetModules();
  return import("@/lib/errors");
}

describe("an error of another copy of the module", () => {
  it("is an error of its class", async () => {
    const copy = await anotherCopy();
    expect(new copy.ReplyError(501, "no")).toBeInstanceOf(own.ReplyError);
  });

  it("is an AppError", async () => {
    const copy = await anotherCopy();
    expect(new copy.TimeoutError("reply", true)).toBeInstanceOf(own.AppError);
  });

  it("is of no other class", async () => {
    const copy = await anotherCopy();
    expect(new copy.ReplyError(501, "no")).not.toBeInstanceOf(own.InputError);
  });

  it("may still have happened", async () => {
    const copy = await anotherCopy();
    expect(own.mayHaveHappened(new copy.ConnectionLostError(true))).toBe(true);
  });
});

describe("a class of errors", () => {
  it("has a kind of its own", () => {
    const all = [...Object.values(own), FormatError, CommandLineError, ThrottledError];
    const classes = all.filter((one) => typeof one === "function" && "kind" in one);
    expect(classes.length).toBeGreaterThan(10);
    expect(classes.filter((one) => !Object.hasOwn(one, "kind"))).toEqual([]);
  });

  it("takes no error that is not ours", () => {
    expect(new Error("other")).not.toBeInstanceOf(own.AppError);
  });
});
