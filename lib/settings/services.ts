import { isArray, type Value } from "@/lib/codec";

/** The services in the order of their numbers, from 1 (Guide, "CLI", the AccessMode setting). */
export const SERVICES = [
  "Mail",
  "POP",
  "IMAP",
  "WebMail",
  "PWD",
  "Agent",
  "WebSite",
  "Relay",
  "Roaming",
  "FTP",
  "MAPI",
  "TLS",
  "S/MIME",
  "LDAP",
  "WebCAL",
  "RADIUS",
  "SIP",
  "PBX",
  "XMPP",
  "XIMSS",
  "Signal",
  "AirSync",
  "HTTP",
  "MobilePBX",
  "XMedia",
  "YMedia",
  "MobileClient",
  "ClientMail",
  "ClientIM",
  "ClientVoIP",
] as const;

export type Services = { readonly mode: "all" } | { readonly mode: "none" } | NamedServices;

interface NamedServices {
  readonly mode: "some";
  /** Missing in lists of an old client: then only the named services are enabled. */
  readonly threshold?: number;
  readonly names: readonly string[];
}

/** Old data has other names for the same service. */
const OLDER_NAMES: ReadonlyMap<string, string> = new Map([["mobile", "Roaming"]]);
const BY_NAME = new Map(SERVICES.map((name, index) => [name.toLowerCase(), { name, number: index + 1 }] as const));

function spelled(name: string): string {
  return BY_NAME.get(name.toLowerCase())?.name ?? OLDER_NAMES.get(name.toLowerCase()) ?? name;
}

export function serviceNumber(name: string): number | undefined {
  return BY_NAME.get(name.toLowerCase())?.number;
}

/** Reads the setting, or nothing when the value is none of its three forms. */
export function parseServices(value: Value): Services | undefined {
  if (typeof value === "string") {
    const word = value.toLowerCase();
    return word === "all" || word === "none" ? { mode: word } : undefined;
  }
  if (!isArray(value)) return undefined;
  const [first, ...others] = value;
  const threshold = thresholdOf(first);
  const words = threshold === undefined ? value : others;
  const names = words.flatMap((word) => (typeof word === "string" ? [spelled(word)] : []));
  if (names.length !== words.length) return undefined;
  return { mode: "some", ...(threshold === undefined ? {} : { threshold }), names: [...new Set(names)] };
}

function thresholdOf(first: Value | undefined): number | undefined {
  if (typeof first === "number") return first;
  return typeof first === "string" && /^\d{1,4}$/.test(first) ? Number(first) : undefined;
}

export function isServiceOn(services: Services, name: string): boolean {
  if (services.mode !== "some") return services.mode === "all";
  if (services.names.includes(spelled(name))) return true;
  const number = serviceNumber(name);
  return services.threshold !== undefined && number !== undefined && number > services.threshold;
}

/** Every service that is spoken of: the numbered ones, then names that no table knows (older or newer ones). */
export function serviceNames(...all: readonly (Services | undefined)[]): readonly string[] {
  const named = all.flatMap((services) => (services?.mode === "some" ? services.names : []));
  return [...new Set<string>([...SERVICES, ...named])];
}

/**
 * The same setting with every enabled service named and the threshold raised to the last number we know, so that a
 * service can be taken out that was enabled by its number alone.
 */
export function expandServices(services: Services): Services {
  if (services.mode !== "some" || services.threshold === undefined) return services;
  return {
    mode: "some",
    threshold: Math.max(services.threshold, SERVICES.length),
    names: serviceNames(services).filter((name) => isServiceOn(services, name)),
  };
}

export function writeServices(services: Services): Value {
  if (services.mode === "all") return "All";
  if (services.mode === "none") return "None";
  return services.threshold === undefined ? services.names : [String(services.threshold), ...services.names];
}

/** Where a value was found, so that a service that is off can name who switched it off. */
export interface ServiceSource<Level extends string> {
  readonly level: Level;
  /** Left out when this level could not be read. */
  readonly value?: Value;
}

export interface ServiceState<Level extends string> {
  readonly name: string;
  readonly number?: number;
  readonly on: boolean | "unknown";
  readonly switchedOffBy: readonly Level[];
}

/** A service works only when the Account and its Domain both have it (Guide, "Accounts", Enabled Services). */
export function combineServices<Level extends string>(
  ...sources: readonly ServiceSource<Level>[]
): readonly ServiceState<Level>[] {
  const read = sources.map(({ level, value }) => ({
    level,
    services: value === undefined ? undefined : parseServices(value),
  }));
  return serviceNames(...read.map(({ services }) => services)).map((name) => {
    const number = serviceNumber(name);
    const off = read.filter(({ services }) => services !== undefined && !isServiceOn(services, name));
    const certain = read.every(({ services }) => services !== undefined);
    return {
      name,
      ...(number === undefined ? {} : { number }),
      on: off.length > 0 ? false : certain || "unknown",
      switchedOffBy: off.map(({ level }) => level),
    };
  });
}
