import { type Dictionary, decode, FormatError, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { notClusterMember, refuse } from "../refusal";
import { domainNamed } from "../resolve";
import { storedSettings } from "../settings-dictionary";
import type { Domain, DomainKind } from "../state/domain";
import type { Handlers } from "./handler";
import { listTelnums } from "./list-telnums";

/** Guide, "Domain Set Administration": the Domains, their storage, certificates and Directory integration. */

function secondary(call: Call, name: string): Domain {
  const domain = domainNamed(call, name);
  if (domain === call.server.mainDomain) throw refuse("This operation is not allowed for the Main Domain");
  return domain;
}

function create(call: Call, name: string, kind: DomainKind, settings: Dictionary | undefined, path = ""): undefined {
  const domain = call.server.addDomain(name, call.now, kind);
  domain.set("settings", storedSettings("domain", settings ?? new Map()));
  domain.set("path", path);
}

/** Our own word for the switch: the guide says only that Directory-based Domains can be enabled. */
function checkDirectoryDomains({ server }: Call): void {
  const enabled = server.get("directoryIntegration").get("DirectoryDomains");
  if (String(enabled).toUpperCase() !== "YES") throw refuse("Directory-based Domains are not enabled on this server");
}

function storageField(call: Call, shared: boolean | undefined) {
  if (shared && !call.facts.cluster) throw notClusterMember();
  return shared ? "clusterStorages" : "storages";
}

function documentHandlers(field: "directoryIntegration" | "clusterDirectoryIntegration") {
  return {
    get: (_input: object, { server }: Call): Value => server.get(field),
    set: ({ newSettings }: { readonly newSettings: Dictionary }, { server }: Call): undefined => {
      server.set(field, newSettings);
    },
  };
}

/** The vendor's Perl client can send a datablock only as a string that holds it. */
function certificateIn(item: Value): Value {
  const certificate = typeof item === "string" && item.startsWith("[") ? readDatablock(item) : item;
  if (!(certificate instanceof Uint8Array)) throw refuse("Each Trusted Certificate must be a datablock");
  return certificate;
}

function readDatablock(text: string): Value {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof FormatError) return text;
    throw error;
  }
}

function certificateHandlers(field: "trustedCerts" | "clusterTrustedCerts") {
  return {
    get: (_input: object, { server }: Call): Value => server.get(field),
    set: ({ newCertificates }: { readonly newCertificates: readonly Value[] }, { server }: Call): undefined => {
      server.set(field, newCertificates.map(certificateIn));
    },
  };
}

const integration = documentHandlers("directoryIntegration");
const clusterIntegration = documentHandlers("clusterDirectoryIntegration");
const certificates = certificateHandlers("trustedCerts");
const clusterCertificates = certificateHandlers("clusterTrustedCerts");

export const domainsHandlers = {
  listDomains: (_input, { server }) => [...server.allDomains()].map(({ name }) => name),
  mainDomainName: (_input, { server }) => server.mainDomain.name,
  createDomain: ({ domainName, shared, storage, settings }, call) => {
    if (shared && !call.facts.cluster) throw notClusterMember();
    return create(call, domainName, shared ? "shared" : "local", settings, storage);
  },
  renameDomain: ({ oldDomainName, newDomainName, storage }, call) => {
    const domain = secondary(call, oldDomainName);
    call.server.renameDomain(domain, newDomainName);
    if (storage !== undefined) domain.set("path", storage);
  },
  deleteDomain: ({ domainName, force }, call) => {
    const domain = secondary(call, domainName);
    if (domain.names.size > 0 && !force) throw refuse("The Domain is not empty");
    call.server.removeDomain(domain);
  },
  createDirectoryDomain: ({ domainName, settings }, call) => {
    checkDirectoryDomains(call);
    return create(call, domainName, "directory", settings);
  },
  reloadDirectoryDomains: (_input, call) => {
    checkDirectoryDomains(call);
  },
  listServerTelnums: ({ filter, limit }, { server }) =>
    listTelnums(
      [...server.allDomains()].filter(({ kind }) => kind !== "shared"),
      { filter, limit, owner: ({ address }) => address },
    ),
  listClusterTelnums: ({ filter, limit }, { server }) =>
    listTelnums(
      [...server.allDomains()].filter(({ kind }) => kind === "shared"),
      { filter, limit, owner: ({ address }) => address },
    ),
  getServerTrustedCerts: certificates.get,
  setServerTrustedCerts: certificates.set,
  getClusterTrustedCerts: clusterCertificates.get,
  setClusterTrustedCerts: clusterCertificates.set,
  getDirectoryIntegration: integration.get,
  setDirectoryIntegration: integration.set,
  getClusterDirectoryIntegration: clusterIntegration.get,
  setClusterDirectoryIntegration: clusterIntegration.set,
  createDomainStorage: ({ shared, storage }, call) => {
    const field = storageField(call, shared);
    const names = call.server.get(field);
    if (names.includes(storage)) throw refuse("Storage mount point with this name already exists");
    call.server.set(field, [...names, storage]);
  },
  listDomainStorage: ({ shared }, call) => call.server.get(storageField(call, shared)),
} satisfies Partial<Handlers>;
