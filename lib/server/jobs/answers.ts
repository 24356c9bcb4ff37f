import "server-only";
import type { Command } from "@/lib/catalogue";
import { compile, type Input, type Parts, type ReplyType, type ReplyTypes, readReply } from "@/lib/catalogue";
import type { ReadRequest } from "@/lib/changes";
import type { Value } from "@/lib/codec";
import { AppError, ReplyError } from "@/lib/errors";
import { type RunCommand, runCommand } from "../gate";
import { type ManyOptions, type ManyResult, sendMany } from "../gate-many";
import type { Caller } from "../session";

function lineOf({ command, input }: ReadRequest): string {
  return compile(command, input);
}

/** A refusal is an answer. What got none, or was stopped by a check of ours, is thrown. */
function orThrow(result: ManyResult): Value | undefined {
  if (result.kind === "done") return result.value;
  throw result.kind === "refused" ? new ReplyError(result.status, result.text) : result.error;
}

/** What the server told about the objects of a chunk, moments ago: each question is asked once, and many at a time. */
export class Answers {
  readonly #caller: Caller;
  readonly #options: ManyOptions;
  readonly #known = new Map<string, ManyResult>();

  constructor(caller: Caller, options: ManyOptions) {
    this.#caller = caller;
    this.#options = options;
  }

  /** Reads what is not known yet. Rejects when the connection fails: then nothing can be said about the rest. */
  async read(requests: readonly ReadRequest[]): Promise<void> {
    const missing = new Map<string, ReadRequest>();
    for (const request of requests) {
      const line = lineOf(request);
      if (!this.#known.has(line)) missing.set(line, request);
    }
    if (missing.size === 0) return;
    await sendMany(
      this.#caller,
      missing.values(),
      (one, result) => this.#known.set(lineOf(one), result),
      this.#options,
    );
  }

  /** Asks again, after something was done about it. */
  forget(requests: readonly ReadRequest[]): void {
    for (const request of requests) this.#known.delete(lineOf(request));
  }

  of(request: ReadRequest): ManyResult | undefined {
    return this.#known.get(lineOf(request));
  }

  value(request: ReadRequest | undefined): Value | undefined {
    const result = request && this.of(request);
    return result?.kind === "done" ? result.value : undefined;
  }

  /** Runs a reading command from what is known here, and asks the server for anything else. */
  readonly run: RunCommand = async <P extends Parts, R extends ReplyType>(
    caller: Caller,
    command: Command<P, R>,
    input: Input<Command<P, R>>,
  ): Promise<ReplyTypes[R]> => {
    const known = this.#known.get(compile(command, input));
    return known === undefined ? runCommand(caller, command, input) : readReply(command.returns, orThrow(known));
  };
}

/** The reads that a check makes, without making them. */
export async function readsOf(check: (read: RunCommand) => Promise<unknown>): Promise<readonly ReadRequest[]> {
  const reads: ReadRequest[] = [];
  await check((_caller, command, input) => {
    reads.push({ command, input });
    return Promise.reject(new AppError("aborted", "This was only asked to know what would be read."));
  }).catch(() => undefined);
  return reads;
}
