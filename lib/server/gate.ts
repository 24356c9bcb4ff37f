import "server-only";
import { codeOf, may, targetOf } from "@/lib/access";
import {
  type AnyInput,
  type Command,
  compile,
  effectOf,
  type Input,
  type Parts,
  type ReplyType,
  type ReplyTypes,
  readReply,
} from "@/lib/catalogue";
import { inputSchema } from "@/lib/catalogue/validate";
import type { Reply } from "@/lib/client";
import { decode, eventsOf, isArray, readEvents, type Value, type ValueEvent } from "@/lib/codec";
import {
  AccessError,
  AppError,
  ConnectError,
  type FieldProblem,
  InputError,
  ProtocolError,
  ReplyError,
  SignInError,
} from "@/lib/errors";
import {
  isSecretKey,
  SECRET_MARKER,
  withoutSecretEvents,
  withoutSecrets,
  withoutSecretsUnderNames,
} from "@/lib/settings";
import { send } from "./agent";
import { log } from "./log";
import { checkRank } from "./rank";
import type { Caller } from "./session";

/**
 * The only way to the mail server. Reads go through {@link runCommand}; writes through lib/server/changes alone, which sends
 * many at once with `sendMany`.
 */

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** The server's status for a name and a password that do not belong together. */
const WRONG_PASSWORD = 515;
const READ_MS = 15_000;
export const WRITE_MS = 30_000;

/** @throws AccessError with the right that is missing. */
export function checkAccess(caller: Caller, command: Command, input: AnyInput): void {
  const verdict = may(command, caller.actor, input);
  if (verdict.allowed !== false) return;
  const where = verdict.domain === undefined ? "" : ` for ${verdict.domain}`;
  throw new AccessError(`You lack the right ${codeOf(verdict.missing)}${where}.`, codeOf(verdict.missing));
}

function isProblem(value: unknown): value is FieldProblem {
  return typeof value === "object" && value !== null && "error" in value && "text" in value;
}

/** @throws InputError with a problem for each field. */
export function checkInput(command: Command, input: AnyInput): void {
  const parsed = inputSchema(command).safeParse(input);
  if (parsed.success) return;
  const fields = parsed.error.issues.map((issue) => {
    const problem = "params" in issue ? issue.params : undefined;
    const fallback: FieldProblem = { error: "value", params: {}, text: issue.message };
    return [String(issue.path[0] ?? ""), isProblem(problem) ? problem : fallback] as const;
  });
  throw new InputError(`${command.verb} cannot be sent like this.`, Object.fromEntries(fields));
}

/** @throws ProtocolError when the server's data is none. */
function readData<T>(command: Command, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ProtocolError(`The answer to ${command.verb} could not be read.`, true, error);
  }
}

/** A password that was changed elsewhere ends the session; a server that refuses a login for another reason does not. */
export async function asLoggedIn<T>({ login }: Caller, sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    if (!(error.cause instanceof ReplyError && error.cause.status === WRONG_PASSWORD)) {
      throw new ConnectError("The mail server refuses the login.", "login", { cause: error });
    }
    await login.refused();
    throw new AppError("session-ended", "Sign in again to go on.");
  }
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly value: Value | undefined;
}

/** What the server said, decoded, without secrets. */
export function readAnswer(command: Command, input: AnyInput, { status, text, value: data }: Reply): Answer {
  const value = data === undefined ? undefined : readData(command, () => decode(data, { multiline: true }));
  return { status, text, value: value === undefined ? undefined : removeSecrets(command, input, value) };
}

/** The answer is the value of one secret setting. */
function isSecretAnswer({ returns }: Command, input: AnyInput): boolean {
  const key = returns.valueOfKey === undefined ? undefined : input[returns.valueOfKey];
  return typeof key === "string" && isSecretKey(key);
}

/** Secrets never leave lib/server, whatever the server answers. */
function removeSecrets(command: Command, input: AnyInput, value: Value): Value {
  if (isSecretAnswer(command, input)) return SECRET_MARKER;
  if (!command.returns.keyedByNames) return withoutSecrets(value);
  return isArray(value) ? value.map(withoutSecretsUnderNames) : withoutSecretsUnderNames(value);
}

/** Sends any command after every check, and hands the answer on to be read. Every command is logged here. */
async function exchange<T>(
  caller: Caller,
  command: Command,
  input: AnyInput,
  options: RunOptions,
  read: (reply: Reply) => T,
): Promise<T> {
  const startedAt = performance.now();
  const effect = effectOf(command, input);
  const target = targetOf(command, input, caller.actor);
  let status: number | undefined;
  let failure: unknown;
  try {
    checkAccess(caller, command, input);
    await checkRank(caller, command, input, runCommand);
    checkInput(command, input);
    const line = compile(command, input);
    const timeoutMs = options.timeoutMs ?? (effect === "read" ? READ_MS : WRITE_MS);
    const repeat = { ...options, timeoutMs, effect: effect === "read" ? "read" : "other" } as const;
    const reply = await asLoggedIn(caller, send(caller, line, repeat));
    status = reply.status;
    return read(reply);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    log(failure === undefined || failure instanceof ReplyError ? "info" : "warn", "command", {
      request: caller.requestId,
      who: caller.actor.account,
      server: caller.server.name,
      target: target.account ?? target.domain,
      line: maskedLine(command, input),
      status: status ?? (failure instanceof ReplyError ? failure.status : undefined),
      code: failure instanceof AppError ? failure.code : failure === undefined ? undefined : "internal",
      ms: Math.round(performance.now() - startedAt),
    });
  }
}

/** Sends any command and reads its value. Only {@link runCommand} and lib/server/changes call it. */
export async function sendCommand(
  caller: Caller,
  command: Command,
  input: AnyInput,
  options: RunOptions = {},
): Promise<Answer> {
  return exchange(caller, command, input, options, (reply) => readAnswer(command, input, reply));
}

/** What a command that reads answered, told piece by piece with its secrets removed: it may be of any size. */
export interface ToldAnswer {
  readonly status: number;
  readonly text: string;
  /** Characters of the data in the server's notation. */
  readonly length: number;
  /** Begins anew each time; throws where the data breaks off. Without it there is no data. */
  readonly events: (() => Iterable<ValueEvent>) | undefined;
}

/** Sends a command that reads, for whoever shows any answer as it came: the console of commands. */
export async function tellAnswer(
  caller: Caller,
  command: Command,
  input: AnyInput,
  options: RunOptions = {},
): Promise<ToldAnswer> {
  checkReads(command, input);
  return exchange(caller, command, input, options, ({ status, text, value: data }) => ({
    status,
    text,
    length: data?.length ?? 0,
    events: data === undefined ? undefined : () => eventsWithoutSecrets(command, input, data),
  }));
}

function eventsWithoutSecrets(command: Command, input: AnyInput, data: string): Iterable<ValueEvent> {
  if (isSecretAnswer(command, input)) return eventsOf(SECRET_MARKER);
  const events = readEvents(data, { multiline: true });
  return withoutSecretEvents(events, command.returns.keyedByNames ? "outermost" : "none");
}

function checkReads(command: Command, input: AnyInput): void {
  if (effectOf(command, input) !== "read")
    throw new AppError("internal", `${command.verb} writes: it must be a step of a Change.`);
}

/** The line as it may be logged. Input that does not compile is named by its verb alone: it may hold anything. */
export function maskedLine(command: Command, input: AnyInput): string {
  try {
    return compile(command, input, { mask: true }).slice(0, 500);
  } catch {
    return command.verb;
  }
}

/**
 * Runs a command that reads, as the person who is signed in: access, rank, validation, the line, the answer decoded and
 * checked, secrets removed.
 *
 * @throws AccessError, RankError, InputError before anything is sent; ReplyError when the server refuses; else what the
 * connection reports.
 */
export async function runCommand<P extends Parts, R extends ReplyType>(
  caller: Caller,
  command: Command<P, R>,
  input: Input<Command<P, R>>,
  options: RunOptions = {},
): Promise<ReplyTypes[R]> {
  const plain: AnyInput = input;
  checkReads(command, plain);
  const { value } = await sendCommand(caller, command, plain, options);
  return readReply(command.returns, value);
}

export type RunCommand = typeof runCommand;

/** What a page can do without: nothing when the server refuses or the right is missing, any other failure as it is. */
export async function tolerate<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.code === "reply" || error.code === "access")) return undefined;
    throw error;
  }
}
