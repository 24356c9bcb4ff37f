import type { Dictionary, Value } from "@/lib/codec";
import { newFile } from "../state/environment-files";

/** When the files that come with the server were written. */
const RELEASED_AT = Date.UTC(2025, 2, 14, 9, 30);

/** A smallest picture and a short silence, so that files that are no text can be read and downloaded too. */
const PIXEL_GIF = "R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";
const PIXEL_PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** `seconds` of silence as 8000 bytes a second in the sound format of telephones. */
function silence(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 8000, 0xff);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(7, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

function contentOf(name: string, text: string): Uint8Array {
  if (name.endsWith(".gif") || name.endsWith(".ico")) return new Uint8Array(Buffer.from(PIXEL_GIF, "base64"));
  if (name.endsWith(".png")) return new Uint8Array(Buffer.from(PIXEL_PNG, "base64"));
  if (name.endsWith(".wav")) return new Uint8Array(silence(text === "" ? 1 : Number(text)));
  return new TextEncoder().encode(text);
}

/** Files by name with their text; pictures need none, and a sound has its length in seconds. */
export type FileTexts = Readonly<Record<string, string>>;

/** A dictionary of files as skins and Real-Time Applications are kept, in the order of their names. */
export function filesFrom(texts: FileTexts, writtenAt: number = RELEASED_AT): Dictionary {
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map<string, Value>(sorted.map(([name, text]) => [name, newFile(contentOf(name, text), writtenAt)]));
}
