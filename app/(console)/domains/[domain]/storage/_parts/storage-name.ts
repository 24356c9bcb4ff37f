import type { FieldProblem } from "@/lib/errors";

/** It becomes a directory with the suffix .mnt, so it is held to names that every file system takes. */
const LONGEST = 64;

const PROBLEMS = {
  storageNeeded: "Type a name.",
  storageTaken: "There is a storage of this name.",
  storageTooLong: "A name has up to 64 characters.",
  storageCharacters: "Letters a to z, digits, hyphens and underscores.",
} as const;

export type StorageNameProblem = keyof typeof PROBLEMS;

function problem(error: StorageNameProblem): FieldProblem {
  return { error, params: {}, text: PROBLEMS[error] };
}

/** What is wrong with the name of a new storage directory, or nothing. */
export function storageNameProblem(name: string, taken: readonly string[]): FieldProblem | undefined {
  if (name === "") return problem("storageNeeded");
  if (name.length > LONGEST) return problem("storageTooLong");
  if (!/^[a-z0-9_-]+$/i.test(name)) return problem("storageCharacters");
  return taken.some((one) => one.toLowerCase() === name.toLowerCase()) ? problem("storageTaken") : undefined;
}
