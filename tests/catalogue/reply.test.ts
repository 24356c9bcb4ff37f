import { describe, expect, it } from "vitest";
import { readReply } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import {
  aDatablock,
  aDictionary,
  aListOfStrings,
  aNumber,
  anArray,
  anyOf,
  aString,
  aTimestamp,
  nothing,
  type Returns,
} from "@/lib/catalogue/returns";
import { dictionary, Timestamp, type Value } from "@/lib/codec";
import { ProtocolError } from "@/lib/errors";

const time = new Timestamp(0);
const bytes = new Uint8Array([1]);
const map = dictionary([["a", "b"]]);

describe("an answer", () => {
  const taken: readonly (readonly [string, Returns, Value | undefined, unknown])[] = [
    ["a string", aString(""), "x", "x"],
    ["a number as a string", aString(""), 5, "5"],
    ["a large number as a string", aString(""), 5n, "5"],
    ["a number", aNumber(""), 5, 5],
    ["a large number", aNumber(""), 2n ** 60n, 2n ** 60n],
    ["digits as a number", aNumber(""), "-17", -17],
    ["a timestamp", aTimestamp(""), time, time],
    ["a datablock", aDatablock(""), bytes, bytes],
    ["an array", anArray(""), [1, "a"], [1, "a"]],
    ["a list of strings", aListOfStrings(""), ["a", 5], ["a", "5"]],
    ["a dictionary with whatever keys", aDictionary(""), map, map],
    ["a value of any type", anyOf(["object"], ""), null, null],
    ["null where null is documented", anyOf(["string", "null"], ""), null, null],
    ["a dictionary where one is documented", anyOf(["string", "dictionary"], ""), map, map],
    ["an array where one is documented", anyOf(["array", "string"], ""), ["a"], ["a"]],
    ["a number where a string is documented", anyOf(["string", "array"], ""), 5, 5],
    ["no data", nothing, undefined, undefined],
    ["data that nobody asked for", nothing, "x", undefined],
  ];
  it.each(taken)("is taken: %s", (_, returns, value, meant) => {
    expect(readReply(returns, value)).toEqual(meant);
  });

  const refused: readonly (readonly [string, Returns, Value | undefined])[] = [
    ["a dictionary for a string", aString(""), map],
    ["a datablock for a string", aString(""), bytes],
    ["words for a number", aNumber(""), "many"],
    ["an empty string for a number", aNumber(""), ""],
    ["a string for a timestamp", aTimestamp(""), "22-10-2009"],
    ["a string for a datablock", aDatablock(""), "SGk="],
    ["a dictionary for an array", anArray(""), map],
    ["an array in a list of strings", aListOfStrings(""), [["a"]]],
    ["a string for a list of strings", aListOfStrings(""), "a"],
    ["an array for a dictionary", aDictionary(""), []],
    ["no data for a dictionary", aDictionary(""), undefined],
    ["no data for any value", anyOf(["object"], ""), undefined],
    ["null where it is not documented", anyOf(["string", "dictionary"], ""), null],
    ["an array where it is not documented", anyOf(["string", "dictionary"], ""), []],
    ["a dictionary where it is not documented", anyOf(["string", "array"], ""), map],
    ["a string where only arrays are documented", anyOf(["array", "dictionary"], ""), "a"],
  ];
  it.each(refused)("is refused: %s", (_, returns, value) => {
    expect(() => readReply(returns, value)).toThrow(ProtocolError);
  });

  it("is refused without a word of what it held", () => {
    const secret: Value = dictionary([["Password", "hunter2"]]);
    expect(() => readReply(catalogue.listDomains.returns, secret)).toThrow(/^(?!.*hunter2)/);
  });
});
