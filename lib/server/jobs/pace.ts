import "server-only";

/** How many rows make a chunk, and how far commands are sent ahead: so that a pause takes effect within a second. */

const CHUNK_MS = 700;
const SMALLEST = 16;
const LARGEST = 1_000;
const FIRST = 512;
const WIDEST = 64;
const OVER_MS = 10_000;

export class Pace {
  #size = FIRST;
  /** What was done when, over the last seconds. */
  #done: { readonly at: number; readonly rows: number; readonly ms: number }[] = [];

  get size(): number {
    return this.#size;
  }

  /** Commands that may be without an answer: at most what the server answers in half a second. */
  get window(): number {
    const { rate } = this;
    return rate === 0 ? WIDEST : Math.max(2, Math.min(WIDEST, Math.round(rate / 2)));
  }

  /** Rows a second. */
  get rate(): number {
    const ms = this.#done.reduce((sum, one) => sum + one.ms, 0);
    return ms === 0 ? 0 : (1000 * this.#done.reduce((sum, one) => sum + one.rows, 0)) / ms;
  }

  /** Learns from a chunk that took so long. */
  saw(rows: number, ms: number): void {
    const at = performance.now();
    this.#done = [...this.#done.filter((one) => at - one.at < OVER_MS), { at, rows, ms }];
    const fitting = Math.round((rows * CHUNK_MS) / Math.max(1, ms));
    // A short last chunk says little.
    if (rows < this.#size / 2 && fitting >= this.#size) return;
    this.#size = Math.max(SMALLEST, Math.min(LARGEST, fitting, 4 * this.#size));
  }
}
