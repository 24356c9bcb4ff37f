import { AbortedError, type ConnectPhase, TimeoutError } from "@/lib/errors";

/** How long the steps of a conversation may take, in milliseconds. */
export type Deadlines = Readonly<Record<ConnectPhase, number>>;

export const DEFAULT_DEADLINES: Deadlines = {
  connect: 10_000,
  tls: 10_000,
  greeting: 10_000,
  login: 15_000,
  inline: 10_000,
  reply: 30_000,
};

export interface Limit {
  readonly phase: ConnectPhase;
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
  /** Whether the bytes of a command have left already, for the error. */
  readonly sent: boolean;
}

/**
 * Waits for the work until the deadline passes or the caller gives up. The work itself goes on: whoever started it must
 * end it, and its late failure is nobody's.
 */
export async function within<T>(work: Promise<T>, { phase, ms, signal, sent }: Limit): Promise<T> {
  let onAbort: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    onAbort = () => reject(new AbortedError(sent));
    timer = setTimeout(() => reject(new TimeoutError(phase, sent)), ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}
