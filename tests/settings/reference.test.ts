import { describe, expect, it } from "vitest";
import { builtInSettings, type Field, fieldsOf, namesOf, SERVICES } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import { factsOf } from "./facts";

/** The schemas against the reference: no key missing, none invented, each of the kind that its wire form needs. */

describe.each(["account", "accountPrefs", "domain"] as const)("the %s schema", (id) => {
  const schema = settingsSchemas[id];
  const fields = new Map(fieldsOf(schema).map((field) => [field.key, field]));
  const facts = factsOf(id);
  const wrong = (differs: (field: Field, fact: (typeof facts)[number]) => boolean) =>
    facts.filter((fact) => {
      const field = fields.get(fact.key);
      return field === undefined || differs(field, fact);
    });

  it("has every key of the reference and no other", () => {
    expect([...fields.keys()].sort()).toEqual(facts.map(({ key }) => key).sort());
  });

  it("says every key and every name of a key once", () => {
    const names = fieldsOf(schema).flatMap(namesOf);
    expect(names).toEqual([...new Set(names)]);
  });

  it("gives every key a kind that fits its wire form", () => {
    expect(wrong((field, { kinds }) => !kinds.includes(field.kind))).toEqual([]);
  });

  it("knows the levels at which a key exists", () => {
    expect(wrong((field, { levels }) => [...field.levels].sort().join() !== [...levels].sort().join())).toEqual([]);
  });

  it("has the built-in values of the reference", () => {
    const builtIn = new Map(facts.flatMap(({ key, builtIn }) => (builtIn === undefined ? [] : [[key, builtIn]])));
    expect(builtInSettings(schema)).toEqual(builtIn);
  });

  it("offers every value of a choice, and hides none that stands in the reference", () => {
    expect(
      wrong(
        (field, { values }) => field.kind === "choice" && values.join() !== field.choices.map((c) => c.value).join(),
      ),
    ).toEqual([]);
  });

  it("marks secrets, data of other editors, attributes, keys of add-ons and inferred labels", () => {
    expect(wrong((field, { marks }) => marks.includes("secret") !== (field.secret === true))).toEqual([]);
    expect(wrong((field, { marks }) => marks.includes("readOnly") && !field.readOnlyHere)).toEqual([]);
    expect(wrong((field, { marks }) => marks.includes("custom") !== (field.custom === true))).toEqual([]);
    expect(wrong((field, { marks }) => marks.includes("label") && field.unconfirmed === undefined)).toEqual([]);
    expect(wrong((field, { marks }) => marks.includes("addon") && !field.whenPresent)).toEqual([]);
  });

  it("reads secrets only with kinds that can hide them", () => {
    const kinds = fieldsOf(schema).flatMap((field) => (field.secret ? [field.kind] : []));
    expect(kinds.filter((kind) => kind !== "secret" && kind !== "data")).toEqual([]);
    expect(fieldsOf(schema).filter((field) => field.kind === "secret" && !field.secret)).toEqual([]);
  });

  it("is plain data, so that it can travel to the browser", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("words every label and every help as a reader expects them", () => {
    const odd = fieldsOf(schema).filter(
      ({ label, help }) => label === "" || label.endsWith(".") || !/^[A-Z].*[^.]\.$/.test(help),
    );
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it("shows a field only behind a setting and a value that exist", () => {
    const loose = fieldsOf(schema).filter(({ showWhen }) => {
      if (showWhen === undefined) return false;
      const other = fields.get(showWhen.key);
      const values = other?.kind === "choice" ? other.choices.map(({ value }) => value) : [];
      return !showWhen.in.every((word) => values.includes(word));
    });
    expect(loose).toEqual([]);
  });
});

it("numbers the services as the reference does", () => {
  const [, , ...names] = factsOf("account").find(({ key }) => key === "AccessModes")?.values ?? [];
  expect(SERVICES).toEqual(names);
});
