import { createHash } from "node:crypto";

const WORD = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

/**
 * Randomness that can be had again: a replayed event gets the salts and session names that it got the first time. The
 * seed of a live event comes from the system's generator, so nobody outside can tell what follows.
 */
export class Random {
  readonly #seed: string;
  #counter = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  bytes(length: number): Buffer {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      blocks.push(
        createHash("sha256")
          .update(`${this.#seed}:${this.#counter++}`)
          .digest(),
      );
    }
    return Buffer.concat(blocks).subarray(0, length);
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return this.bytes(6).readUIntBE(0, 6) % limit;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Letters and digits that are hard to mistake for one another. */
  word(length: number): string {
    return [...this.bytes(length)].map((byte) => WORD[byte % WORD.length]).join("");
  }
}
