import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/errors";
import { blankField, FORMS, fieldFor, type Typed, USE_DEFAULT } from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";
import { readSettingsForm, settingsSchema } from "@/lib/settings/schema";
import { fieldOfKind, sampleKeys } from "./sample-fields";

const form = settingsSchema(settingsSchemas.account);
const accepts = (key: string, edit: unknown) => form.safeParse(new Map([[key, edit]])).success;

describe("a submitted form", () => {
  it("comes through as it was when it fits", () => {
    const edited = new Map<string, unknown>([
      ["MaxAccountSize", { form: "amount", amount: "20", unit: "G" }],
      ["QuotaAlert", USE_DEFAULT],
      ["Password", { form: "secret", text: "new" }],
      ["UnknownSetting", { form: "wire", text: "(1,2)" }],
    ]);
    expect(form.parse(edited)).toEqual(edited);
  });

  it.each<readonly [string, unknown]>([
    ["a text for a size", { form: "text", text: "20G" }],
    ["an unknown form", { form: "magic" }],
    ["a form with more than it has", { form: "amount", amount: "1", unit: "M", extra: true }],
    ["a number where text belongs", { form: "amount", amount: 20, unit: "G" }],
    ["an unknown unit", { form: "amount", amount: "20", unit: "T" }],
    ["nothing", null],
    ["a bare string", "20G"],
  ])("is refused with %s", (_, edit) => {
    expect(accepts("MaxAccountSize", edit)).toBe(false);
  });

  it("names the setting that does not fit", () => {
    const result = form.safeParse(new Map([["QuotaAlert", { form: "toggle", on: true }]]));
    expect(result.error?.issues.map(({ path }) => path)).toEqual([["QuotaAlert"]]);
  });

  it("is refused when it is no Map", () => {
    expect(form.safeParse({ MaxAccountSize: USE_DEFAULT }).success).toBe(false);
  });

  it("cannot bring a secret in wire notation", () => {
    expect(accepts("Password", { form: "wire", text: "hunter2" })).toBe(false);
  });

  it("is refused when one text is too long to keep", () => {
    expect(accepts("RealName", { form: "text", text: "x".repeat(262_145) })).toBe(false);
  });

  it("is refused when it holds more settings than any object has", () => {
    const many = new Map(Array.from({ length: 1_001 }, (_, index) => [`Key${index}`, USE_DEFAULT]));
    expect(form.safeParse(many).success).toBe(false);
  });

  it("treats a key named like an object's own parts as any other", () => {
    expect(accepts("__proto__", { form: "wire", text: "1" })).toBe(true);
  });
});

it("offers for each kind the form that its blank field has", () => {
  const wrong = sampleKeys.filter((key) => {
    const field = fieldOfKind(key);
    const blank: Typed = blankField(field);
    const forms: readonly string[] = field.secret ? ["secret"] : [...FORMS[field.kind], "wire"];
    return !forms.includes(blank.form);
  });
  expect(wrong).toEqual([]);
});

it("accepts the blank form of every field of the schemas", () => {
  const wrong = Object.values(settingsSchemas).flatMap((schema) => {
    const blank = new Map(schema.keys.map((key) => [key, blankField(fieldFor(schema, key))]));
    return settingsSchema(schema).safeParse(blank).error?.issues ?? [];
  });
  expect(wrong).toEqual([]);
});

describe("what a settings form sent", () => {
  const account = settingsSchemas.account;
  const read = (sent: unknown) => readSettingsForm(account, sent);
  const alert = { form: "amount", amount: "90", unit: "%" } as const;

  function fieldsOfRefusal(sent: unknown): readonly string[] | undefined {
    try {
      read(sent);
      return undefined;
    } catch (error) {
      if (error instanceof InputError) return Object.keys(error.fields);
      throw error;
    }
  }

  it("is read with what it was typed over", () => {
    const { edits, seen } = read({ edits: new Map([["QuotaAlert", alert]]), seen: "{QuotaAlert=80;}" });
    expect([edits.get("QuotaAlert"), seen.get("QuotaAlert")]).toEqual([alert, "80"]);
  });

  it("names the field that does not fit", () => {
    expect(fieldsOfRefusal({ edits: new Map([["QuotaAlert", { form: "toggle", on: true }]]), seen: "{}" })).toEqual([
      "QuotaAlert",
    ]);
  });

  it.each<readonly [string, unknown]>([
    ["nothing", undefined],
    ["no dictionary under it", { edits: new Map(), seen: "(1,2)" }],
    ["broken notation under it", { edits: new Map(), seen: "{a=" }],
    ["edits that are no Map", { edits: [], seen: "{}" }],
    ["more than it has", { edits: new Map(), seen: "{}", account: "x" }],
  ])("is refused with %s", (_, sent) => {
    expect(fieldsOfRefusal(sent)).toEqual([]);
  });
});
