import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { domainNamed } from "../resolve";
import { stockPbx } from "../seed/stock-pbx";
import { changedFiles, type FileChange, listFiles, readFile } from "../state/environment-files";
import { fold } from "../state/names";
import type { Handlers } from "./handler";

/**
 * Guide, "Real-Time Application Administration". An environment holds files, and national subsets of files that are
 * named `language/file`. A Domain has none until it is created; the server and the cluster always have theirs.
 */

/** National subset to its files; the empty name stands for the files of no language. */
type Environment = Dictionary;

interface Place {
  readonly environment: Environment;
  keep(environment: Environment): void;
}

const LANGUAGE = /^[a-z][a-z0-9_-]{0,63}$/i;

function ofDomain(call: Call, domainName: string | undefined): Place {
  const domain = domainNamed(call, domainName);
  return { environment: domain.get("pbx"), keep: (environment) => domain.set("pbx", environment) };
}

function ofServer(field: "pbx" | "clusterPbx") {
  return ({ server }: Call): Place => ({
    environment: new Map<string, Value>([["", new Map()], ...server.get(field)]),
    keep: (environment) => server.set(field, environment),
  });
}

function languageNamed(environment: Environment, language: string): string {
  if (!environment.has("")) throw refuse("The Domain has no Real-Time Application Environment");
  const found = [...environment.keys()].find((key) => fold(key) === fold(language));
  if (found === undefined) throw refuse("National subset with this name does not exist");
  return found;
}

export function filesOfLanguage(environment: Environment, language: string): Dictionary {
  const files = environment.get(languageNamed(environment, language));
  return isDictionary(files) ? files : new Map();
}

/** A subset needs no step before it: what it belongs to is created with it. */
function create({ environment, keep }: Place, language: string): undefined {
  if (language !== "" && !LANGUAGE.test(language)) throw refuse("The name of the national subset is not correct");
  const taken = [...environment.keys()].some((key) => fold(key) === fold(language));
  if (taken && language === "") throw refuse("The Real-Time Application Environment already exists");
  if (taken) throw refuse("National subset with this name already exists");
  keep(new Map<string, Value>([["", new Map()], ...environment, [language, new Map()]]));
}

function remove({ environment, keep }: Place, language: string): undefined {
  const found = languageNamed(environment, language);
  if (found === "") throw refuse("Only a national subset can be deleted");
  const left = new Map(environment);
  left.delete(found);
  keep(left);
}

/** Subsets stand among the files of no language as empty arrays, as directories do in a File Storage listing. */
function list({ environment }: Place, language = ""): Value {
  const listing = listFiles(filesOfLanguage(environment, language));
  if (language !== "") return listing;
  for (const name of [...environment.keys()].sort()) if (name !== "") listing.set(name, []);
  return listing;
}

/** `language/file`, or a file of no language. */
function splitName(name: string): { readonly language: string; readonly fileName: string } {
  const slash = name.indexOf("/");
  if (slash < 0) return { language: "", fileName: name };
  return { language: name.slice(0, slash), fileName: name.slice(slash + 1) };
}

function read({ environment }: Place, name: string): Value {
  const { language, fileName } = splitName(name);
  const [content] = readFile(filesOfLanguage(environment, language), fileName);
  return content;
}

function store({ environment, keep }: Place, { fileName: name, ...content }: FileChange, now: number): undefined {
  const { language, fileName } = splitName(name);
  const found = languageNamed(environment, language);
  const files = changedFiles(filesOfLanguage(environment, found), { fileName, ...content }, now);
  keep(new Map([...environment, [found, files]]));
}

interface DomainInput {
  readonly domainName?: string;
}

function pbxHandlers(placeOf: (call: Call, domainName: string | undefined) => Place) {
  return {
    create: ({ domainName, language = "" }: DomainInput & { readonly language?: string }, call: Call): undefined =>
      create(placeOf(call, domainName), language),
    remove: ({ domainName, language }: DomainInput & { readonly language: string }, call: Call): undefined =>
      remove(placeOf(call, domainName), language),
    list: ({ domainName, language }: DomainInput & { readonly language?: string }, call: Call): Value =>
      list(placeOf(call, domainName), language),
    read: ({ domainName, fileName }: DomainInput & FileChange, call: Call): Value =>
      read(placeOf(call, domainName), fileName),
    store: ({ domainName, ...change }: DomainInput & FileChange, call: Call): undefined =>
      store(placeOf(call, domainName), change, call.now),
  };
}

const domain = pbxHandlers(ofDomain);
const server = pbxHandlers(ofServer("pbx"));
const cluster = pbxHandlers(ofServer("clusterPbx"));
const stock: Place = {
  get environment() {
    return stockPbx();
  },
  keep: () => {
    throw new Error("stock applications are never written");
  },
};

export const realTimeApplicationHandlers = {
  createDomainPbx: domain.create,
  deleteDomainPbx: domain.remove,
  listDomainPbxFiles: domain.list,
  readDomainPbxFile: domain.read,
  storeDomainPbxFile: domain.store,
  createServerPbx: server.create,
  deleteServerPbx: server.remove,
  listServerPbxFiles: server.list,
  readServerPbxFile: server.read,
  storeServerPbxFile: server.store,
  createClusterPbx: cluster.create,
  deleteClusterPbx: cluster.remove,
  listClusterPbxFiles: cluster.list,
  readClusterPbxFile: cluster.read,
  storeClusterPbxFile: cluster.store,
  listStockPbxFiles: ({ language }) => list(stock, language),
  readStockPbxFile: ({ fileName }) => read(stock, fileName),
} satisfies Partial<Handlers>;
