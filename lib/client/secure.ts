import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import type { Duplex } from "node:stream";
import { type Certificate, connect, type TLSSocket } from "node:tls";
import { ConnectError } from "@/lib/errors";
import type { ServerAddress } from "./server-address";

/** What a person needs to judge a server's certificate. */
export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256, as `fingerprint=sha256:…` of a server address takes it. */
  readonly fingerprint: string;
  readonly protocol: string;
}

export interface Secured {
  readonly stream: TLSSocket;
  readonly certificate: CertificateSummary;
}

/** Which certificates count; read before STLS is sent, because nothing may come between its answer and the handshake. */
export type Trust = { readonly ca: string | undefined };

export async function readTrust({ ca }: ServerAddress): Promise<Trust> {
  if (ca === undefined) return { ca: undefined };
  try {
    return { ca: await readFile(ca, "utf8") };
  } catch (cause) {
    throw new ConnectError("The file of trusted certificates cannot be read.", "tls", { cause });
  }
}

/**
 * Starts TLS on a stream and checks that the server is the one that was meant: by its name and its issuer, or, when a
 * fingerprint is given, by that.
 */
export function secure(stream: Duplex, address: ServerAddress, { ca }: Trust): Promise<Secured> {
  const { host, fingerprint } = address;
  return new Promise((resolve, reject) => {
    const socket = connect({
      socket: stream,
      host,
      minVersion: "TLSv1.2",
      // A fingerprint without a CA stands in for the chain and the name: it is checked below, before anything is sent.
      rejectUnauthorized: fingerprint === undefined || ca !== undefined,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca }),
    });
    socket.on("error", (cause) => reject(tlsError(cause)));
    socket.once("close", () => reject(tlsError(undefined)));
    socket.once("secureConnect", () => {
      const certificate = summaryOf(socket);
      if (fingerprint === undefined || certificate.fingerprint === fingerprint) {
        resolve({ stream: socket, certificate });
        return;
      }
      socket.destroy();
      reject(new ConnectError("The server's certificate is not the one whose fingerprint is configured.", "tls"));
    });
  });
}

function summaryOf(socket: TLSSocket): CertificateSummary {
  const certificate = socket.getPeerCertificate();
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validFrom: certificate.valid_from,
    validTo: certificate.valid_to,
    fingerprint: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
    protocol: socket.getProtocol() ?? "",
  };
}

function nameOf(name: Certificate): string {
  return [name.CN ?? name.O ?? ""].flat().join(", ");
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["CERT_HAS_EXPIRED", "The server's certificate has expired."],
  ["CERT_NOT_YET_VALID", "The server's certificate is not valid yet."],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "The server's certificate is self-signed."],
  ["SELF_SIGNED_CERT_IN_CHAIN", "The server's certificate comes from an issuer that is not trusted."],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "The server's certificate comes from an issuer that is not trusted."],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "The server's certificate comes from an issuer that is not trusted."],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "The server's certificate is for another name."],
]);

function tlsError(cause: unknown): ConnectError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const sentence = SENTENCES.get(code) ?? "A secure connection could not be agreed with the server.";
  return new ConnectError(sentence, "tls", { cause });
}
