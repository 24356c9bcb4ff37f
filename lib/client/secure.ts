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

/** The server showed a certificate that is not trusted; which one it is tells whether it should be. */
export class CertificateError extends ConnectError {
  static override readonly kind = "CertificateError";
  readonly certificate: CertificateSummary;

  constructor(message: string, certificate: CertificateSummary) {
    super(message, "tls");
    this.certificate = certificate;
  }
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
  const { host } = address;
  return new Promise((resolve, reject) => {
    const socket = connect({
      socket: stream,
      host,
      minVersion: "TLSv1.2",
      // It is judged below, before anything is sent: a refusal here would not tell which certificate it was.
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca }),
    });
    socket.on("error", (cause) => reject(new ConnectError(NO_AGREEMENT, "tls", { cause })));
    socket.once("close", () => reject(new ConnectError(NO_AGREEMENT, "tls")));
    socket.once("secureConnect", () => {
      const certificate = summaryOf(socket);
      const objection = objectionTo(socket, certificate, address);
      // It is for the owner of the stream to end it: see Connection.destroy.
      if (objection === undefined) resolve({ stream: socket, certificate });
      else reject(new CertificateError(objection, certificate));
    });
  });
}

/** Why the certificate is not trusted. A fingerprint without a CA stands in for the chain and the name. */
function objectionTo(
  socket: TLSSocket,
  certificate: CertificateSummary,
  { ca, fingerprint }: ServerAddress,
): string | undefined {
  if (!socket.authorized && (fingerprint === undefined || ca !== undefined)) {
    return SENTENCES.get(String(socket.authorizationError)) ?? NO_AGREEMENT;
  }
  if (fingerprint === undefined || certificate.fingerprint === fingerprint) return undefined;
  return "The server's certificate is not the one whose fingerprint is configured.";
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

const NO_AGREEMENT = "A secure connection could not be agreed with the server.";
