import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Processes that live and die with this one. */
const children = new Set<ChildProcess>();

export function run(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  children.add(child);
  child.on("exit", () => children.delete(child));
  return child;
}

/** Waits for a line of the child's output. What comes after it goes to our own output when `relay` is set. */
export function lineFrom(child: ChildProcess, wanted: RegExp, relay: boolean): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error("The process has no output."));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = wanted.exec(line);
      if (found) resolve(found);
      else if (relay) process.stdout.write(`${line}\n`);
    });
    child.on("exit", (code) =>
      reject(new Error(`A process ended with status ${code ?? "unknown"} before it was ready.`)),
    );
  });
}

/** A browser that holds a connection open without asking anything would keep the console from ending for a minute. */
const GRACE_MS = 5_000;

/** Asks a process to end, and waits until it has; one that takes too long is killed. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const kill = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(kill);
}

export async function stopAll(): Promise<void> {
  await Promise.all([...children].map(stop));
}
