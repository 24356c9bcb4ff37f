import { type ChildProcess, spawn } from "node:child_process";
import { PASSWORD } from "./start-sandbox";

/** A sandbox in a process of its own, as `npm run sandbox` starts it. */
export interface SandboxProcess {
  readonly child: ChildProcess;
  /** The port when it can be used; nothing when it ended before. */
  readonly ready: Promise<number | undefined>;
  /** The status that it ended with; nothing when it was killed. */
  readonly ended: Promise<number | null>;
  errors(): string;
}

export function sandboxProcess(...options: readonly string[]): SandboxProcess {
  const args = ["--import", "tsx", "lib/main/sandbox.ts", "--port", "0", "--password", PASSWORD, ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<number | undefined>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const port = /:(\d+)\n$/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    void ended.then(() => resolve(undefined));
  });
  return { child, ready, ended, errors: () => errors };
}
