/** One measured figure of a bench. A budget that is missed fails the run. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** Milliseconds that the work takes. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * How many times as fast the first work is as the second: the median over rounds in which both run one after the other,
 * so that a busy machine slows both.
 */
export function speedRatio(work: () => unknown, baseline: () => unknown, rounds: number): number {
  const ratios: number[] = [];
  baseline();
  work();
  for (let round = 0; round < rounds; round++) {
    const base = timeOf(baseline);
    ratios.push(base / timeOf(work));
  }
  return median(ratios);
}

export function isMet({ value, atLeast, atMost }: Row): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

export function lineOf(row: Row): string {
  const budget =
    row.atLeast !== undefined ? `at least ${row.atLeast}` : row.atMost !== undefined ? `at most ${row.atMost}` : "";
  const verdict = budget === "" ? "" : isMet(row) ? "met" : "MISSED";
  const cells = [row.what.padEnd(58), `${row.value.toFixed(2)} ${row.unit}`.padEnd(32), budget.padEnd(16), verdict];
  return cells.join("").trimEnd();
}
