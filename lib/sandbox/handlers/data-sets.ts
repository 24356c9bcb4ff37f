import { type Dictionary, dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { DataSets, EMAIL } from "../data-sets";
import { dictionaryIn, operationIn, textIn } from "../operation";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import type { Handlers } from "./handler";

/** Guide, "Account Services": data sets. */

interface Operand {
  readonly sets: DataSets;
  /** The set that `subsetName` names. */
  readonly name: string;
  readonly parameters: Dictionary;
  readonly call: Call;
}

const MODES: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  eq: (value, wanted) => value === wanted,
  beg: (value, wanted) => value.startsWith(wanted),
  end: (value, wanted) => value.endsWith(wanted),
  incl: (value, wanted) => value.includes(wanted),
};

/** The attributes of an entry laid over those it had; the null-object takes one away. */
function merged(old: Value | undefined, data: Dictionary): Dictionary {
  const attributes = new Map<string, Value>(isDictionary(old) ? old : []);
  for (const [key, value] of data) {
    if (value === null) attributes.delete(key);
    else attributes.set(key, value);
  }
  return attributes;
}

function listEntries({ sets, name, parameters }: Operand): Dictionary {
  sets.check(name);
  const attribute = parameters.get("attribute");
  if (attribute === undefined) return sets.entries(name);
  const wanted = parameters.get("data");
  const matches = parameters.has("mode") ? operationIn(MODES, parameters, "mode") : MODES.eq;
  const kept = [...sets.entries(name)].filter(([entry, data]) => {
    const value = attribute === "entry" ? entry : isDictionary(data) ? data.get(String(attribute)) : undefined;
    return value !== undefined && (wanted === undefined || matches?.(String(value), String(wanted)));
  });
  return dictionary(kept);
}

function setEntry({ sets, name, parameters, call }: Operand): Dictionary {
  const data = dictionaryIn(parameters, "data");
  const onlyExisting = parameters.has("ifExists");
  if (onlyExisting) sets.check(name);
  const given = parameters.has("entryName") ? textIn(parameters, "entryName") : undefined;
  const old = given === undefined ? undefined : sets.entries(name).get(given);
  if (onlyExisting && old === undefined) throw refuse("Entry with this name does not exist");
  const entryName = given ?? call.random.word(12);
  sets.put(name, entryName, merged(old, data));
  return given === undefined ? dictionary([["entryName", entryName]]) : dictionary();
}

/** An address that is there already is left as it is, and no name is answered. */
function addRandomEntry({ sets, name, parameters, call }: Operand): Dictionary {
  const data = dictionaryIn(parameters, "data");
  const address = data.get(EMAIL);
  if (typeof address !== "string" || address === "") throw refuse(`The data element must have ${EMAIL}`);
  if (sets.findAddress(name, address) !== undefined) return dictionary();
  const limit = Number(parameters.get("entryLimit") ?? 0);
  if (limit > 0 && sets.entries(name).size >= limit) throw refuse("The data set has as many entries as it may have");
  const entryName = call.random.word(12);
  sets.put(name, entryName, data);
  return dictionary([["entryName", entryName]]);
}

const OPERATIONS: Readonly<Record<string, (operand: Operand) => Dictionary>> = {
  listSubsets: ({ sets, name }) => {
    sets.check(name);
    return dictionary(sets.subsets(name).map((subset) => [subset, ""]));
  },
  createSet: ({ sets, name }) => {
    if (sets.exists(name)) throw refuse("Data set with this name already exists");
    sets.create(name);
    return dictionary();
  },
  removeSet: ({ sets, name }) => {
    sets.remove(name);
    return dictionary();
  },
  listEntries,
  setEntry,
  deleteEntry: ({ sets, name, parameters }) => {
    sets.check(name);
    sets.removeEntry(name, textIn(parameters, "entryName"));
    return dictionary();
  },
  addRandomEntry,
  findAddress: ({ sets, name, parameters }) => {
    sets.check(name);
    const found = sets.findAddress(name, textIn(parameters, "address"));
    return found === undefined ? dictionary() : dictionary([["", found]]);
  },
};

export const dataSetHandlers = {
  removeAccountSubset: ({ accountName, subsetName }, call) => {
    new DataSets(accountNamed(call, accountName)).remove(subsetName);
  },
  dataset: ({ accountName, parameters }, call) => {
    const sets = new DataSets(accountNamed(call, accountName));
    const name = parameters.get("subsetName");
    if (typeof name !== "string") throw refuse("The subsetName element is missing");
    return operationIn(OPERATIONS, parameters, "what")({ sets, name, parameters, call });
  },
} satisfies Partial<Handlers>;
