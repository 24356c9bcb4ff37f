import "server-only";
import { resolve } from "node:path";
import { z } from "zod";
import { parseServerUrl, type ServerAddress } from "@/lib/client";
import { AppError } from "@/lib/errors";

/**
 * Configuration, read once from the environment. Nothing else in the console reads `process.env`; a wrong value stops the
 * start with a sentence that names it.
 */
export interface Config {
  /** The mail servers that people may sign in to; the first is the default. */
  readonly servers: readonly NamedServer[];
  /** The public address of the console, without a slash at its end. */
  readonly origin: string;
  /** https, or a console that only this machine can reach over http. */
  readonly secureCookies: boolean;
  readonly secret: string;
  /** Seals the passwords of jobs; left out, a key is made and kept in the data directory. */
  readonly instanceKey: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** The server is the embedded sandbox: every page says so. */
  readonly isSandbox: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error";
}

export interface NamedServer {
  readonly name: string;
  readonly address: ServerAddress;
}

const environment = z.object({
  CGPRO_URL: z
    .string()
    .min(1, "CGPRO_URL is not set: give the mail server's address, for example pwd://mail.example.com:106."),
  NEXTAUTH_URL: z.url("NEXTAUTH_URL must be the address that browsers use, for example https://admin.example.com."),
  NEXTAUTH_SECRET: z.string().min(32, "NEXTAUTH_SECRET must have at least 32 characters."),
  GATEHOUSE_KEY: z.string().min(32, "GATEHOUSE_KEY must have at least 32 characters.").optional(),
  GATEHOUSE_DATA: z.string().default(".data"),
  GATEHOUSE_SANDBOX: z.enum(["0", "1"]).default("0"),
  GATEHOUSE_LOG: z.enum(["debug", "info", "warn", "error"]).default("info"),
  DATABASE_URL: z.string().startsWith("postgres", "DATABASE_URL must start with postgres://.").optional(),
});

/** `pwd://host:106`, or several as `main=pwd://a:106 lab=pwd://b:106`. */
function parseServers(text: string): NamedServer[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, name, url = part] = /^([A-Za-z0-9_-]+)=(.*)$/.exec(part) ?? [];
      const address = parseServerUrl(url);
      return { name: name ?? address.host, address };
    });
}

function read(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new AppError("internal", parsed.error.issues.map(({ message }) => message).join(" "));
  const values = parsed.data;
  const servers = parseServers(values.CGPRO_URL);
  if (new Set(servers.map(({ name }) => name)).size < servers.length) {
    throw new AppError("internal", "CGPRO_URL gives two servers the same name.");
  }
  const url = new URL(values.NEXTAUTH_URL);
  return {
    servers,
    origin: url.origin,
    secureCookies: url.protocol === "https:",
    secret: values.NEXTAUTH_SECRET,
    instanceKey: values.GATEHOUSE_KEY,
    dataDir: resolve(values.GATEHOUSE_DATA),
    databaseUrl: values.DATABASE_URL,
    isSandbox: values.GATEHOUSE_SANDBOX === "1",
    logLevel: values.GATEHOUSE_LOG,
  };
}

let known: Config | undefined;

export function config(): Config {
  known ??= read(process.env);
  return known;
}

/** For tests, which run several consoles' worth of settings in one process. */
export function setConfig(value: Config | undefined): void {
  known = value;
}
