import { describe, expect, it } from "vitest";
import { problemTexts } from "@/lib/messages/ru/settings/problems";
import { settingsTexts } from "@/lib/messages/ru/settings/schemas";
import {
  type FieldTexts,
  fieldsOf,
  PROBLEM_TEXTS,
  problemSentence,
  type SchemaTexts,
  searchEntries,
  translateSchema,
} from "@/lib/settings";
import { type SettingsSchemaId, settingsSchemas } from "@/lib/settings/registry";

const texts: Readonly<Record<SettingsSchemaId, SchemaTexts>> = settingsTexts;
const ids = Object.keys(settingsSchemas).filter((id): id is SettingsSchemaId => Object.hasOwn(settingsSchemas, id));

describe.each(ids)("the Russian words of the %s schema", (id) => {
  const schema = settingsSchemas[id];
  const russian = texts[id];
  const entries: readonly (readonly [string, FieldTexts])[] = Object.entries(russian.fields);

  it("leave no group and no key out, and have none too many", () => {
    expect(Object.keys(russian.groups).sort()).toEqual(schema.groups.map((group) => group.id).sort());
    expect(Object.keys(russian.fields).sort()).toEqual([...schema.keys].sort());
  });

  it("are in Russian, with a help that is a sentence", () => {
    const odd = entries.filter(
      ([, { label, help }]) => !/[а-яё]/i.test(label) || !/^[А-ЯЁA-Z].*[а-яё].*[^.]\.$/.test(help),
    );
    expect(odd).toEqual([]);
  });

  it("have a label for every choice that has an English one with a word in it", () => {
    const gaps = fieldsOf(schema).flatMap((field) => {
      const english = field.kind === "choice" ? field.choices.filter(({ label = "" }) => /[a-z]/i.test(label)) : [];
      return english.flatMap(({ value }) =>
        russian.fields[field.key]?.choices?.[value] === undefined ? [`${field.key} ${value}`] : [],
      );
    });
    expect(gaps).toEqual([]);
  });

  it("change the words of the schema and nothing else", () => {
    const translated = translateSchema(schema, russian);
    const bare = (all: typeof translated) =>
      fieldsOf(all).map(({ label: _label, help: _help, ...field }) =>
        field.kind === "choice" ? { ...field, choices: field.choices.map(({ value }) => value) } : field,
      );
    expect(bare(translated)).toEqual(bare(schema));
    expect(fieldsOf(translated).map(({ label }) => label)).toEqual(
      schema.keys.map((key) => russian.fields[key]?.label),
    );
  });
});

it("keeps English where a translation has a gap", () => {
  const translated = translateSchema(settingsSchemas.domain, { title: "Домен", groups: {}, fields: {} });
  expect(fieldsOf(translated)).toEqual(fieldsOf(settingsSchemas.domain));
});

describe("the sentences of problems", () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

  it("exist in Russian for every code, with the same parameters", () => {
    expect(Object.entries(problemTexts).map(([code, text]) => [code, places(text)])).toEqual(
      Object.entries(PROBLEM_TEXTS).map(([code, text]) => [code, places(text)]),
    );
  });

  it("take their parameters as they are", () => {
    expect(problemSentence(problemTexts.numberRange, { min: "1", max: "$&" })).toBe("Введите число от 1 до $&.");
  });
});

describe("the search index", () => {
  it("has one entry for each setting, with its schema and group", () => {
    const entries = searchEntries(Object.values(settingsSchemas));
    expect(entries).toHaveLength(225);
    expect(entries.find(({ key }) => key === "MaxAccountSize")).toEqual({
      schema: "account",
      group: "Mail Storage",
      key: "MaxAccountSize",
      label: "Mail Storage limit",
      help: "The most that all mailboxes together may hold.",
    });
  });

  it("speaks the language of the schema it is made from", () => {
    const [first] = searchEntries([translateSchema(settingsSchemas.account, texts.account)]);
    expect(first).toMatchObject({ key: "RealName", label: "Настоящее имя" });
  });
});
