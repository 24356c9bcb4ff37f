import { type Dictionary, isDictionary, Timestamp, type Value } from "@/lib/codec";
import { refuse } from "../refusal";
import type { Account } from "../state/account";
import { isBelow, lastPart, parentOf, upwards } from "./path";

/**
 * What is kept for a file or a directory: `Data` of a file, the times under the names that CG/PL lists them by
 * (STCreated, STModified, MetaModified), and its attributes as XML. A directory has no data.
 */
export type Entry = Dictionary;

export function dataOf(entry: Entry): Uint8Array | undefined {
  const data = entry.get("Data");
  return data instanceof Uint8Array ? data : undefined;
}

/** The File Storage of one Account (Guide, "File Storage Administration"). Changes are made here and kept by `keep`. */
export class FileStorage {
  readonly #account: Account;
  readonly #now: Timestamp;
  readonly #entries: Map<string, Value>;

  constructor(account: Account, now: number) {
    this.#account = account;
    this.#now = new Timestamp(now);
    this.#entries = new Map(account.get("files"));
  }

  keep(): void {
    this.#account.set("files", this.#entries);
  }

  /** The file or directory at a path. The top directory is always there. */
  find(path: string): Entry | undefined {
    const entry = this.#entries.get(path);
    if (isDictionary(entry)) return entry;
    return path === "" ? new Map([["STModified", new Timestamp(this.#account.domain.createdAt)]]) : undefined;
  }

  existing(path: string): Entry {
    const entry = this.find(path);
    if (entry === undefined) throw refuse("File with this name does not exist");
    return entry;
  }

  file(path: string): Uint8Array | undefined {
    const entry = this.find(path);
    if (entry === undefined) return undefined;
    const data = dataOf(entry);
    if (data === undefined) throw refuse("This is a file directory");
    return data;
  }

  directory(path: string): Entry {
    const entry = this.find(path);
    if (entry === undefined) throw refuse("File directory with this name does not exist");
    if (dataOf(entry) !== undefined) throw refuse("This is not a file directory");
    return entry;
  }

  /** The entries directly inside a directory, by the last part of their names. */
  inside(directory: string): (readonly [string, Entry])[] {
    const found = [...this.#entries].flatMap(([path, entry]) =>
      isDictionary(entry) && path !== "" && parentOf(path) === directory ? [[lastPart(path), entry] as const] : [],
    );
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Size and count of the files inside a directory, at any depth. */
  totals(directory = ""): { readonly size: number; readonly count: number } {
    const sizes = [...this.#entries].flatMap(([path, entry]) => {
      const data = isDictionary(entry) && isBelow(path, directory) ? dataOf(entry) : undefined;
      return data === undefined ? [] : [data.length];
    });
    return { size: sizes.reduce((sum, size) => sum + size, 0), count: sizes.length };
  }

  /** Makes the directories that a path is in, where they are missing, as the server does for an upload. */
  makeParents(path: string): void {
    for (const outer of [...upwards(parentOf(path))].reverse()) {
      if (this.find(outer) === undefined) this.makeDirectory(outer);
      else this.directory(outer);
    }
  }

  makeDirectory(path: string): void {
    this.#entries.set(
      path,
      new Map([
        ["STCreated", this.#now],
        ["STModified", this.#now],
      ]),
    );
  }

  /** Puts data into a file; `anew` it is another file, without the attributes of the one before. */
  write(path: string, data: Uint8Array, anew: boolean): void {
    const old = anew ? undefined : this.find(path);
    const entry = new Map<string, Value>(old ?? [["STCreated", this.#now]]);
    this.#entries.set(path, entry.set("Data", data).set("STModified", this.#now));
  }

  setAttributes(path: string, attributes: readonly Value[]): void {
    const entry = new Map<string, Value>(this.existing(path)).set("MetaModified", this.#now);
    if (attributes.length === 0) entry.delete("Attributes");
    else entry.set("Attributes", attributes);
    this.#entries.set(path, entry);
  }

  remove(path: string): void {
    this.#entries.delete(path);
  }

  /** Moves a file, or a directory with everything inside it. */
  move(from: string, to: string): void {
    const moved = [...this.#entries].filter(([path]) => path === from || isBelow(path, from));
    for (const [path] of moved) this.#entries.delete(path);
    for (const [path, entry] of moved) this.#entries.set(to + path.slice(from.length), entry);
  }
}
