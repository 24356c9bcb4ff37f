import { Timestamp } from "@/lib/codec";

/** The last moment that the Data Formats can write: years have four digits. */
const LAST = Date.UTC(9999, 11, 31);

/** The moment so many seconds ahead; what is too far ahead to be written is the remote future. */
export function later(now: number, seconds: number): Timestamp {
  const at = now + seconds * 1000;
  return new Timestamp(at < LAST ? at : "future");
}
