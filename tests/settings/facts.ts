import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decode, type Value } from "@/lib/codec";
import type { FieldKind, Level } from "@/lib/settings";

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
  integer: ["number", "percent"],
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

export function factsOf(schema: "account" | "domain"): readonly Fact[] {
  const path = fileURLToPath(new URL(`../fixtures/settings-facts/${schema}.tsv`, import.meta.url));
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(factOf);
}
