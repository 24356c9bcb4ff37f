import "server-only";
import { X509Certificate } from "node:crypto";
import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, isArray, type Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import type { domainSecurities, domainSecurity, Of, ReadInput, ReadOutput } from "@/lib/reads";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";

type Security = Of<typeof domainSecurity>;

const AT_ONCE = 2;
const MOST_ROWS = 100;

/** The word of Certificate Type that makes the Domain use its own (Guide, "PKI"); `Test` and `NO` do without one. */
const OWN_CERTIFICATE = /^yes$/i;

function bytesOf(value: Value | undefined): Uint8Array | undefined {
  const block = isArray(value) ? value[0] : value;
  return block instanceof Uint8Array && block.length > 0 ? block : undefined;
}

function certificateIn(settings: Dictionary): Partial<Security> {
  const type = settings.get("CertificateType");
  const bytes = bytesOf(settings.get("SecureCertificate"));
  if (bytes === undefined || (typeof type === "string" && !OWN_CERTIFICATE.test(type))) return {};
  try {
    const { validTo, issuer } = new X509Certificate(bytes);
    const name = /^(?:O|CN)=(.+)$/m.exec(issuer)?.[1];
    return { certificateEnds: Date.parse(validTo), ...(name === undefined ? {} : { certificateIssuer: name }) };
  } catch {
    // Whatever stands there, no mail program will accept it.
    return { isBroken: true };
  }
}

async function readSecurity(caller: Caller, domain: string, options: RunOptions): Promise<Security> {
  const input = { domainName: domain };
  try {
    const settings = await runCommand(caller, catalogue.getDomainEffectiveSettings, input, options);
    const defaults = await tolerate(runCommand(caller, catalogue.getAccountDefaults, input, options));
    const kept = defaults?.get("PasswordEncryption");
    return {
      domain,
      ...certificateIn(settings),
      ...(defaults === undefined ? {} : { keepsClear: typeof kept === "string" && kept.toLowerCase() === "clear" }),
    };
  } catch (error) {
    if (error instanceof AppError && (error.code === "reply" || error.code === "access"))
      return { domain, problem: error.message };
    throw error;
  }
}

export async function readDomainSecurities(
  caller: Caller,
  { domains }: ReadInput<typeof domainSecurities>,
  options: RunOptions,
): Promise<ReadOutput<typeof domainSecurities>> {
  return mapBounded(domains.slice(0, MOST_ROWS), AT_ONCE, (domain) => readSecurity(caller, domain, options));
}
