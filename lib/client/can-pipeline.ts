import { AbortedError } from "@/lib/errors";
import type { Connection } from "./connection";

const NOOPS = Array.from({ length: 8 }, () => ({ line: "NOOP" }));
/** A server that throws away what came behind the first line never answers the rest. */
const PROBE_MS = 5_000;

/**
 * Finds out whether a server answers every command of one packet, one after another; no document says that it must. When
 * it does not, the connection is closed.
 */
export async function canPipeline(connection: Connection, signal?: AbortSignal): Promise<boolean> {
  try {
    await connection.pipeline(NOOPS, () => undefined, { window: NOOPS.length, timeoutMs: PROBE_MS, signal });
    return true;
  } catch (error) {
    if (error instanceof AbortedError) throw error;
    return false;
  }
}
