import { describe, expect, it } from "vitest";
import { dictionary, equal, IpAddress, Opaque, Timestamp, type Value, Xml } from "@/lib/codec";

/** Two spellings of each value; values of different rows are never equal. */
const same: readonly (readonly [Value, Value])[] = [
  ["", ""],
  ["5", "5"],
  [5, 5n],
  [2n ** 60n, 2n ** 60n],
  [5.5, 5.5],
  [null, null],
  [Uint8Array.of(1, 2), Uint8Array.of(1, 2)],
  [Uint8Array.of(1, 3), Uint8Array.of(1, 3)],
  [Uint8Array.of(1), Uint8Array.of(1)],
  [new Timestamp(1000), new Timestamp(1999)],
  [new Timestamp("past"), new Timestamp("past")],
  [new IpAddress("::1"), new IpAddress("::1")],
  [new IpAddress("::1", 25), new IpAddress("::1", 25)],
  [new Xml("<a/>"), new Xml("<a/>")],
  [new Opaque("#(a)"), new Opaque("#(a)")],
  [[], []],
  [["a"], ["a"]],
  [
    ["a", null],
    ["a", null],
  ],
  [dictionary(), dictionary()],
  [dictionary([["a", "1"]]), dictionary([["a", "1"]])],
  [dictionary([["a", "2"]]), dictionary([["a", "2"]])],
  [dictionary([["b", "1"]]), dictionary([["b", "1"]])],
  [
    dictionary([
      ["a", ["x"]],
      ["b", null],
    ]),
    dictionary([
      ["b", null],
      ["a", ["x"]],
    ]),
  ],
];

describe("equal", () => {
  it("is true for each value and its other spelling, and for no other pair", () => {
    same.forEach(([a], i) => {
      same.forEach(([, b], j) => {
        expect(equal(a, b), `row ${i} and row ${j}`).toBe(i === j);
      });
    });
  });
});
