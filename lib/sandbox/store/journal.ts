import { closeSync, existsSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { type Event, readEvent, writeEvent } from "./event";
import { writeAll } from "./write-all";

/**
 * An append-only file of events, one per line: checksum and length in hexadecimal, then the event. A record is handed to
 * the operating system before its command is answered, so killing this process at any moment loses nothing that was
 * acknowledged. What a kill tore off at the end does not match its checksum and is cut away.
 */
export class Journal {
  readonly #file: number;
  #bytes: number;

  private constructor(file: number, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  /** Opens the file, making it when it is missing, and hands every whole record to `replay`. */
  static open(path: string, replay: (event: Event) => void): Journal {
    const saved = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const file = openSync(path, "a", 0o600);
    const whole = replayRecords(saved, replay);
    if (whole < saved.length) ftruncateSync(file, whole);
    return new Journal(file, whole);
  }

  /** Hands the events of a journal that is no longer written to `replay`. False when it is not whole. */
  static replayWhole(path: string, replay: (event: Event) => void): boolean {
    const saved = existsSync(path) ? readFileSync(path) : undefined;
    return saved !== undefined && replayRecords(saved, replay) === saved.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  append(event: Event): void {
    const record = recordOf(event);
    try {
      writeAll(this.#file, record);
    } catch (error) {
      // On a full disk a part of it may be there, and what is written behind that part later would not be found again.
      ftruncateSync(this.#file, this.#bytes);
      throw error;
    }
    this.#bytes += record.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}

const HEAD = 18;

function recordOf(event: Event): Buffer {
  const payload = Buffer.from(writeEvent(event));
  return Buffer.concat([Buffer.from(`${hex(crc32(payload))} ${hex(payload.length)} `), payload, Buffer.from("\n")]);
}

function hex(number: number): string {
  return number.toString(16).padStart(8, "0");
}

/** Replays records up to the first one that is not whole, and gives the number of bytes that were. */
function replayRecords(saved: Buffer, replay: (event: Event) => void): number {
  let at = 0;
  for (;;) {
    const head = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/.exec(saved.toString("latin1", at, at + HEAD));
    if (head === null) return at;
    const start = at + HEAD;
    const end = start + Number.parseInt(head[2] ?? "", 16);
    const payload = saved.subarray(start, end);
    if (saved[end] !== 10 || hex(crc32(payload)) !== head[1]) return at;
    replay(readEvent(payload.toString()));
    at = end + 1;
  }
}
