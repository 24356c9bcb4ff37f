import "server-only";
import { type AnyInput, type Command, compile } from "@/lib/catalogue";
import type { BulkLine, BulkResult } from "@/lib/client";
import { AppError, ReplyError } from "@/lib/errors";
import { sendAhead } from "./agent";
import {
  type Answer,
  asLoggedIn,
  checkAccess,
  maskedLine,
  type RunCommand,
  readAnswer,
  runCommand,
  WRITE_MS,
} from "./gate";
import { isLogged, log } from "./log";
import { checkRank } from "./rank";
import type { Caller } from "./session";

/** The gate for many commands at once: the same checks for each of them, and one connection for all. */

export interface ManyCommand {
  readonly command: Command;
  readonly input: AnyInput;
}

export type ManyResult =
  | ({ readonly kind: "done" } & Answer)
  | { readonly kind: "refused"; readonly status: number; readonly text: string }
  /** Its answer was lost with the connection: it may have taken effect. */
  | { readonly kind: "unknown"; readonly error: AppError }
  /** A check of ours stopped it: nothing was sent. */
  | { readonly kind: "failed"; readonly error: AppError };

export interface ManyOptions {
  readonly signal?: AbortSignal | undefined;
  /** So many may be without an answer. */
  readonly window?: number | undefined;
  /** What a check has to know can have been read beforehand. */
  readonly read?: RunCommand;
}

interface Line<T> extends BulkLine {
  readonly one: T;
}

function resultOf({ command, input }: ManyCommand, result: BulkResult): ManyResult {
  if (result.kind === "refused") return { kind: "refused", status: result.error.status, text: result.error.text };
  if (result.kind === "unknown") return result;
  try {
    return { kind: "done", ...readAnswer(command, input, result.reply) };
  } catch (error) {
    // It came whole, so that the answers behind it are still in order.
    if (error instanceof AppError) return { kind: "unknown", error };
    throw error;
  }
}

/** Ten thousand lines of a log help nobody: only who asks for it gets each command, everybody the figures. */
function logOne(caller: Caller, { command, input }: ManyCommand, result: ManyResult): void {
  if (!isLogged("debug")) return;
  log("debug", "command", {
    request: caller.requestId,
    who: caller.actor.account,
    server: caller.server.name,
    line: maskedLine(command, input),
    status: "status" in result ? result.status : undefined,
    code: "error" in result ? result.error.code : undefined,
  });
}

/** The line of a command after every check: to write it down is to hold each of its values against its kind. */
async function checkedLine(caller: Caller, { command, input }: ManyCommand, read: RunCommand): Promise<string> {
  checkAccess(caller, command, input);
  await checkRank(caller, command, input, read);
  return compile(command, input);
}

/**
 * Sends many commands, ahead of their answers where the server allows it, and tells about each once. Rejects when the
 * connection fails or the work is given up; a command that was not told about was not sent. Nothing is sent twice. What comes
 * next may depend on what was told: the commands are asked for one by one.
 */
export async function sendMany<T extends ManyCommand>(
  caller: Caller,
  commands: Iterable<T> | AsyncIterable<T>,
  tell: (one: T, result: ManyResult) => void,
  { signal, window, read = runCommand }: ManyOptions = {},
): Promise<void> {
  const startedAt = performance.now();
  const counts = { done: 0, refused: 0, unknown: 0, failed: 0 };
  const told = (one: T, result: ManyResult): void => {
    counts[result.kind] += 1;
    logOne(caller, one, result);
    tell(one, result);
  };
  async function* lines(): AsyncGenerator<Line<T>> {
    for await (const one of commands) {
      try {
        yield { line: await checkedLine(caller, one, read), one };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        told(
          one,
          error instanceof ReplyError
            ? { kind: "refused", status: error.status, text: error.text }
            : { kind: "failed", error },
        );
      }
    }
  }
  try {
    const options = { signal, window, timeoutMs: WRITE_MS };
    await asLoggedIn(
      caller,
      sendAhead(caller, lines(), ({ one }, result) => told(one, resultOf(one, result)), options),
    );
  } finally {
    log("info", "commands", {
      request: caller.requestId,
      who: caller.actor.account,
      server: caller.server.name,
      ...counts,
      ms: Math.round(performance.now() - startedAt),
    });
  }
}
