import { type Dictionary, dictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { FileActor } from "../files/file-rights";
import { dataOf, type Entry, FileStorage } from "../files/file-storage";
import { isBelow, parsePath } from "../files/path";
import { checkFileQuota } from "../files/quota";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Account } from "../state/account";
import type { Handlers } from "./handler";

/** Guide, "File Storage Administration": the files themselves. */

interface Target {
  readonly accountName: string;
  readonly authAccountName?: string | undefined;
}

interface Opened {
  readonly account: Account;
  readonly files: FileStorage;
  readonly actor: FileActor;
}

function open(call: Call, { accountName, authAccountName }: Target): Opened {
  const account = accountNamed(call, accountName);
  return {
    account,
    files: new FileStorage(account, call.now),
    actor: new FileActor(call, account, authAccountName),
  };
}

function spliced(old: Uint8Array, data: Uint8Array, at: number): Uint8Array {
  const joined = new Uint8Array(Math.max(old.length, at + data.length));
  joined.set(old);
  joined.set(data, at);
  return joined;
}

type Position = number | "BEG" | "END" | "NEW" | undefined;

/** The content of a file after data was written at this position (Guide, WRITESTORAGEFILE). */
function written(old: Uint8Array | undefined, data: Uint8Array, position: Position): Uint8Array {
  switch (position) {
    case undefined:
    case 0:
      return data;
    case "NEW":
      if (old !== undefined) throw refuse("File with this name already exists");
      return data;
    case "END":
      return old === undefined ? data : spliced(old, data, old.length);
    default:
      if (old === undefined) throw refuse("File with this name does not exist");
      return spliced(old, data, offsetIn(old, position === "BEG" ? 0 : position));
  }
}

function offsetIn(data: Uint8Array, position: number): number {
  if (position < 0 || position > data.length) throw refuse("The file position is outside of the file");
  return position;
}

function makeDirectory({ files, actor }: Opened, path: string, data: Uint8Array, position: Position): void {
  if (position !== undefined) throw refuse("A file directory cannot be written at a position");
  if (data.length > 0) throw refuse("A file directory cannot hold data");
  if (files.find(path) !== undefined) throw refuse("File directory with this name already exists");
  actor.check(files, path, "c");
  files.makeParents(path);
  files.makeDirectory(path);
}

const SHOWN = ["STCreated", "STModified", "MetaModified"];

/** What a listing says about a file; a directory is an empty array. */
function listed(entry: Entry): Dictionary | readonly Value[] {
  const data = dataOf(entry);
  if (data === undefined) return [];
  const times = SHOWN.flatMap((key) => {
    const time = entry.get(key);
    return time === undefined ? [] : [[key, time] as const];
  });
  return dictionary([["STFileSize", data.length], ...times]);
}

/** An existing file or directory; a slash at the end of its name allows a directory only. */
function pathOf(files: FileStorage, name: string): string {
  const { path, isDirectory } = parsePath(name);
  files.existing(path);
  if (isDirectory) files.directory(path);
  return path;
}

export const storageFileHandlers = {
  readStorageFile: ({ fileName, position, sliceSize, ...target }, call) => {
    const { files, actor } = open(call, target);
    const { path } = parsePath(fileName);
    actor.check(files, path, "r");
    const modified = files.existing(path).get("STModified") ?? null;
    const data = files.file(path) ?? new Uint8Array();
    const start = offsetIn(data, position ?? 0);
    if (sliceSize !== undefined && sliceSize < 0) throw refuse("The slice size must not be negative");
    return [data.slice(start, sliceSize === undefined ? data.length : start + sliceSize), modified, data.length];
  },
  writeStorageFile: ({ fileName, position, fileData, ...target }, call) => {
    const opened = open(call, target);
    const { account, files, actor } = opened;
    const { path, isDirectory } = parsePath(fileName);
    if (isDirectory) makeDirectory(opened, path, fileData, position);
    else {
      const old = files.file(path);
      actor.check(files, path, old === undefined ? "c" : "w");
      const data = written(old, fileData, position);
      checkFileQuota(call, account, files, data.length, old?.length);
      files.makeParents(path);
      files.write(path, data, position === undefined || position === 0);
    }
    files.keep();
  },
  renameStorageFile: ({ oldFileName, newFileName, ...target }, call) => {
    const { files, actor } = open(call, target);
    const from = pathOf(files, oldFileName);
    const { path: to } = parsePath(newFileName);
    actor.check(files, from, "d");
    actor.check(files, to, "c");
    if (from === "" || isBelow(to, from)) throw refuse("A file directory cannot be moved into itself");
    if (files.find(to) !== undefined) throw refuse("File with this name already exists");
    files.makeParents(to);
    files.move(from, to);
    files.keep();
  },
  deleteStorageFile: ({ fileName, ...target }, call) => {
    const { files, actor } = open(call, target);
    const path = pathOf(files, fileName);
    actor.check(files, path, "d");
    if (path === "" || files.inside(path).length > 0) throw refuse("The file directory is not empty");
    files.remove(path);
    files.keep();
  },
  listStorageFiles: ({ filePath, ...target }, call) => {
    const { files, actor } = open(call, target);
    const { path } = parsePath(filePath ?? "");
    actor.check(files, path, "l");
    files.directory(path);
    return dictionary(files.inside(path).map(([name, entry]) => [name, listed(entry)]));
  },
  getStorageFileInfo: ({ filePath, ...target }, call) => {
    const { files, actor } = open(call, target);
    const { path } = parsePath(filePath ?? "");
    actor.check(files, path, "l");
    files.directory(path);
    const { size, count } = files.totals(path);
    return [size, count];
  },
} satisfies Partial<Handlers>;
