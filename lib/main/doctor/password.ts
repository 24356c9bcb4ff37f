import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { PASSWORD_VARIABLE, UsageError } from "./arguments";

/** Asked for where somebody can answer, and never an argument: those can be read by everybody on the machine. */
export async function readPassword(login: string): Promise<string> {
  const given = process.env[PASSWORD_VARIABLE];
  const password = given ?? (process.stdin.isTTY ? await ask(login) : await firstLine());
  if (password === undefined || password === "") throw new UsageError("The password is missing.");
  if (/[\0\r\n]/.test(password)) throw new UsageError("The password cannot hold a line end.");
  return password;
}

/** The terminal shows what is written to it; what is typed here is written nowhere. */
async function ask(login: string): Promise<string> {
  process.stderr.write(`Password of ${login}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  terminal.once("SIGINT", () => {
    process.stderr.write("\n");
    process.exit(130);
  });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

async function firstLine(): Promise<string | undefined> {
  const input = createInterface({ input: process.stdin });
  try {
    for await (const line of input) return line;
    return undefined;
  } finally {
    input.close();
    // What follows is nobody's, and an open pipe would keep the process alive.
    process.stdin.destroy();
  }
}
