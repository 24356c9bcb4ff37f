import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { domainNamed } from "../resolve";
import { stockSkins } from "../seed/stock-skins";
import { changedFiles, type FileChange, listFiles, readFile } from "../state/environment-files";
import { checkObjectName, fold } from "../state/names";
import type { Handlers } from "./handler";

/**
 * Guide, "Web Skins Administration". A Domain has its unnamed skin before it has named ones. Of the skins of the server
 * and of the cluster the guide says no such thing, so there a named one needs no other.
 */

/** The skins of one place: a dictionary of files under each skin's name, the empty name for the unnamed skin. */
interface SkinSet {
  readonly all: Dictionary;
  readonly inDomain: boolean;
  keep(all: Dictionary): void;
}

interface SkinInput {
  readonly domainName?: string;
  readonly skinName: string;
}

function ofDomain(call: Call, domainName: string | undefined): SkinSet {
  const domain = domainNamed(call, domainName);
  return { all: domain.get("skins"), inDomain: true, keep: (all) => domain.set("skins", all) };
}

function ofServer(field: "skins" | "clusterSkins") {
  return ({ server }: Call): SkinSet => ({
    all: server.get(field),
    inDomain: false,
    keep: (all) => server.set(field, all),
  });
}

/** The name as it was given at the creation of the skin; names are compared without case. */
function existing(all: Dictionary, name: string): string {
  const found = [...all.keys()].find((key) => fold(key) === fold(name));
  if (found === undefined) throw refuse("Skin with this name does not exist");
  return found;
}

function filesOf(all: Dictionary, name: string): Dictionary {
  const files = all.get(existing(all, name));
  return isDictionary(files) ? files : new Map();
}

function checkFree(all: Dictionary, name: string): void {
  if ([...all.keys()].some((key) => fold(key) === fold(name))) throw refuse("Skin with this name already exists");
}

function create({ all, inDomain, keep }: SkinSet, name: string): undefined {
  if (name !== "") checkObjectName(name);
  checkFree(all, name);
  if (inDomain && name !== "" && !all.has("")) throw refuse("The unnamed Skin of the Domain must be created first");
  keep(new Map<string, Value>([...all, [name, new Map()]]));
}

function rename({ all, keep }: SkinSet, from: string, to: string): undefined {
  const old = existing(all, from);
  if (old === "") throw refuse("The unnamed Skin cannot be renamed");
  checkObjectName(to);
  if (fold(to) !== fold(old)) checkFree(all, to);
  keep(new Map([...all].map(([name, files]) => [name === old ? to : name, files])));
}

function remove({ all, inDomain, keep }: SkinSet, name: string): undefined {
  const old = existing(all, name);
  if (inDomain && old === "" && all.size > 1)
    throw refuse("The unnamed Skin of the Domain cannot be deleted while named Skins exist");
  const left = new Map(all);
  left.delete(old);
  keep(left);
}

function store({ all, keep }: SkinSet, skinName: string, change: FileChange, now: number): undefined {
  const name = existing(all, skinName);
  keep(new Map([...all, [name, changedFiles(filesOf(all, name), change, now)]]));
}

function names({ all }: SkinSet): Value {
  return [...all.keys()].sort();
}

/** The commands that one place has in common with the others. */
function skinHandlers(setOf: (call: Call, domainName: string | undefined) => SkinSet) {
  return {
    list: ({ domainName }: { readonly domainName?: string }, call: Call): Value => names(setOf(call, domainName)),
    create: ({ domainName, skinName }: SkinInput, call: Call): undefined => create(setOf(call, domainName), skinName),
    rename: (input: SkinInput & { readonly newSkinName: string }, call: Call): undefined =>
      rename(setOf(call, input.domainName), input.skinName, input.newSkinName),
    remove: ({ domainName, skinName }: SkinInput, call: Call): undefined => remove(setOf(call, domainName), skinName),
    files: ({ domainName, skinName }: SkinInput, call: Call): Value =>
      listFiles(filesOf(setOf(call, domainName).all, skinName)),
    read: ({ domainName, skinName, fileName }: SkinInput & FileChange, call: Call): Value =>
      readFile(filesOf(setOf(call, domainName).all, skinName), fileName),
    store: ({ domainName, skinName, ...change }: SkinInput & FileChange, call: Call): undefined =>
      store(setOf(call, domainName), skinName, change, call.now),
  };
}

const domain = skinHandlers(ofDomain);
const server = skinHandlers(ofServer("skins"));
const cluster = skinHandlers(ofServer("clusterSkins"));
const stock = skinHandlers(() => ({
  all: stockSkins(),
  inDomain: false,
  keep: () => {
    throw new Error("stock skins are never written");
  },
}));

export const skinsHandlers = {
  listDomainSkins: domain.list,
  createDomainSkin: domain.create,
  renameDomainSkin: domain.rename,
  deleteDomainSkin: domain.remove,
  listDomainSkinFiles: domain.files,
  readDomainSkinFile: domain.read,
  storeDomainSkinFile: domain.store,
  listServerSkins: server.list,
  createServerSkin: server.create,
  renameServerSkin: server.rename,
  deleteServerSkin: server.remove,
  listServerSkinFiles: server.files,
  readServerSkinFile: server.read,
  storeServerSkinFile: server.store,
  listClusterSkins: cluster.list,
  createClusterSkin: cluster.create,
  renameClusterSkin: cluster.rename,
  deleteClusterSkin: cluster.remove,
  listClusterSkinFiles: cluster.files,
  readClusterSkinFile: cluster.read,
  storeClusterSkinFile: cluster.store,
  listStockSkinFiles: stock.files,
  readStockSkinFile: stock.read,
} satisfies Partial<Handlers>;
