import type { Command, Kind, Param, Part, Parts } from "@/lib/catalogue";
import type { ParamFact } from "./facts";

/** The guide's view of our parameters: every form of a command as a flat list, in wire order. */

const TYPES: Readonly<Record<Kind["kind"], readonly string[]>> = {
  string: ["string"],
  number: ["number"],
  numeric: ["numeric string"],
  choice: ["keyword"],
  numberOr: ["offset", "keyword|number"],
  flag: ["flag"],
  strings: ["array"],
  array: ["array"],
  dictionary: ["dictionary"],
  bytes: ["datablock"],
  address: ["string|IP address"],
  object: ["object"],
  rest: ["E-mail address"],
};

/** The guide's names for a kind; a choice that may be quoted is what the guide calls a string of certain values. */
export function typesOf(kind: Kind): readonly string[] {
  return kind.kind === "choice" && kind.quotable ? ["string"] : TYPES[kind.kind];
}

function valuesOf(kind: Kind): Pick<ParamFact, "values" | "open"> {
  if (kind.kind === "choice") return { values: [...kind.values] };
  if (kind.kind === "numberOr") return { values: [...kind.values], open: true };
  return kind.kind === "string" && kind.suggestions ? { values: [...kind.suggestions], open: true } : {};
}

export interface FlatParam extends Omit<ParamFact, "type"> {
  readonly kind: Kind;
}

interface Place {
  readonly optional?: true;
  readonly either?: true;
  readonly requires?: string;
}

function flatParam(name: string, param: Param, place: Place): FlatParam {
  return {
    name,
    kind: param.kind,
    ...(param.keyword === undefined ? {} : { keyword: param.keyword }),
    ...(param.keywordAfter ? { after: true } : {}),
    ...(param.optional || place.optional ? { optional: true } : {}),
    ...valuesOf(param.kind),
    ...(param.kind.kind === "string" && param.kind.star ? { star: true } : {}),
    ...(param.kind.kind === "string" && param.kind.domainPart ? { domainPart: true } : {}),
    ...(place.either ? { either: true } : {}),
    ...(place.requires === undefined ? {} : { requires: place.requires }),
  };
}

function* flat(parts: Parts, place: Place): Generator<FlatParam> {
  const [first] = Object.keys(parts);
  for (const [name, part] of Object.entries(parts)) {
    // Inside a group all but the first depend on the first.
    const here = place.requires !== undefined && name === first ? withoutRequires(place) : place;
    yield* flatPart(name, part, here);
  }
}

function withoutRequires({ requires: _, ...rest }: Place): Place {
  return rest;
}

function* flatPart(name: string, part: Part, place: Place): Generator<FlatParam> {
  const optional = part.optional ? { optional: true as const } : {};
  if (part.part === "param") yield flatParam(name, part, place);
  else if (part.part === "group") {
    const [first = ""] = Object.keys(part.parts);
    yield* flat(part.parts, { ...place, ...optional, requires: first });
  } else for (const parts of part.alternatives) yield* flat(parts, { ...place, ...optional, either: true });
}

/** Required alternatives make a form each; a required choice called `scope` stands for the keyword of what follows. */
export function formsOf(command: Command): FlatParam[][] {
  let forms: FlatParam[][] = [[]];
  const add = (endings: FlatParam[][]) => {
    forms = forms.flatMap((form) => endings.map((ending) => [...form, ...ending]));
  };
  let scopes: readonly string[] = [];
  for (const [name, part] of Object.entries(command.params)) {
    if (part.part === "oneOf" && !part.optional) add(part.alternatives.map((parts) => [...flat(parts, {})]));
    else if (name === "scope" && part.part === "param" && part.kind.kind === "choice") scopes = part.kind.values;
    else if (scopes.length > 0 && part.part === "param") {
      add(scopes.map((keyword) => [{ ...flatParam(name, part, {}), keyword }]));
      scopes = [];
    } else add([[...flatPart(name, part, {})]]);
  }
  return forms;
}
