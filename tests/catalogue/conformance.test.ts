import { describe, expect, it } from "vitest";
import { type Command, effectOf } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { dictionary } from "@/lib/codec";
import { type CommandFact, facts, type ParamFact } from "./facts";
import { type FlatParam, formsOf, typesOf } from "./forms";

/** The catalogue against the guide: nothing missing, nothing more, nothing else. */

function command(verb: string): Command {
  const found = commandsByVerb.get(verb);
  if (found === undefined) throw new Error(`${verb} is not declared.`);
  return found;
}

const each = facts.map((fact) => [fact.verb, fact] as const);

/** What is compared of a parameter. The guide's silence on a Domain part is no statement. */
function comparable(param: FlatParam, fact: ParamFact | undefined): unknown {
  const { kind, domainPart, ...rest } = param;
  const type = typesOf(kind).find((name) => name === fact?.type) ?? typesOf(kind).join(" or ");
  // Completions that the guide mentions in its prose only are no list of values.
  const hint = kind.kind === "string" && fact?.values === undefined ? { values: undefined, open: undefined } : {};
  const part = fact?.domainPart === undefined ? undefined : domainPart === true;
  return JSON.parse(JSON.stringify({ ...rest, type, ...hint, domainPart: part }));
}

function sortKeys(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

describe("the catalogue", () => {
  it("declares the guide's 376 commands and no other", () => {
    expect(
      Object.values<Command>(catalogue)
        .map(({ verb }) => verb)
        .sort(),
    ).toEqual(facts.map(({ verb }) => verb).sort());
    expect(facts).toHaveLength(376);
  });

  it("calls every declaration by the command's verb", () => {
    const misnamed = Object.entries<Command>(catalogue).filter(([name, { verb }]) => name.toUpperCase() !== verb);
    expect(misnamed.map(([name]) => name)).toEqual([]);
  });

  it("puts a command into one chapter only", () => {
    expect(commandsByVerb.size).toBe(Object.keys(catalogue).length);
  });
});

describe.each(each)("%s", (verb, fact) => {
  it("stands in its chapter and names its object, effect and answer", () => {
    const { section, object, effect, returns } = command(verb);
    const answer = returns.types ?? [{ bytes: "datablock", strings: "array" }[String(returns.type)] ?? returns.type];
    expect({ section, object, effect, returns: [...answer].sort() }).toEqual({
      section: fact.section,
      object: fact.object,
      effect: fact.effect,
      returns: [...fact.returns].sort(),
    });
  });

  it("has the parameters of every form", () => {
    const ours = formsOf(command(verb)).map((form, index) =>
      form.map((param, position) => sortKeys(comparable(param, fact.forms[index]?.[position]))),
    );
    expect(ours).toEqual(fact.forms.map((form) => form.map(sortKeys)));
  });

  it("asks for the guide's rights", () => {
    const { access } = command(verb);
    expect({
      server: access.server,
      domain: access.domain,
      self: access.self ?? false,
      systemOnly: access.systemOnly ?? false,
      also: (access.cases ?? []).map((one) => one.domain ?? one.server),
    }).toEqual({
      server: fact.server,
      domain: fact.domain,
      self: fact.self ?? false,
      systemOnly: fact.systemOnly ?? false,
      also: fact.also ?? [],
    });
  });

  it("says what is taken for granted exactly where the guide names no right of the server", () => {
    expect(command(verb).access.assumed !== undefined).toBe(fact.server.length === 0);
  });

  it("knows whether it is a cluster's, and of which command the twin", () => {
    const { clusterOnly, serverTwin } = command(verb);
    expect({ clusterOnly: clusterOnly ?? false, serverTwin }).toEqual({
      clusterOnly: fact.clusterOnly ?? false,
      serverTwin: fact.twin,
    });
  });
});

describe("the effect", () => {
  const byForm = facts.flatMap((fact) =>
    fact.effectByForm ? [[fact.verb, fact.effectByForm, fact.forms] as const] : [],
  );
  it.each(byForm)("of %s depends on its form", (verb, effects, forms) => {
    const found = forms.map((form) =>
      effectOf(command(verb), Object.fromEntries(form.map(({ name }) => [name, name]))),
    );
    expect(found).toEqual(effects);
  });

  const inputs: Readonly<Record<string, Readonly<Record<string, string | number | true>>>> = {
    TIMEOUT: { seconds: 60 },
    "TIMEOUT 0": { seconds: 0 },
    DELETE: { delete: true },
    "(none)": {},
  };
  const byWord = facts.flatMap(({ verb, effectByOp }) =>
    Object.entries(effectByOp ?? {}).map(([word, effect]) => [verb, word, effect] as const),
  );
  it.each(byWord)("of %s with %s is %s", (verb, word, effect) => {
    expect(effectOf(command(verb), verb === "LIST" ? { operation: word } : (inputs[word] ?? {}))).toBe(effect);
  });

  it("of setting a password is destructive when it removes one", () => {
    expect(effectOf(catalogue.setAccountPassword, { tag: "phone", newPassword: "" })).toBe("destructive");
    expect(effectOf(catalogue.setAccountPassword, { newPassword: "" })).toBe("write");
  });
});

const withKeys = facts.filter((fact): fact is CommandFact & { keys: string[] } => fact.keys !== undefined);

describe("the dictionary", () => {
  function dictionaryKind(verb: string) {
    const kind = formsOf(command(verb))
      .flat()
      .map((param) => param.kind)
      .find((one) => one.kind === "dictionary");
    if (kind?.kind !== "dictionary") throw new Error(`${verb} takes no dictionary.`);
    return kind;
  }

  function named(keys: Readonly<Record<string, { readonly optional?: true }>> = {}): string[] {
    return Object.entries(keys).map(([key, { optional }]) => (optional ? `${key}?` : key));
  }

  it.each(withKeys.map(({ verb, keys }) => [verb, keys] as const))("of %s has the documented keys", (verb, keys) => {
    expect(named(dictionaryKind(verb).keys)).toEqual(keys);
  });

  const operations = withKeys.flatMap(({ verb, operations = {} }) =>
    Object.entries(operations).map(([name, operation]) => [verb, name, operation] as const),
  );
  it.each(operations)("of %s has the operation %s", (verb, name, operation) => {
    const kind = dictionaryKind(verb);
    const ours = kind.operations?.[name];
    expect({ effect: ours?.effect, keys: named(ours?.keys) }).toEqual(operation);
    expect(effectOf(command(verb), { parameters: dictionary([[kind.selector ?? "", name]]) })).toBe(operation.effect);
  });

  it.each(withKeys.map((fact) => [fact.verb, fact] as const))("of %s has no other operation", (verb, fact) => {
    const kind = dictionaryKind(verb);
    expect(Object.keys(kind.operations ?? {})).toEqual(Object.keys(fact.operations ?? {}));
    const selector = kind.selector === undefined ? undefined : kind.keys?.[kind.selector]?.values;
    expect(selector ?? []).toEqual(Object.keys(fact.operations ?? {}));
  });
});
