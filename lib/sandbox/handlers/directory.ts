import { type Dictionary, decode, isArray, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { notClusterMember, refuse } from "../refusal";
import { ACCESS_RIGHTS, LOCAL_UNIT, REMOTE_UNIT, UNITS } from "../seed/directory-defaults";
import { fold } from "../state/names";
import type { Handlers } from "./handler";

/** Guide, "Directory Administration". Units of the server and, with SHARED, those of the cluster. */

type Document = "DirectoryUnits" | "ClusterDirectoryUnits" | "DirectoryAccessRights" | "ClusterDirectoryAccessRights";

interface SharedInput {
  readonly shared?: boolean;
}

function nameOf<D extends Document>(call: Call, shared: boolean | undefined, own: D, clusters: D): D {
  if (shared && !call.facts.cluster) throw notClusterMember();
  return shared ? clusters : own;
}

interface Unit {
  readonly mountPoint: string;
  readonly settings: Dictionary;
  /** The whole record as it is kept. */
  readonly record: Dictionary;
}

function unitOf(record: Value | undefined): Unit | undefined {
  if (!isDictionary(record)) return undefined;
  const settings = record.get("settings");
  return {
    mountPoint: String(record.get("mountPoint") ?? ""),
    settings: isDictionary(settings) ? settings : new Map(),
    record,
  };
}

function dictionaryFrom(text: string): Dictionary {
  const value = decode(text, { multiline: true });
  return isDictionary(value) ? value : new Map();
}

/** One or more `attribute=value` parts, or nothing for the root. */
function isDistinguishedName(text: string): boolean {
  return text === "" || text.split(",").every((part) => /^[^=]+=[^=]+$/.test(part));
}

/** The Units of one place by their names. */
class Units {
  readonly #call: Call;
  readonly #document: Document;
  readonly all: Dictionary;

  constructor(call: Call, { shared }: SharedInput) {
    this.#call = call;
    this.#document = nameOf(call, shared, "DirectoryUnits", "ClusterDirectoryUnits");
    const kept = call.server.document(this.#document);
    this.all = isDictionary(kept) ? kept : dictionaryFrom(shared ? "{}" : UNITS);
  }

  named(wanted: string): Unit & { readonly name: string } {
    const name = [...this.all.keys()].find((known) => fold(known) === fold(wanted));
    const unit = unitOf(this.all.get(name ?? ""));
    if (name === undefined || unit === undefined) throw refuse("Directory Unit with this name does not exist");
    return { name, ...unit };
  }

  checkFree(name: string): void {
    if (name === "") throw refuse("The name is empty");
    if ([...this.all.keys()].some((known) => fold(known) === fold(name)))
      throw refuse("Directory Unit with this name already exists");
  }

  /** Each place of the tree is served by one Unit. */
  checkMountPoint(mountPoint: string, except?: string): void {
    if (!isDistinguishedName(mountPoint)) throw refuse("The mount point is no distinguished name");
    const taken = [...this.all].some(
      ([name, record]) => name !== except && fold(unitOf(record)?.mountPoint ?? "") === fold(mountPoint),
    );
    if (taken) throw refuse("Another Directory Unit has this mount point");
  }

  keep(units: Dictionary): void {
    this.#call.server.setDocument(this.#document, units);
  }

  with(name: string, record: Dictionary): void {
    this.keep(new Map([...this.all, [name, record]]));
  }
}

function accessRights(call: Call, { shared }: SharedInput): Value {
  const kept = call.server.document(nameOf(call, shared, "DirectoryAccessRights", "ClusterDirectoryAccessRights"));
  if (isArray(kept)) return kept;
  return shared ? [] : decode(ACCESS_RIGHTS, { multiline: true });
}

export const directoryHandlers = {
  listDirectoryUnits: (input, call) =>
    new Map([...new Units(call, input).all].map(([name, record]) => [unitOf(record)?.mountPoint ?? "", name])),
  createDirectoryUnit: ({ unitName, mountPoint, remote, ...input }, call) => {
    const units = new Units(call, input);
    units.checkFree(unitName);
    units.checkMountPoint(mountPoint);
    const record: [string, Value][] = [
      ["mountPoint", mountPoint],
      ["remote", remote ? "YES" : "NO"],
      ["settings", dictionaryFrom(remote ? REMOTE_UNIT : LOCAL_UNIT)],
    ];
    units.with(unitName, new Map(record));
  },
  relocateDirectoryUnit: ({ unitName, newMountPoint, ...input }, call) => {
    const units = new Units(call, input);
    const { name, record } = units.named(unitName);
    units.checkMountPoint(newMountPoint, name);
    units.with(name, new Map([...record, ["mountPoint", newMountPoint]]));
  },
  deleteDirectoryUnit: ({ unitName, ...input }, call) => {
    const units = new Units(call, input);
    const { name } = units.named(unitName);
    const left = new Map(units.all);
    left.delete(name);
    units.keep(left);
  },
  getDirectoryUnit: ({ unitName, ...input }, call) => new Units(call, input).named(unitName).settings,
  setDirectoryUnit: ({ unitName, newSettings, ...input }, call) => {
    const units = new Units(call, input);
    const { name, record } = units.named(unitName);
    units.with(name, new Map([...record, ["settings", newSettings]]));
  },
  getDirectoryAccessRights: (input, call) => accessRights(call, input),
  setDirectoryAccessRights: ({ shared, newAccessRights }, call) => {
    const name = nameOf(call, shared, "DirectoryAccessRights", "ClusterDirectoryAccessRights");
    call.server.setDocument(name, newAccessRights);
  },
} satisfies Partial<Handlers>;
