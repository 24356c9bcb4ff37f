import { createHash, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSecureContext, type SecureContext } from "node:tls";
import { generate } from "selfsigned";

export interface Certificate {
  readonly context: SecureContext;
  /** The certificate itself, for clients that are to trust it. */
  readonly pem: string;
  /** SHA-256 over the certificate, as clients pin it: hexadecimal digits in pairs. */
  readonly fingerprint: string;
}

const TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000;

async function make(host: string): Promise<{ readonly cert: string; readonly private: string }> {
  return generate([{ name: "commonName", value: host }], {
    keyType: "ec",
    notAfterDate: new Date(Date.now() + TEN_YEARS_MS),
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: host },
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
}

/** Makes a certificate for this host, or takes the one that an earlier start left in the data directory. */
export async function certificateFor(host: string, directory: string | undefined): Promise<Certificate> {
  const path = directory === undefined ? undefined : join(directory, "certificate.pem");
  if (path !== undefined && existsSync(path)) return read(readFileSync(path, "utf8"));
  const made = await make(host);
  const pems = `${made.private.trim()}\n${made.cert.trim()}\n`;
  if (path !== undefined) writeFileSync(path, pems, { mode: 0o600 });
  return read(pems);
}

/** Takes a private key and the certificate behind it apart. */
function read(pems: string): Certificate {
  const at = pems.indexOf("-----BEGIN CERTIFICATE-----");
  const pem = pems.slice(at);
  const digest = createHash("sha256").update(new X509Certificate(pem).raw).digest("hex");
  return {
    context: createSecureContext({ key: pems.slice(0, at), cert: pem }),
    pem,
    fingerprint: (digest.match(/../g) ?? []).join(":").toUpperCase(),
  };
}
