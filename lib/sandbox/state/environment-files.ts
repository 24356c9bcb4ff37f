import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { refuse } from "../refusal";

/** Files of skins and of Real-Time Applications: a dictionary of names, each with its content and when it was written. */

const LONGEST = 255;
const FORBIDDEN = /[/\\\p{Cc}]/u;

/** A name of one file: it leads into no other directory and is not one of the names that stand for a directory. */
export function checkFileName(name: string): void {
  if (name === "" || name.length > LONGEST || name === "." || name === ".." || FORBIDDEN.test(name))
    throw refuse("The file name is not correct");
}

export function newFile(content: Uint8Array, now: number): Dictionary {
  return new Map<string, Value>([
    ["Data", content],
    ["Modified", new Timestamp(now)],
  ]);
}

function contentOf(file: Value | undefined): Uint8Array | undefined {
  const content = isDictionary(file) ? file.get("Data") : undefined;
  return content instanceof Uint8Array ? content : undefined;
}

/** What a listing tells of a file. The guide names no attributes; these are those of a File Storage listing. */
function attributesOf(file: Value): Dictionary {
  return new Map<string, Value>([
    ["STFileSize", contentOf(file)?.length ?? 0],
    ["STModified", isDictionary(file) ? (file.get("Modified") ?? new Timestamp("past")) : new Timestamp("past")],
  ]);
}

export function listFiles(files: Dictionary): Map<string, Value> {
  return new Map([...files].map(([name, file]) => [name, attributesOf(file)]));
}

/** The content of a file and when it was last changed. */
export function readFile(files: Dictionary, name: string): readonly [Uint8Array, Value] {
  const file = files.get(name);
  const content = contentOf(file);
  if (content === undefined) throw refuse("File with this name does not exist");
  return [content, isDictionary(file) ? (file.get("Modified") ?? null) : null];
}

export interface FileChange {
  readonly fileName: string;
  readonly fileContent?: Uint8Array;
}

/** The files with one of them stored, or deleted when there is no content; names come in their order. */
export function changedFiles(files: Dictionary, { fileName, fileContent }: FileChange, now: number): Dictionary {
  checkFileName(fileName);
  const changed = new Map(files);
  if (fileContent === undefined) {
    if (!changed.delete(fileName)) throw refuse("File with this name does not exist");
    return changed;
  }
  changed.set(fileName, newFile(fileContent, now));
  return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)));
}
