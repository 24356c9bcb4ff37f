/**
 * Every failure of Gatehouse is one of these. `code` is a closed union, so that the log level and the words shown to a
 * person are tables that the compiler checks for gaps. `message` is safe to show: it never holds a secret, a stack or a
 * path. What the server said travels in `ReplyError.text` and is shown beside our own heading.
 */
export type ErrorCode =
  | "input"
  | "access"
  | "rank"
  | "sign-in"
  | "throttled"
  | "session-ended"
  | "reply"
  | "connect"
  | "tls"
  | "timeout"
  | "connection-lost"
  | "protocol"
  | "busy"
  | "aborted"
  | "conflict"
  | "not-found"
  | "record"
  | "internal";

export interface ErrorOptions {
  readonly cause?: unknown;
  readonly retryable?: boolean;
}

/** The class of an object of any copy of this module, by the name that the copies share. */
function kindOf(prototype: unknown): unknown {
  const made = typeof prototype === "object" && prototype !== null ? prototype.constructor : undefined;
  return typeof made === "function" && Object.hasOwn(made, "kind") ? Reflect.get(made, "kind") : undefined;
}

/**
 * What `instanceof` asks. Next bundles this module more than once, and what lives on `globalThis` throws the errors of the
 * copy that made it: a class knows its own by name, whichever copy they come from.
 */
function isOfKind(this: { readonly kind: string }, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  for (let at: unknown = Object.getPrototypeOf(value); at !== null; at = Object.getPrototypeOf(at)) {
    if (kindOf(at) === this.kind) return true;
  }
  return false;
}

export class AppError extends Error {
  /** Every class of errors has a name of its own here. */
  static readonly kind: string = "AppError";
  static override readonly [Symbol.hasInstance] = isOfKind;
  readonly code: ErrorCode;
  /** The same request may succeed when it is made again later, unchanged. */
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.kind;
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** What is wrong with one field: an id for the reader's language with its parameters, and the English sentence. */
export interface FieldProblem {
  readonly error: string;
  readonly params: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a person typed cannot be used. `fields` says for each field what is wrong with it. */
export class InputError extends AppError {
  static override readonly kind = "InputError";
  readonly fields: Readonly<Record<string, FieldProblem>>;

  constructor(message: string, fields: Readonly<Record<string, FieldProblem>> = {}) {
    super("input", message);
    this.fields = fields;
  }
}

/** The console refuses before the server is asked. `right` is the right that is missing, in the reference's spelling. */
export class AccessError extends AppError {
  static override readonly kind = "AccessError";
  readonly right: string | undefined;

  constructor(message: string, right?: string) {
    super("access", message);
    this.right = right;
  }
}

/** The rank rule: the target account holds rights that the actor does not hold. */
export class RankError extends AppError {
  static override readonly kind = "RankError";
  constructor(message: string) {
    super("rank", message);
  }
}

/** The mail server (or our own throttle) did not accept a name and password. */
export class SignInError extends AppError {
  static override readonly kind = "SignInError";
  constructor(options: ErrorOptions = {}) {
    super("sign-in", "The account name or the password is not right.", options);
  }
}

/** The server answered with a status other than success. `text` is its own sentence, hostile until escaped. */
export class ReplyError extends AppError {
  static override readonly kind = "ReplyError";
  readonly status: number;
  readonly text: string;

  constructor(status: number, text: string) {
    super("reply", `${status} ${text}`);
    this.status = status;
    this.text = text;
  }
}

export type ConnectPhase = "connect" | "tls" | "greeting" | "login" | "inline" | "reply";

/** The server could not be reached, or what answered is not a PWD server. Nothing was sent on anybody's behalf. */
export class ConnectError extends AppError {
  static override readonly kind: string = "ConnectError";
  readonly phase: ConnectPhase;

  constructor(message: string, phase: ConnectPhase, options: ErrorOptions = {}) {
    super(phase === "tls" ? "tls" : "connect", message, { retryable: true, ...options });
    this.phase = phase;
  }
}

/** A deadline passed. `sent` says whether the command's bytes had left: then it may have taken effect. */
export class TimeoutError extends AppError {
  static override readonly kind = "TimeoutError";
  readonly phase: ConnectPhase;
  readonly sent: boolean;

  constructor(phase: ConnectPhase, sent: boolean) {
    super("timeout", `The server did not answer in time (${phase}).`, { retryable: !sent });
    this.phase = phase;
    this.sent = sent;
  }
}

/** The connection ended while a command was in flight. `sent` as in {@link TimeoutError}. */
export class ConnectionLostError extends AppError {
  static override readonly kind = "ConnectionLostError";
  readonly sent: boolean;

  constructor(sent: boolean, cause?: unknown) {
    super("connection-lost", "The connection to the server was lost.", { retryable: !sent, cause });
    this.sent = sent;
  }
}

/** The peer sent something that the protocol or the Data Formats do not allow. `sent` as in {@link TimeoutError}. */
export class ProtocolError extends AppError {
  static override readonly kind = "ProtocolError";
  readonly sent: boolean;

  constructor(message: string, sent = true, cause?: unknown) {
    super("protocol", message, { cause });
    this.sent = sent;
  }
}

/** The caller gave the work up. `sent` as in {@link TimeoutError}. */
export class AbortedError extends AppError {
  static override readonly kind = "AbortedError";
  readonly sent: boolean;

  constructor(sent: boolean) {
    super("aborted", "The work was given up.");
    this.sent = sent;
  }
}

/** Too much is under way already; nothing was sent. */
export class BusyError extends AppError {
  static override readonly kind = "BusyError";
  constructor(message = "Too many requests are under way. Try again in a moment.") {
    super("busy", message, { retryable: true });
  }
}

/** True when the failed command may have taken effect on the server, so that its outcome is unknown. */
export function mayHaveHappened(error: unknown): boolean {
  return (
    (error instanceof TimeoutError ||
      error instanceof ConnectionLostError ||
      error instanceof ProtocolError ||
      error instanceof AbortedError) &&
    error.sent
  );
}

/** A failure as a screen shows it: our heading by code, the server's own words beside it. Plain JSON. */
export interface ShownError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  /** The right that is missing, in the server's spelling. */
  readonly right?: string;
  /** What the server answered, in its own words: hostile text. */
  readonly status?: number;
  readonly text?: string;
  /** Which line of the log tells more, for a fault of our own. */
  readonly requestId?: string;
}
