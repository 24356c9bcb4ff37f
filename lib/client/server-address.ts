import { isIP } from "node:net";
import { InputError } from "@/lib/errors";

/** Where a mail server listens for PWD, and how far the way there is to be trusted. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, or STLS after the greeting. Loopback is not asked for STLS unless a key is pinned. */
  readonly tls: "implicit" | "starttls";
  /** Names and passwords may travel in clear beyond this machine. */
  readonly allowClear: boolean;
  /** A file of certificates to trust instead of the system's. */
  readonly ca?: string;
  /** SHA-256 of the server's certificate in lower-case hexadecimal digits: only this certificate is accepted. */
  readonly fingerprint?: string;
  /** The Domain of names that people type without one. */
  readonly domain?: string;
  /** Which login to use; when absent, the link decides. */
  readonly login?: "apop" | "password";
}

const DEFAULT_PORT = 106;
const OPTIONS = ["clear", "ca", "fingerprint", "domain", "login"];

/** Reads `pwd://host:106` or `pwd+tls://host:port`, with options behind a question mark. Throws {@link InputError}. */
export function parseServerUrl(text: string): ServerAddress {
  const url = urlOf(text);
  const unknown = [...url.searchParams.keys()].find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw new InputError(`The server address has the unknown option "${unknown}".`);
  if (url.username !== "" || url.password !== "") {
    throw new InputError("The server address must not hold a name or a password.");
  }
  if (url.pathname !== "" && url.pathname !== "/") throw new InputError("The server address must not hold a path.");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (host === "") throw new InputError("The server address has no host name.");
  return {
    host,
    port: url.port === "" ? DEFAULT_PORT : Number(url.port),
    tls: url.protocol === "pwd+tls:" ? "implicit" : "starttls",
    allowClear: choice(url, "clear", ["allow", "refuse"]) === "allow",
    ...present("ca", url.searchParams.get("ca") ?? undefined),
    ...present("fingerprint", fingerprintOf(url)),
    ...present("domain", url.searchParams.get("domain")?.toLowerCase()),
    ...present("login", choice(url, "login", ["apop", "password"])),
  };
}

/** True for names and addresses that never leave this machine. */
export function isLoopback(host: string): boolean {
  const plain = host.toLowerCase().replace(/^::ffff:/, "");
  return plain === "localhost" || plain === "::1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

function urlOf(text: string): URL {
  const example = "Give it as pwd://mail.example.com:106 or pwd+tls://mail.example.com:1106.";
  if (!/^pwd(\+tls)?:\/\//.test(text)) throw new InputError(`The server address is not right. ${example}`);
  try {
    return new URL(text);
  } catch {
    throw new InputError(`The server address is not right. ${example}`);
  }
}

function choice<const V extends string>(url: URL, name: string, values: readonly V[]): V | undefined {
  const given = url.searchParams.get(name);
  if (given === null) return undefined;
  const value = values.find((one) => one === given);
  if (value !== undefined) return value;
  throw new InputError(`The option "${name}" of the server address is one of: ${values.join(", ")}.`);
}

function fingerprintOf(url: URL): string | undefined {
  const given = url.searchParams.get("fingerprint");
  if (given === null) return undefined;
  const digits = /^sha256:(.*)$/i.exec(given)?.[1]?.replaceAll(":", "").toLowerCase() ?? "";
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new InputError('The option "fingerprint" of the server address is sha256: and 64 hexadecimal digits.');
}

function present<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
  const entry: { [k in K]?: T } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}
