import type { Outcome } from "../finding";
import type { SignedIn } from "../signed-in";

/** What the checks know beside the server itself. */
export interface Circumstances {
  /** This machine's end of the connection; the server may see another address. */
  readonly localAddress: string | undefined;
}

/** One question to a server that somebody is signed in to. Each stands alone, and only reads. */
export interface Check {
  readonly what: string;
  /** What the server refuses may be thrown: the check is skipped then. */
  run(server: SignedIn, signal: AbortSignal, circumstances: Circumstances): Promise<Outcome>;
}
