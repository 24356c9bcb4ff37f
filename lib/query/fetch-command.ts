import {
  type AnyInput,
  type Command,
  type Parts,
  type ReplyType,
  type ReplyTypes,
  readReply,
  writeInput,
} from "@/lib/catalogue";
import { decode, encode, type Value } from "@/lib/codec";
import type { ShownError } from "@/lib/errors";
import type { Read } from "@/lib/reads";
import { QueryFailure } from "./failure";

/** How reads travel from the browser: one POST each, the answer in the server's own notation. The only place to change. */

interface Answer {
  readonly value?: string;
  readonly error?: ShownError;
}

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** The page asks on its own: this does not keep the session alive. */
  readonly background?: boolean;
}

async function ask(
  body: Readonly<Record<string, string>>,
  { signal, background }: FetchOptions,
): Promise<Value | undefined> {
  const response = await fetch("/api/query", {
    method: "POST",
    headers: { "content-type": "application/json", ...(background ? { "x-gatehouse-background": "1" } : {}) },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  const answer: Answer = await response.json();
  if (answer.error !== undefined) throw new QueryFailure(answer.error);
  return answer.value === undefined ? undefined : decode(answer.value);
}

export async function fetchCommand<P extends Parts, R extends ReplyType>(
  command: Command<P, R>,
  input: AnyInput,
  options: FetchOptions = {},
): Promise<ReplyTypes[R]> {
  return readReply(command.returns, await ask({ command: command.verb, input: writeInput(input) }, options));
}

export async function fetchRead<I, O>(read: Read<I, O>, input: I, options: FetchOptions = {}): Promise<O> {
  return read.output.read(await ask({ read: read.name, input: encode(read.input.write(input) ?? null) }, options));
}
