import { describe, expect, it } from "vitest";
import { compile } from "@/lib/catalogue";
import { differencesOf, keyResults, type Plan } from "@/lib/changes";
import { planAccountSettings } from "@/lib/changes/plans/account-settings";
import { dictionary, type Value } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { type Edit, SECRET_MARKER, USE_DEFAULT } from "@/lib/settings";

const ANNA = "a.sokolova@northwind.example";
const secret = (text: string): Edit => ({ form: "secret", text });

function plan(edits: Readonly<Record<string, Edit>>, seen: Readonly<Record<string, Value>> = {}): Plan {
  return planAccountSettings(ANNA, { seen: dictionary(Object.entries(seen)), edits: new Map(Object.entries(edits)) });
}
const lines = ({ steps }: Plan) => steps.map(({ command, input }) => compile(command, input));

function problemsOf(edits: Readonly<Record<string, Edit>>): readonly string[] {
  try {
    plan(edits);
    return [];
  } catch (error) {
    if (error instanceof InputError) return Object.keys(error.fields);
    throw error;
  }
}

describe("saving the settings of an Account", () => {
  it("sends the keys that differ in one update", () => {
    const edits = { MaxAccountSize: { form: "amount", amount: "20", unit: "G" }, QuotaAlert: USE_DEFAULT } as const;
    expect(lines(plan(edits, { MaxAccountSize: "10G", QuotaAlert: "85" }))).toEqual([
      `UPDATEACCOUNTSETTINGS "${ANNA}" {MaxAccountSize=20G;QuotaAlert=default;}`,
    ]);
  });

  it("sets passwords by the command for them, behind the update", () => {
    const edits = {
      RADIUSPassword: secret("wave"),
      QuotaAlert: { form: "amount", amount: "90", unit: "%" },
      Password: secret("Lantern-43"),
    } as const;
    expect(lines(plan(edits))).toEqual([
      `UPDATEACCOUNTSETTINGS "${ANNA}" {QuotaAlert=90;}`,
      `SETACCOUNTPASSWORD "${ANNA}" PASSWORD "wave" METHOD "RADIUS"`,
      `SETACCOUNTPASSWORD "${ANNA}" PASSWORD "Lantern-43"`,
    ]);
  });

  it("makes no update when only a password was typed", () => {
    expect(lines(plan({ RADIUSPassword: secret("wave") }))).toEqual([
      `SETACCOUNTPASSWORD "${ANNA}" PASSWORD "wave" METHOD "RADIUS"`,
    ]);
  });

  it("knows a password in any case of its key", () => {
    expect(lines(plan({ password: secret("wave") }))).toEqual([`SETACCOUNTPASSWORD "${ANNA}" PASSWORD "wave"`]);
  });

  it("leaves other secrets to the update", () => {
    expect(lines(plan({ SyncUserPassword: secret("wave") }))).toEqual([
      `UPDATEACCOUNTSETTINGS "${ANNA}" {SyncUserPassword=wave;}`,
    ]);
  });

  it("does nothing for a password that was left empty", () => {
    expect(plan({ Password: secret("") }).steps).toEqual([]);
  });

  it.each(["Password", "RADIUSPassword", "password"])("does not turn %s into the word default", (key) => {
    expect(problemsOf({ [key]: USE_DEFAULT })).toEqual([key]);
  });

  it("names every field that cannot be read", () => {
    const edits = { MaxAccountSize: { form: "amount", amount: "x", unit: "G" }, Password: secret("a\nb") } as const;
    expect(problemsOf(edits)).toEqual(["MaxAccountSize", "Password"]);
  });
});

describe("the step that sets a password", () => {
  const [step] = plan({ RADIUSPassword: secret("wave") }).steps;

  it("shows which setting it changes, and not to what", () => {
    expect(step && differencesOf(step, undefined)).toEqual([
      { schema: "account", key: "RADIUSPassword", after: SECRET_MARKER, secret: true },
    ]);
  });

  it("cannot be read back", () => {
    expect(step && keyResults(step, undefined, undefined).map(({ key, state }) => [key, state])).toEqual([
      ["RADIUSPassword", "unread"],
    ]);
  });
});
