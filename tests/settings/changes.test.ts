import { describe, expect, it } from "vitest";
import { dictionary, type Value } from "@/lib/codec";
import {
  changedKeys,
  type Edit,
  fieldFor,
  isShown,
  notTaken,
  SECRET_MARKER,
  type Typed,
  USE_DEFAULT,
  unknownKeys,
} from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";

const schema = settingsSchemas.account;
const map = (values: Readonly<Record<string, Value>> = {}) => dictionary(Object.entries(values));
const size = (amount: string, unit: "M" | "G"): Typed => ({ form: "amount", amount, unit });
const text = (value: string): Typed => ({ form: "text", text: value });

function changes(explicit: Readonly<Record<string, Value>>, edited: Readonly<Record<string, Edit>>) {
  const result = changedKeys(schema, map(explicit), new Map(Object.entries(edited)));
  return result.ok ? Object.fromEntries(result.changes) : result.problems;
}

describe("an update", () => {
  it("holds only the keys whose value differs", () => {
    const edited = { MaxAccountSize: size("20", "G"), MaxWebSize: size("100", "M") };
    expect(changes({ MaxAccountSize: "10G", MaxWebSize: "100M" }, edited)).toEqual({ MaxAccountSize: "20G" });
  });

  it("does not send another spelling of the same value", () => {
    expect(changes({ MaxAccountSize: "10240K" }, { MaxAccountSize: size("10", "M") })).toEqual({});
  });

  it("sends a value that equals the inherited one, because it becomes explicit", () => {
    expect(changes({}, { MaxAccountSize: { form: "special", word: "unlimited" } })).toEqual({
      MaxAccountSize: "unlimited",
    });
  });

  it("sends the word default to give an explicit value up, and nothing where there is none", () => {
    expect(changes({ QuotaAlert: "90" }, { QuotaAlert: USE_DEFAULT, MaxWebSize: USE_DEFAULT })).toEqual({
      QuotaAlert: "default",
    });
  });

  it("refuses the word default as a text, because the server would drop the setting", () => {
    expect(changes({ RealName: "Anna" }, { RealName: text("Default") })).toEqual(
      new Map([["RealName", expect.objectContaining({ error: "defaultWord" })]]),
    );
  });

  it("uses the name under which the setting stands already", () => {
    const none: Typed = { form: "services", mode: "none", threshold: 30, names: [] };
    expect(changes({ AccessMode: "All" }, { AccessModes: none })).toEqual({ AccessMode: "None" });
    expect(changes({}, { AccessModes: none })).toEqual({ AccessModes: "None" });
  });

  it("drops a setting under all its names", () => {
    expect(changes({ AccessMode: "All", AccessModes: "All" }, { AccessModes: USE_DEFAULT })).toEqual({
      AccessMode: "default",
      AccessModes: "default",
    });
  });

  it("leaves a secret alone when nothing was typed, and sends it when something was", () => {
    expect(changes({ Password: "old" }, { Password: { form: "secret", text: "" } })).toEqual({});
    expect(changes({ Password: "old" }, { Password: { form: "secret", text: "new" } })).toEqual({ Password: "new" });
  });

  it("sends a secret that was typed even when it is the old one, and so tells nobody that it is", () => {
    expect(changes({ Password: "old" }, { Password: { form: "secret", text: "old" } })).toEqual({ Password: "old" });
  });

  it("never takes the marker for a new secret, even where the explicit value is hidden", () => {
    const typed: Typed = { form: "secret", text: SECRET_MARKER };
    expect(changes({ Password: SECRET_MARKER }, { Password: typed })).toEqual(
      new Map([["Password", expect.objectContaining({ error: "hiddenSecret" })]]),
    );
  });

  it("can be worked out in a browser, where nested secrets are hidden on both sides", () => {
    const hidden = map({ Staff: map({ Password: SECRET_MARKER, QuotaAlert: "80" }) });
    const typed: Typed = { form: "wire", text: `{Staff={Password="${SECRET_MARKER}";QuotaAlert=70;};}` };
    expect(changes({ ServiceClasses: hidden }, { ServiceClasses: typed })).toEqual({
      ServiceClasses: map({ Staff: map({ Password: SECRET_MARKER, QuotaAlert: "70" }) }),
    });
  });

  it("carries keys that the schema does not know", () => {
    expect(changes({ NewSetting: "1", Other: "x" }, { NewSetting: { form: "wire", text: "{a=1;}" } })).toEqual({
      NewSetting: map({ a: "1" }),
    });
  });

  it("takes an unknown key that sounds like a secret for one", () => {
    expect(changes({ SIPPassword: "old" }, { SIPPassword: { form: "secret", text: "new" } })).toEqual({
      SIPPassword: "new",
    });
  });

  it("refuses data that another page owns", () => {
    expect(changes({ RPOP: map() }, { RPOP: { form: "wire", text: "{}" } })).toEqual(
      new Map([["RPOP", expect.objectContaining({ error: "readOnly" })]]),
    );
  });

  it.each(["", "a\r\nDELETEACCOUNT x"])("refuses %o as the name of a setting", (key) => {
    expect(changes({}, { [key]: { form: "wire", text: "1" } })).toEqual(
      new Map([[key, expect.objectContaining({ error: "key" })]]),
    );
  });

  it("reports every problem and changes nothing", () => {
    const edited = { QuotaAlert: size("x", "M"), MaxAccountSize: size("", "M"), MaxWebSize: size("5", "M") };
    const problems = changes({}, edited);
    expect(problems instanceof Map && [...problems.keys()]).toEqual(["QuotaAlert", "MaxAccountSize"]);
  });

  it("keeps the secrets that were hidden inside a nested value", () => {
    const classes = { Staff: map({ PSTNGatewayPassword: "hunter2", QuotaAlert: "80" }) };
    const typed: Typed = { form: "wire", text: `{Staff={PSTNGatewayPassword="${SECRET_MARKER}";QuotaAlert=70;};}` };
    expect(changes({ ServiceClasses: map(classes) }, { ServiceClasses: typed })).toEqual({
      ServiceClasses: map({ Staff: map({ PSTNGatewayPassword: "hunter2", QuotaAlert: "70" }) }),
    });
  });
});

it("lists the keys that the schema does not know, in their order", () => {
  expect(unknownKeys(schema, map({ Zeta: "1", RealName: "Anna", AccessMode: "All", Alpha: "2" }))).toEqual([
    "Zeta",
    "Alpha",
  ]);
});

describe("what the server did not take", () => {
  const missing = (sent: Readonly<Record<string, Value>>, has: Readonly<Record<string, Value>>) =>
    notTaken(schema, map(sent), map(has));

  it("is nothing when the values say the same", () => {
    expect(missing({ MaxAccountSize: "10M", QuotaAlert: "90" }, { MaxAccountSize: "10240K", QuotaAlert: 90 })).toEqual(
      [],
    );
  });

  it("is named with what the server has", () => {
    expect(missing({ QuotaAlert: "90" }, { QuotaAlert: "80" })).toEqual([{ key: "QuotaAlert", sent: "90", has: "80" }]);
  });

  it("is named when the server has nothing", () => {
    expect(missing({ QuotaAlert: "90" }, {})).toEqual([{ key: "QuotaAlert", sent: "90" }]);
  });

  it("is a value that was to go and is still there", () => {
    expect(missing({ QuotaAlert: "default", MaxWebSize: "default" }, { QuotaAlert: "80" })).toEqual([
      { key: "QuotaAlert", sent: "default", has: "80" },
    ]);
  });

  it("is not a setting that comes back under its other name", () => {
    expect(missing({ AccessModes: "None" }, { AccessMode: "None" })).toEqual([]);
  });

  it("says nothing about secrets, which cannot be compared", () => {
    expect(missing({ Password: "hunter2", NewSecret: "x" }, {})).toEqual([]);
  });

  it("shows no secret of a nested value", () => {
    const sent = map({ Staff: map({ Password: "hunter2", QuotaAlert: "1" }) });
    expect(missing({ ServiceClasses: sent }, {})).toEqual([
      { key: "ServiceClasses", sent: map({ Staff: map({ Password: SECRET_MARKER, QuotaAlert: "1" }) }) },
    ]);
  });

  it("compares nested values even when their secrets come back hidden", () => {
    const sent = map({ Staff: map({ Password: "hunter2" }) });
    expect(
      missing({ ServiceClasses: sent }, { ServiceClasses: map({ Staff: map({ Password: SECRET_MARKER }) }) }),
    ).toEqual([]);
  });
});

describe("a field with a condition", () => {
  const reroute = fieldFor(settingsSchemas.domain, "MailRerouteAddress");

  it.each([
    ["Rerouted to", true],
    ["rerouted to", true],
    ["Rejected", false],
  ])("is shown by the value in force of another setting: %s", (word, shown) => {
    expect(isShown(reroute, (key) => (key === "MailToUnknown" ? word : undefined))).toBe(shown);
  });

  it("is offered only where the server has the key, when it says so", () => {
    const field = fieldFor(schema, "CanModifyPassword");
    expect(isShown(field, () => undefined)).toBe(false);
    expect(isShown(field, () => "YES")).toBe(true);
  });
});
