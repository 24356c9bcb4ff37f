import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decode, type Value } from "@/lib/codec";
import type { FieldKind, Level } from "@/lib/settings";
import type { SettingsSchemaId } from "@/lib/settings/registry";

/** What the reference says about one key, in `tests/fixtures/settings-facts`. */
export interface Fact {
  readonly key: string;
  readonly kinds: readonly FieldKind[];
  readonly levels: readonly Level[];
  readonly builtIn: Value | undefined;
  readonly values: readonly string[];
  readonly marks: readonly string[];
}

const LEVELS: Readonly<Record<string, Level>> = {
  a: "account",
  c: "serviceClass",
  d: "domainAccountDefaults",
  s: "serverAccountDefaults",
  k: "clusterAccountDefaults",
  t: "template",
  D: "domain",
  S: "serverDomainDefaults",
  K: "clusterDomainDefaults",
};

/** The kinds that may describe a type of the reference. */
const KINDS: Readonly<Record<string, readonly FieldKind[]>> = {
  boolean: ["toggle"],
  // A time of the day is a count of seconds that is chosen from a list.
  integer: ["number", "percent", "choice"],
  size: ["size"],
  duration: ["duration"],
  enum: ["choice"],
  string: ["text"],
  text: ["multiline"],
  email: ["email"],
  password: ["secret"],
  stringList: ["list"],
  accessModes: ["services"],
  flowLimit: ["flow"],
  ipList: ["ipList"],
  datablock: ["data"],
  dictionary: ["dictionary"],
};

const part = (text: string | undefined, separator: string) =>
  text === undefined || text === "-" ? [] : text.split(separator);

function factOf(line: string): Fact {
  const [key = "", type = "", levels = "", builtIn = "-", values, marks] = line.split("\t");
  return {
    key,
    kinds: KINDS[type] ?? [],
    levels: [...levels].flatMap((letter) => LEVELS[letter] ?? []),
    builtIn: builtIn === "-" ? undefined : decode(builtIn),
    values: part(values, "|"),
    marks: part(marks, ","),
  };
}

/** A file for each schema, named after its id. */
export function factsOf(schema: SettingsSchemaId): readonly Fact[] {
  const name = schema.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const path = fileURLToPath(new URL(`../fixtures/settings-facts/${name}.tsv`, import.meta.url));
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(factOf);
}
