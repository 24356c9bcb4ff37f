import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { signIns } from "@/lib/sandbox";
import { buildIfStale, NEXT } from "./start/build";
import { lineFrom, run, stopAll } from "./start/children";
import { freePort } from "./start/ports";
import { keptSecrets } from "./start/secrets";

/**
 * `npm start`: the console, and where no mail server is configured a sandbox beside it. Makes and keeps the secrets,
 * builds when the sources changed, prints the address and the sign-ins, ends everything when it is ended.
 */

const HELP = `Starts Gatehouse.

  npm start -- [options]

  --port N   listen on this port, or the next free one (default 3000)
  --host H   listen on this address (default 127.0.0.1); needs GATEHOUSE_URL with https
  --dev      reload when the sources change
  --help     show this text

Environment: CGPRO_URL (the mail server; left out, a sandbox is started), GATEHOUSE_URL (the public address),
GATEHOUSE_DATA (default .data), DATABASE_URL, NEXTAUTH_SECRET.
`;

const LOOPBACK = "127.0.0.1";

function options() {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      host: { type: "string" },
      dev: { type: "boolean" },
      help: { type: "boolean" },
    },
    strict: true,
  });
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error("--port must be a number from 1 to 65535.");
  const host = values.host ?? LOOPBACK;
  if (host !== LOOPBACK && !process.env.GATEHOUSE_URL?.startsWith("https://")) {
    throw new Error(
      "Beyond this machine the console is only served behind https: set GATEHOUSE_URL to its https address.",
    );
  }
  return { port, host, dev: values.dev ?? false, help: values.help ?? false };
}

/** The embedded sandbox keeps its port from start to start, unless another program has taken it meanwhile. */
async function sandboxPort(dataDir: string): Promise<number> {
  const path = join(dataDir, "sandbox-port");
  const kept = existsSync(path) ? Number(readFileSync(path, "utf8")) : Number.NaN;
  const port = await freePort(LOOPBACK, Number.isInteger(kept) && kept > 0 ? kept : 11_060);
  if (port !== kept) writeFileSync(path, String(port), { mode: 0o600 });
  return port;
}

async function startSandbox(dataDir: string, password: string): Promise<string> {
  const port = await sandboxPort(dataDir);
  const args = ["--import", "tsx", "lib/main/sandbox.ts", "--port", String(port), "--data", join(dataDir, "sandbox")];
  const child = run(args, { ...process.env, GATEHOUSE_SANDBOX_PASSWORD: password });
  await lineFrom(child, /^sandbox ready on /, false);
  child.on("exit", (code) => end(`The sandbox has ended with status ${code ?? "unknown"}.`));
  return `sandbox=pwd://${LOOPBACK}:${port}`;
}

let isEnding = false;

/** Waits for its processes, so that what they held is free for the next start. */
async function end(reason?: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (reason !== undefined) process.stderr.write(`${reason}\n`);
  await stopAll();
  process.exit(reason === undefined ? 0 : 1);
}

async function main(): Promise<void> {
  const { port: wanted, host, dev, help } = options();
  if (help) return void process.stdout.write(HELP);
  const dataDir = resolve(process.env.GATEHOUSE_DATA ?? ".data");
  const secrets = keptSecrets(dataDir);
  const port = await freePort(host, wanted);
  const address = process.env.GATEHOUSE_URL ?? `http://${host}:${port}`;
  const isSandbox = process.env.CGPRO_URL === undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.session,
    NEXTAUTH_URL: address,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secrets.actions,
    GATEHOUSE_DATA: dataDir,
    GATEHOUSE_SANDBOX: isSandbox ? "1" : "0",
  };
  if (!dev) await buildIfStale(env);
  env.CGPRO_URL = process.env.CGPRO_URL ?? (await startSandbox(dataDir, secrets.sandboxPassword));
  const next = run([NEXT, dev ? "dev" : "start", "-H", host, "-p", String(port)], env);
  next.on("exit", (code) => end(`The console has ended with status ${code ?? "unknown"}.`));
  await lineFrom(next, /Ready in/, true);
  process.stdout.write(`\nGatehouse is ready: ${address}\n`);
  if (isSandbox) {
    process.stdout.write(
      `\nIt works on a sandbox, no real mail server is touched. Sign in as\n` +
        `  ${signIns.operator}  the operator\n  ${signIns.domainAdmin}  a Domain administrator\n  ${signIns.support}  the help desk\n` +
        `each with the password ${secrets.sandboxPassword}\n\n`,
    );
  }
}

process.on("SIGINT", () => end());
process.on("SIGTERM", () => end());
main().catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));
