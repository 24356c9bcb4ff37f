import type { Credentials, ServerAddress } from "@/lib/client";
import { AppError, ConnectError, ReplyError, SignInError, TimeoutError } from "@/lib/errors";
import type { Check, Circumstances } from "./checks/check";
import { missingCommands, unknownCommands } from "./checks/commands";
import { echo } from "./checks/echo";
import { framing } from "./checks/framing";
import { longLine } from "./checks/long-line";
import { ownAddress } from "./checks/own-address";
import { pipelining } from "./checks/pipelining";
import { rights } from "./checks/rights";
import { settings } from "./checks/settings";
import { version } from "./checks/version";
import { type Finding, failed, type Outcome, ok, skipped } from "./finding";
import { reach, sentenceOf } from "./reach";
import { SignedIn } from "./signed-in";

const CHECKS: readonly Check[] = [
  framing,
  version,
  rights,
  missingCommands,
  unknownCommands,
  echo,
  ...settings,
  ownAddress,
  pipelining,
  longLine,
];
/** A check that takes longer says so and leaves the rest to the others. */
const CHECK_MS = 30_000;

export interface Examination {
  readonly address: ServerAddress;
  /** Who signs in, if anybody does. */
  readonly credentials: Credentials | undefined;
  readonly checkMs?: number;
}

/** Looks at everything, one thing after another, and tells what it finds as it finds it. */
export async function* examine({ address, credentials, checkMs = CHECK_MS }: Examination): AsyncGenerator<Finding> {
  const { findings, isOpen, localAddress } = await reach(address);
  yield* findings;
  const because = !isOpen ? "The server cannot be reached." : "No --user was given.";
  if (!isOpen || credentials === undefined)
    return yield* allSkipped(["Sign-in", ...CHECKS.map(({ what }) => what)], because);
  using server = new SignedIn(address, credentials);
  const signedIn = await signIn(server, checkMs);
  yield { what: "Sign-in", ...signedIn };
  let closed = signedIn.result === "failed" ? "Nobody is signed in." : undefined;
  for (const check of CHECKS) {
    if (closed === undefined) {
      const { outcome, isOut } = await carryOut(check, server, { localAddress }, checkMs);
      if (isOut) closed = "The server does not let the account in again.";
      yield { what: check.what, ...outcome };
    } else yield { what: check.what, ...skipped(closed) };
  }
}

function* allSkipped(names: readonly string[], because: string): Generator<Finding> {
  for (const what of names) yield { what, ...skipped(because) };
}

async function signIn(server: SignedIn, ms: number): Promise<Outcome> {
  try {
    await server.use(async () => undefined, AbortSignal.timeout(ms));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isRefusal = error instanceof SignInError;
    return failed(
      sentenceOf(error),
      isRefusal
        ? "It was tried once, because the server counts it. The account needs the service PWD; APOP fails where the " +
            "password is kept one-way: then use TLS."
        : "Try again; when it stays like this, send this report.",
    );
  }
  return ok(
    server.login.includes("@")
      ? "The server accepts the account."
      : "The server accepts the account. Which Domain it is in was guessed by the server; the console asks for the whole address.",
  );
}

interface CarriedOut {
  readonly outcome: Outcome;
  /** A login that was accepted before is refused now: nothing more is tried. */
  readonly isOut: boolean;
}

async function carryOut(check: Check, server: SignedIn, circumstances: Circumstances, ms: number): Promise<CarriedOut> {
  const signal = AbortSignal.timeout(ms);
  try {
    return { outcome: await check.run(server, signal, circumstances), isOut: false };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: outcomeOf(error, signal), isOut: error instanceof SignInError };
  }
}

function outcomeOf(error: AppError, signal: AbortSignal): Outcome {
  if (error instanceof ReplyError)
    return skipped(
      `The server refuses: ${error.message}`,
      "Sign in as an account that may read this, to have it checked.",
    );
  if (signal.aborted || error instanceof TimeoutError)
    return failed("The server did not answer in time.", "Look at its load and its log.");
  if (error instanceof ConnectError) return failed(sentenceOf(error), "The server was reached before: try again.");
  return failed(sentenceOf(error), "Send this report.");
}
