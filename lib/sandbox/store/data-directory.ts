import { resolve } from "node:path";
import { lockDirectory } from "@/lib/directory-lock";

/** The data directory cannot be used; the message is a plain sentence for the person who started the sandbox. */
export class DataDirectoryError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DataDirectoryError";
  }
}

/** Directories that sandboxes of this very process use: the lock file tells processes apart, not their parts. */
const used = new Set<string>();

/** Makes this sandbox the only user of a directory, which is created when it is missing. Returns what gives it back. */
export function claimDirectory(directory: string): () => void {
  const path = resolve(directory);
  if (used.has(path)) throw inUse(directory);
  const release = lock(directory);
  used.add(path);
  return () => {
    used.delete(path);
    release();
  };
}

function lock(directory: string): () => void {
  try {
    return lockDirectory(directory);
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new DataDirectoryError(`The data directory ${directory} cannot be used (${String(error.code)}).`, {
        cause: error,
      });
    throw inUse(directory, error);
  }
}

function inUse(directory: string, cause?: unknown): DataDirectoryError {
  return new DataDirectoryError(`The data directory ${directory} is in use by another sandbox.`, { cause });
}
