import { AppError, ConnectError, ConnectionLostError, type ConnectPhase, ProtocolError } from "@/lib/errors";

const SYSTEM_SENTENCES: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "Nothing answers at the server's address."],
  ["ENOTFOUND", "The server's name cannot be found."],
  ["EAI_AGAIN", "The server's name cannot be looked up now."],
  ["EHOSTUNREACH", "The server cannot be reached from here."],
  ["ENETUNREACH", "The server cannot be reached from here."],
  ["ETIMEDOUT", "The server cannot be reached from here."],
]);

/** Says in a plain sentence why the way to a ready connection ended. Errors that are plain already stay as they are. */
export function asConnectError(error: unknown, phase: ConnectPhase): AppError {
  if (error instanceof ConnectionLostError) {
    return new ConnectError("The server closed the connection before it could be used.", phase, { cause: error });
  }
  if (error instanceof ProtocolError) {
    return new ConnectError("What answers at the server's address is not a PWD server.", phase, { cause: error });
  }
  if (error instanceof AppError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const sentence = SYSTEM_SENTENCES.get(code) ?? "The server could not be reached.";
  return new ConnectError(sentence, phase, { cause: error });
}
