import { describe, expect, it } from "vitest";
import {
  type Entries,
  entriesAfter,
  explicitOf,
  formOf,
  isChange,
  isTooMuch,
  resolved,
} from "@/components/settings/entries";
import { resultsOf } from "@/components/settings/results";
import { foldOf, groupsOf } from "@/components/settings/view";
import type { Receipt, StepReceipt } from "@/lib/changes";
import { dictionary, type Value } from "@/lib/codec";
import { type Edit, fieldFor, SECRET_MARKER, type Typed, USE_DEFAULT } from "@/lib/settings";
import { accountSettings as schema } from "@/lib/settings/schemas/account";

const map = (values: Readonly<Record<string, Value>> = {}) => dictionary(Object.entries(values));
const percent = (amount: string): Typed => ({ form: "amount", amount, unit: "%" });
const text = (value: string): Typed => ({ form: "text", text: value });

function entry(key: string, edit: Edit, own: Readonly<Record<string, Value>> = {}): Entries {
  return entriesAfter(new Map(), { do: "type", field: fieldFor(schema, key), edit, explicit: map(own) });
}
function changes(key: string, edit: Edit, own: Readonly<Record<string, Value>> = {}): boolean {
  const [one] = entry(key, edit, own).values();
  return one !== undefined && isChange(fieldFor(schema, key), one);
}

describe("an entry is a change", () => {
  it.each<readonly [string, string, Edit, Readonly<Record<string, Value>>]>([
    ["when its value differs", "QuotaAlert", percent("90"), { QuotaAlert: "80" }],
    ["when it sets what is inherited", "QuotaAlert", percent("80"), {}],
    ["when it gives an own value up", "QuotaAlert", USE_DEFAULT, { QuotaAlert: "80" }],
    ["when it cannot be read", "QuotaAlert", percent("x"), { QuotaAlert: "80" }],
    ["when it empties an own text", "RealName", text(""), { RealName: "Anna" }],
    ["when a secret is typed", "RADIUSPassword", { form: "secret", text: "x" }, { RADIUSPassword: SECRET_MARKER }],
  ])("%s", (_, key, edit, own) => {
    expect(changes(key, edit, own)).toBe(true);
  });

  it.each<readonly [string, string, Edit, Readonly<Record<string, Value>>]>([
    [
      "when it says the same in other words",
      "MaxAccountSize",
      { form: "amount", amount: "10", unit: "M" },
      { MaxAccountSize: "10240K" },
    ],
    ["when it is empty where nothing is set", "RealName", text(""), {}],
    [
      "when the secret is left empty",
      "RADIUSPassword",
      { form: "secret", text: "" },
      { RADIUSPassword: SECRET_MARKER },
    ],
    ["when there is no own value to give up", "QuotaAlert", USE_DEFAULT, {}],
    [
      "when a list only has an empty line more",
      "AirSyncAllowed",
      { form: "list", all: false, items: ["*", ""] },
      { AirSyncAllowed: ["*"] },
    ],
  ])("not %s", (_, key, edit, own) => {
    expect(changes(key, edit, own)).toBe(false);
  });
});

describe("what is sent", () => {
  it("holds what was seen under every name of the setting", () => {
    const services: Typed = { form: "services", mode: "none", threshold: 30, names: [] };
    const form = formOf(entry("AccessModes", services, { AccessMode: "All", AccessModes: "All", QuotaAlert: "80" }));
    expect(form.seen).toBe("{AccessModes=All;AccessMode=All;}");
  });

  it("leaves empty lines of a list out", () => {
    const form = formOf(entry("AirSyncAllowed", { form: "list", all: false, items: ["A", ""] }));
    expect(form.edits.get("AirSyncAllowed")).toEqual({ form: "list", all: false, items: ["A"] });
  });

  it("is too much when an action could not carry it", () => {
    const long = "x".repeat(250_000);
    const keys = ["RealName", "ou", "Surname", "givenName"];
    const entries: Entries = new Map(keys.flatMap((key) => [...entry(key, text(long))]));
    expect([isTooMuch(formOf(entry("RealName", text(long)))), isTooMuch(formOf(entries))]).toEqual([false, true]);
  });
});

function receipt(...steps: readonly Partial<StepReceipt>[]): Receipt {
  const base = { verb: "UPDATEACCOUNTSETTINGS", line: [], outcome: "done", durationMs: 1, keys: [] } as const;
  return {
    id: 1,
    title: { id: "accountSettings", values: {} },
    outcome: "done",
    startedAt: "2026-11-20T14:33:06Z",
    durationMs: 1,
    steps: steps.map((step, no) => ({ ...base, no, ...step })),
    undo: { possible: 0, never: [] },
    seal: "",
    touched: { kinds: [], names: [] },
  };
}

describe("what became of an entry", () => {
  const isPassword = (key: string) => key === "Password" || key === "RADIUSPassword";
  const sent: Entries = new Map([
    ...entry("QuotaAlert", percent("90")),
    ...entry("RealName", text("Anna")),
    ...entry("RADIUSPassword", { form: "secret", text: "wave" }),
  ]);
  const kinds = (of: Receipt) =>
    Object.fromEntries([...resultsOf(schema, sent, of, isPassword)].map(([key, { kind }]) => [key, kind]));

  it("is told apart by key", () => {
    const keys = [{ key: "QuotaAlert", state: "notTaken", has: "80" } as const];
    expect(kinds(receipt({ keys }))).toEqual({ QuotaAlert: "notTaken", RealName: "taken" });
  });

  it("is told apart by step", () => {
    const refused = { verb: "SETACCOUNTPASSWORD", outcome: "refused", status: 501, text: "too short" } as const;
    expect(kinds(receipt({}, refused))).toEqual({ QuotaAlert: "taken", RealName: "taken", RADIUSPassword: "refused" });
  });

  it("is not known when the server refused several keys at once", () => {
    expect(kinds(receipt({ outcome: "refused", status: 501, text: "wrong" }))).toEqual({});
  });

  it("is known for a lost answer only when it was read back", () => {
    expect(kinds(receipt({ outcome: "unknown", found: "happened" }))).toEqual({
      QuotaAlert: "taken",
      RealName: "taken",
    });
    expect(kinds(receipt({ outcome: "unknown", found: "cannotTell" }))).toEqual({});
  });

  it("holds the next edit against the value that was saved before it", () => {
    const field = fieldFor(schema, "QuotaAlert");
    const first = entry("QuotaAlert", percent("90"), { QuotaAlert: "80" });
    const newer = entriesAfter(first, { do: "type", field, edit: percent("95"), explicit: map({ QuotaAlert: "80" }) });
    const results = new Map([["QuotaAlert", { kind: "taken" } as const]]);
    const settled = entriesAfter(newer, { do: "settle", sent: first, results });
    const read = entriesAfter(settled, { do: "reread", schema, explicit: map({ QuotaAlert: "90" }) });
    expect(read.get("QuotaAlert")?.seen).toEqual(map({ QuotaAlert: "90" }));
  });

  it("keeps what was seen while somebody only reads again", () => {
    const typed = entry("QuotaAlert", percent("90"), { QuotaAlert: "80" });
    expect(entriesAfter(typed, { do: "reread", schema, explicit: map({ QuotaAlert: "85" }) })).toBe(typed);
  });
});

describe("after a conflict", () => {
  it("an alias of the setting counts as the setting", () => {
    const services: Typed = { form: "services", mode: "none", threshold: 30, names: [] };
    const typed = entry("AccessModes", services, { AccessMode: "All" });
    expect(resolved(schema, typed, new Map([["AccessMode", "theirs"]]), map()).size).toBe(0);
  });
});

describe("what is in sight", () => {
  const editor = (own: Readonly<Record<string, Value>>) => ({
    schema,
    explicit: map(own),
    levels: [{ level: "account", values: map(own) } as const],
    send: () => undefined,
    lockOf: () => undefined,
    isPassword: () => false,
    suggestions: new Map(),
  });
  const authentication = (own: Readonly<Record<string, Value>>, entries: Entries) => {
    const one = editor(own);
    const group = groupsOf(one, entries, "Other").find(({ id }) => id === "authentication");
    return group === undefined ? [] : foldOf(group, one, entries, false).shown.map(({ key }) => key);
  };

  it("is always what is set here and what is typed", () => {
    const typed = entry("RequireAPOP", { form: "toggle", on: true });
    expect(authentication({ Password: SECRET_MARKER }, typed)).toEqual(["Password", "RequireAPOP"]);
  });

  it("is never a setting that does not exist at this level", () => {
    const keys = groupsOf(editor({}), new Map(), "Other").flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys).not.toContain("ServiceClasses");
  });

  it("is a key of the server that no schema knows", () => {
    const other = groupsOf(editor({ Brandnew: "1" }), new Map(), "Other").at(-1);
    expect(other?.fields.map(({ key }) => key)).toEqual(["Brandnew"]);
  });
});

describe("the explicit value", () => {
  it("is found under every name that the setting has", () => {
    const found = explicitOf(fieldFor(schema, "AccessModes"), map({ AccessMode: "None", Password: "x" }));
    expect([...found]).toEqual([["AccessMode", "None"]]);
  });
});
