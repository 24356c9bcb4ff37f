import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OrderedMap } from "@/lib/sandbox/state/ordered-map";

/** Changes by small names, so that the same ones come again. */
const changes = fc.array(fc.tuple(fc.constantFrom("set", "delete"), fc.nat({ max: 3000 })), { maxLength: 4000 });

function filled(size: number): OrderedMap<number> {
  const map = new OrderedMap<number>();
  for (let index = 0; index < size; index++) map.set(`n${String(index).padStart(6, "0")}`, index);
  return map;
}

describe("the ordered map", () => {
  it("holds what a map holds, in the order of its keys", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const ordered = new OrderedMap<number>();
        const plain = new Map<string, number>();
        for (const [index, [what, name]] of steps.entries()) {
          const key = `k${name}`;
          if (what === "set") {
            ordered.set(key, index);
            plain.set(key, index);
          } else expect(ordered.delete(key)).toBe(plain.delete(key));
        }
        expect([...ordered.entries()]).toEqual([...plain].sort(([a], [b]) => (a < b ? -1 : 1)));
        expect(ordered.size).toBe(plain.size);
      }),
      { numRuns: 30 },
    );
  });

  it("goes on behind any key, present or not", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 900 }), fc.string(), (keys, after) => {
        const ordered = new OrderedMap<string>();
        for (const key of keys) ordered.set(key, key);
        const behind = [...keys].sort((a, b) => (a < b ? -1 : 1)).filter((key) => key > after);
        expect([...ordered.entries(after)].map(([key]) => key)).toEqual(behind);
      }),
    );
  });

  it("finds each of many keys", () => {
    const map = filled(5000);
    for (let index = 0; index < 5000; index++) expect(map.get(`n${String(index).padStart(6, "0")}`)).toBe(index);
    expect(map.get("n0000005")).toBeUndefined();
    expect(map.has("")).toBe(false);
  });
});
