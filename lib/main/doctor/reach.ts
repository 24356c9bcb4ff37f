import {
  CertificateError,
  type CertificateSummary,
  Connection,
  type Dial,
  dialTcp,
  type ServerAddress,
  type ServerFacts,
} from "@/lib/client";
import { AppError, ConnectError, type ConnectPhase, ReplyError, TimeoutError } from "@/lib/errors";
import { type Finding, failed, type Outcome, ok, skipped, warning } from "./finding";

/** What was found on the way to the server, before anybody signs in. */
export interface Reached {
  readonly findings: readonly Finding[];
  /** The way is open: somebody may sign in. */
  readonly isOpen: boolean;
  /** This machine's end of the connection. */
  readonly localAddress: string | undefined;
}

type Way = "Network" | "Greeting" | "TLS";

/** Goes as far as one can without a name. */
export async function reach(address: ServerAddress): Promise<Reached> {
  let localAddress: string | undefined;
  const dial: Dial = async (to, signal) => {
    const dialed = await dialTcp(to, signal);
    if ("localAddress" in dialed.stream) localAddress = String(dialed.stream.localAddress);
    return dialed;
  };
  const connection = new Connection(address, { dial });
  let error: AppError | undefined;
  try {
    await connection.probe();
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    error = thrown;
  }
  return { findings: findingsOf(address, connection.facts, error), isOpen: error === undefined, localAddress };
}

/** The steps in the order in which they are taken. */
function wayTo({ tls }: ServerAddress): readonly Way[] {
  return tls === "implicit" ? ["Network", "TLS", "Greeting"] : ["Network", "Greeting", "TLS"];
}

function findingsOf(address: ServerAddress, facts: ServerFacts, error: AppError | undefined): Finding[] {
  const way = wayTo(address);
  const brokenAt = error === undefined ? way.length : way.indexOf(stepOf(error));
  const steps = way.map((what, at): Finding => {
    if (at > brokenAt) return { what, ...skipped("The way to the server ends before.") };
    return {
      what,
      ...(at === brokenAt && error !== undefined ? failureOf(error, address) : stepDone(what, address, facts)),
    };
  });
  const certificate = error instanceof CertificateError ? undefined : facts.certificate;
  return [
    ...steps,
    ...(certificate === undefined ? [] : [{ what: "Certificate", ...certificateOutcome(certificate, address) }]),
    ...(error === undefined ? [{ what: "Sign-in methods", ...methodsOutcome(address, facts) }] : []),
  ];
}

function stepOf(error: AppError): Way {
  const phase: ConnectPhase = error instanceof ConnectError || error instanceof TimeoutError ? error.phase : "connect";
  if (phase === "connect") return "Network";
  return phase === "tls" ? "TLS" : "Greeting";
}

function stepDone(step: Way, address: ServerAddress, facts: ServerFacts): Outcome {
  const { host, port, tls } = address;
  if (step === "Network") return ok(`${host} answers on port ${port}.`);
  if (step === "Greeting") return ok(`It greets as a PWD server: ${facts.greeting}`);
  const { certificate, isLocal } = facts;
  if (certificate !== undefined)
    return ok(`${certificate.protocol}, ${tls === "implicit" ? "from the first byte" : "by STLS after the greeting"}.`);
  if (isLocal) return ok("Not used: the bytes do not leave this machine.");
  return warning(
    "The server refuses STLS, and clear=allow lets names, passwords and data travel in clear.",
    "Switch TLS on for the PWD listener, or use a network that is yours alone.",
  );
}

/** The failure in words: ours, then the server's when it said something. */
export function sentenceOf(error: AppError): string {
  const { cause } = error;
  return cause instanceof ReplyError ? `${error.message} It says: ${cause.message}` : error.message;
}

function failureOf(error: AppError, address: ServerAddress): Outcome {
  if (error instanceof CertificateError) return distrusted(error);
  const says = sentenceOf(error);
  const { host, port } = address;
  switch (stepOf(error)) {
    case "Network":
      return failed(
        says,
        `Check the name and the port (${host}, ${port}), that the PWD service listens there, and the firewalls on the way.`,
      );
    case "Greeting":
      return failed(
        says,
        address.tls === "starttls"
          ? "A port that expects TLS from the first byte says nothing: then the address begins with pwd+tls://. A server " +
              "that closes at once may not admit this machine: look at the PWD listener's networks and at its blocked addresses."
          : "Look at the PWD listener's networks and at the server's blocked addresses: it may not admit this machine.",
      );
    case "TLS":
      return failed(
        says,
        address.tls === "implicit"
          ? "A port that wants STLS after the greeting has an address that begins with pwd://."
          : "Switch TLS on for the PWD listener and give the Domain a certificate. Nothing was sent in clear.",
      );
  }
}

function distrusted({ message, certificate }: CertificateError): Outcome {
  const { subject, issuer, validTo, fingerprint } = certificate;
  return failed(
    `${message} It is for ${subject}, issued by ${issuer}, valid until ${validTo}.`,
    "Compare its fingerprint with the one that the server's administrator sees. If they are the same, put " +
      `fingerprint=sha256:${fingerprint} behind a question mark after the address, or ca=FILE with its authority.`,
  );
}

const DAY_MS = 86_400_000;

function certificateOutcome(certificate: CertificateSummary, { ca, fingerprint }: ServerAddress): Outcome {
  const { subject, issuer, validTo } = certificate;
  const how =
    fingerprint !== undefined ? "by its fingerprint" : ca !== undefined ? "by the authority of ca=" : "by this system";
  const says = `For ${subject}, issued by ${issuer}, valid until ${validTo}; trusted ${how}. Fingerprint sha256:${certificate.fingerprint}`;
  const days = Math.floor((Date.parse(validTo) - Date.now()) / DAY_MS);
  return days < 30 ? warning(says, `It ends in ${days} days: renew it on the server.`) : ok(says);
}

function methodsOutcome({ login }: ServerAddress, { offersApop, certificate }: ServerFacts): Outcome {
  const offer = offersApop ? "It offers APOP and passwords" : "It offers passwords and no APOP";
  const isApop = (login ?? (offersApop && certificate === undefined ? "apop" : "password")) === "apop";
  if (isApop && !offersApop)
    return failed(`${offer}: login=apop cannot be used.`, "Take login=apop out of the address, or switch APOP on.");
  if (isApop) return ok(`${offer}. APOP is used; it fails for a password that the server keeps one-way.`);
  return ok(`${offer}. The password is sent ${certificate === undefined ? "in clear" : "under TLS"}.`);
}
