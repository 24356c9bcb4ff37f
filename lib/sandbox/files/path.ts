import { refuse } from "../refusal";

/** A name of the File Storage: the path below its top directory, and whether a slash at the end says "directory". */
export interface FilePath {
  /** Without slashes at either end; the top directory is the empty path. */
  readonly path: string;
  readonly isDirectory: boolean;
}

const LONGEST = 1024;

export function parsePath(name: string): FilePath {
  const path = name.replace(/^\/+|\/+$/g, "");
  const parts = path === "" ? [] : path.split("/");
  const wrong = parts.some((part) => part === "" || part === "." || part === ".." || /[\\\p{Cc}]/u.test(part));
  if (wrong || name.length > LONGEST) throw refuse("The file name is not correct");
  return { path, isDirectory: path === "" || name.endsWith("/") };
}

/** The directory that a path is in; the top one is in none. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path and everything that it is in, the top directory last. */
export function* upwards(path: string): Generator<string> {
  for (let at = path; at !== ""; at = parentOf(at)) yield at;
  yield "";
}

export function isBelow(path: string, directory: string): boolean {
  return path !== "" && (directory === "" || path.startsWith(`${directory}/`));
}
