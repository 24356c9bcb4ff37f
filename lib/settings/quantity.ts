import type { Unit } from "./typed";

/** Sizes and times as the server writes them: digits and one letter. All arithmetic is exact, beyond 2^53 too. */
export interface Scale {
  readonly units: readonly { readonly unit: Unit; readonly factor: bigint }[];
}

export const SIZES: Scale = {
  units: [
    { unit: "B", factor: 1n },
    { unit: "K", factor: 1024n },
    { unit: "M", factor: 1024n ** 2n },
    { unit: "G", factor: 1024n ** 3n },
  ],
};

export const TIMES: Scale = {
  units: [
    { unit: "s", factor: 1n },
    { unit: "m", factor: 60n },
    { unit: "h", factor: 3600n },
    { unit: "d", factor: 86_400n },
  ],
};

export const COUNTS: Scale = { units: [{ unit: "", factor: 1n }] };
export const PERCENTS: Scale = { units: [{ unit: "%", factor: 1n }] };

/** The largest number that the server can hold (Guide, "Data Formats"). */
export const LARGEST = 2n ** 63n - 1n;

const QUANTITY = /^(-?\d{1,19})([A-Za-z%]?)$/;

/** The amount in the smallest unit, or nothing when the text is no quantity of this scale. */
export function parseQuantity(text: string, scale: Scale): bigint | undefined {
  const [, digits, suffix = ""] = QUANTITY.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const factor = suffix === "" ? 1n : factorOf(suffix, scale);
  return factor === undefined ? undefined : BigInt(digits) * factor;
}

/** Letters count in either case: `10m` is seen for `10M`, and the scale says which of the two is meant. */
export function factorOf(unit: string, { units }: Scale): bigint | undefined {
  return units.find((one) => one.unit.toLowerCase() === unit.toLowerCase())?.factor;
}

/** The amount in the largest unit that holds it without a remainder. */
export function inWholeUnits(amount: bigint, { units }: Scale): { readonly amount: bigint; readonly unit: Unit } {
  const [smallest] = units;
  const fitting = amount === 0n ? undefined : units.findLast(({ factor }) => amount % factor === 0n);
  const { unit, factor } = fitting ?? smallest ?? { unit: "", factor: 1n };
  return { amount: amount / factor, unit };
}

/** The wire form: the smallest unit has no letter. */
export function writeQuantity(amount: bigint, unit: Unit): string {
  return /^[KMGmhd]$/.test(unit) ? `${amount}${unit}` : String(amount);
}
