import { writeSync } from "node:fs";

/** Hands all bytes to the operating system: a write may take fewer than it was given. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written, bytes.length - written);
}
