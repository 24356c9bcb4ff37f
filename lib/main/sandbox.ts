import { parseArgs } from "node:util";
import { DataDirectoryError, type Sandbox, type SandboxOptions, signIns, startSandbox } from "@/lib/sandbox";

/** The sandbox on its own: `npm run sandbox -- --help` says what it takes. */

const HELP = `A mail server to try things on, in the place of a real one. It answers like CommuniGate Pro.

  npm run sandbox -- [options]

  --port N         listen on this port; 0 picks a free one (default 1106)
  --host H         listen on this address (default 127.0.0.1)
  --data DIR       keep the state in this directory; without it everything is forgotten at the end
  --password P     the password of the operator; also read from GATEHOUSE_SANDBOX_PASSWORD
  --accounts N     add the Domain million.example with N Accounts
  --cluster        be a member of a Dynamic Cluster
  --latency MS     answer this much later
  --tls            implicit TLS on a second port, beside STLS
  --help           show this text

Sign in as ${signIns.operator} (operator), ${signIns.domainAdmin} (Domain administrator)
or ${signIns.support} (support), all with the same password.
`;

/** A sentence for the person who typed the command, which then ends with status 2. */
class UsageError extends Error {}

function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) throw new UsageError(`--${name} must be a whole number from 0 to ${most}.`);
  return number;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string" },
        password: { type: "string" },
        accounts: { type: "string" },
        cluster: { type: "boolean" },
        latency: { type: "string" },
        tls: { type: "boolean" },
        help: { type: "boolean" },
      },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UsageError(sentence, { cause: error });
  }
}

function optionsOf(values: ReturnType<typeof readArguments>): SandboxOptions {
  const password = values.password ?? process.env.GATEHOUSE_SANDBOX_PASSWORD;
  if (password !== undefined && (password === "" || /[\0\r\n]/.test(password)))
    throw new UsageError("The password must not be empty and cannot hold a line end.");
  const accounts = wholeNumber("accounts", values.accounts, 9_999_999);
  return {
    port: wholeNumber("port", values.port, 65_535) ?? 1106,
    host: values.host ?? "127.0.0.1",
    latencyMs: wholeNumber("latency", values.latency, 60_000) ?? 0,
    cluster: values.cluster ?? false,
    tls: values.tls ?? false,
    report: (error) => process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : String(error)}\n`),
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(password === undefined ? {} : { password }),
    ...(accounts === undefined ? {} : { accounts }),
  };
}

async function announce(sandbox: Sandbox): Promise<void> {
  const { host, port, tlsPort, generatedPassword } = sandbox;
  if (generatedPassword !== undefined)
    process.stderr.write(`password of ${Object.values(signIns).join(", ")}: ${generatedPassword}\n`);
  if (tlsPort !== undefined) {
    const { fingerprint } = await sandbox.certificate();
    process.stderr.write(`implicit TLS on ${host}:${tlsPort}, certificate sha256 ${fingerprint}\n`);
  }
  process.stdout.write(`sandbox ready on ${host}:${port}\n`);
}

/** What to tell the person when the sandbox cannot start, and the status to end with. */
function explain(error: unknown): { readonly text: string; readonly status: number } {
  if (error instanceof UsageError) return { text: `${error.message} See --help.`, status: 2 };
  if (error instanceof DataDirectoryError) return { text: error.message, status: 1 };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") return { text: "The port is in use by another program.", status: 1 };
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return { text: `This address or port cannot be used (${code}).`, status: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), status: 1 };
}

async function main(): Promise<void> {
  const values = readArguments(process.argv.slice(2));
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const sandbox = await startSandbox(optionsOf(values));
  const stop = () => void sandbox.close();
  sandbox.ended.then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  await announce(sandbox);
}

main().catch((error: unknown) => {
  const { text, status } = explain(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
});
