import fc from "fast-check";
import { expect, it } from "vitest";
import { Ring } from "@/lib/client/ring";

it("a ring gives back what it was given, in that order, however full it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { maxLength: 60 }), (capacity, steps) => {
      const ring = new Ring<number>(capacity);
      const model: number[] = [];
      for (const [step, isPush] of steps.entries()) {
        if (!isPush) expect(ring.shift()).toBe(model.shift());
        else if (!ring.isFull) {
          ring.push(step);
          model.push(step);
        }
        expect([ring.size, ring.isFull]).toEqual([model.length, model.length === capacity]);
      }
    }),
    { seed: 11 },
  );
});

it("a ring that is full takes no more", () => {
  const ring = new Ring<number>(1);
  ring.push(1);
  expect(() => ring.push(2)).toThrow(RangeError);
});

it("a ring has room for something", () => {
  expect(() => new Ring(0)).toThrow(RangeError);
});
