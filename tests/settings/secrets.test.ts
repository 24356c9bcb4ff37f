import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutValue, dictionary, eventsOf, type Value } from "@/lib/codec";
import {
  authenticationKeys,
  fieldsOf,
  holdsMarker,
  isAuthenticationKey,
  isSecretKey,
  restoreSecrets,
  SECRET_MARKER,
  withoutSecretEvents,
  withoutSecrets,
} from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";

const map = (values: Readonly<Record<string, Value>>) => dictionary(Object.entries(values));

describe("secret keys", () => {
  it.each([
    "Password",
    "password",
    "RADIUSPassword",
    "SIPPassword",
    "PSTNGatewayPassword",
    "SyncUserPassword",
    "PrivateSecureKey",
    "DKIMkey",
    "key",
    "SharedSecret",
    "AppPasswords",
    "OTPSeed",
    "AuthToken",
    "KerberosKeys",
    "TelnumPIN",
  ])("%s is one", (key) => expect(isSecretKey(key)).toBe(true));

  it.each([
    "UseAppPassword",
    "PasswordEncryption",
    "PasswordRecovery",
    "PasswordComplexity",
    "CanModifyPassword",
    "PWDAllowed",
    "RealName",
    "SecureCertificate",
    "CAChain",
    "FootPrint",
    "Mapping",
  ])("%s is none", (key) => expect(isSecretKey(key)).toBe(false));
});

describe("hiding secrets", () => {
  it("finds them however deep they stand", () => {
    const value = map({
      ServiceClasses: map({ Staff: map({ PSTNGatewayPassword: "hunter2", QuotaAlert: "80" }) }),
      RPOP: [map({ password: "hunter2", domain: "example.com" })],
    });
    expect(withoutSecrets(value)).toEqual(
      map({
        ServiceClasses: map({ Staff: map({ PSTNGatewayPassword: SECRET_MARKER, QuotaAlert: "80" }) }),
        RPOP: [map({ password: SECRET_MARKER, domain: "example.com" })],
      }),
    );
  });

  it("hides a secret of any type whole", () => {
    const value = map({ DKIMkey: new Uint8Array([1]), AppPasswords: map({ phone: "hunter2" }), Tokens: ["hunter2"] });
    expect(withoutSecrets(value)).toEqual(
      map({ DKIMkey: SECRET_MARKER, AppPasswords: SECRET_MARKER, Tokens: SECRET_MARKER }),
    );
  });

  it("shows that no secret is set", () => {
    const value = map({ Password: "", DKIMkey: new Uint8Array() });
    expect(withoutSecrets(value)).toEqual(value);
  });

  it("copies nothing where there is nothing to hide", () => {
    const value = map({ RealName: "Anna", Nested: [map({ QuotaAlert: "80" })] });
    expect(withoutSecrets(value)).toBe(value);
  });

  it("can use another marker", () => {
    expect(withoutSecrets(map({ Password: "hunter2" }), "hidden")).toEqual(map({ Password: "hidden" }));
  });

  it("leaves no trace of a secret in any nesting", () => {
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        mapOf(fc.constantFrom("Password", "secret", "DKIMkey"), fc.constant<Value>("hunter2")),
        mapOf(fc.string(), tie("value")),
        fc.array(tie("value"), { maxLength: 3 }),
      ),
    }));
    fc.assert(fc.property(value, (nested) => !holds(withoutSecrets(nested), "hunter2")));
  });
});

function mapOf(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.array(fc.tuple(keys, values), { minLength: 1, maxLength: 3 }).map((pairs) => dictionary(pairs));
}

function holds(value: Value, text: string): boolean {
  if (value instanceof Map) return [...value.values()].some((item) => holds(item, text));
  return Array.isArray(value) ? value.some((item) => holds(item, text)) : value === text;
}

describe("putting hidden secrets back", () => {
  const original = map({
    Staff: map({ PSTNGatewayPassword: "one", QuotaAlert: "80" }),
    records: [map({ name: "a", password: "first" }), map({ name: "b", password: "second" })],
  });

  it("gives back what was hidden when nothing was edited", () => {
    expect(restoreSecrets(withoutSecrets(original), original)).toEqual(original);
  });

  it("gives back a secret that was hidden whole", () => {
    const value = map({ AppPasswords: map({ phone: "hunter2" }) });
    expect(restoreSecrets(withoutSecrets(value), value)).toEqual(value);
  });

  it("keeps the secret beside an edited value", () => {
    const edited = map({ Staff: map({ PSTNGatewayPassword: SECRET_MARKER, QuotaAlert: "70" }) });
    expect(restoreSecrets(edited, original)).toEqual(
      map({ Staff: map({ PSTNGatewayPassword: "one", QuotaAlert: "70" }) }),
    );
  });

  it("follows an item of a list that was moved", () => {
    const edited = map({ records: [map({ name: "b", password: SECRET_MARKER })] });
    expect(restoreSecrets(edited, original)).toEqual(map({ records: [map({ name: "b", password: "second" })] }));
  });

  it("gives no item the secret of another one", () => {
    const edited = map({ records: [map({ name: "c", password: SECRET_MARKER })] });
    expect(holdsMarker(restoreSecrets(edited, original))).toBe(true);
  });

  const twins = [map({ password: "first" }), map({ password: "second" }), map({ name: "a" })];
  const twin = map({ password: SECRET_MARKER });

  it("keeps items apart by their places when only their secrets differ", () => {
    const edited = [twin, twin, map({ name: "b" })];
    expect(restoreSecrets(edited, twins)).toEqual([...twins.slice(0, 2), map({ name: "b" })]);
  });

  it("does not guess which of two such items was taken out", () => {
    expect(holdsMarker(restoreSecrets([twin], twins))).toBe(true);
  });

  it("leaves a marker that stands for nothing, so that it is noticed", () => {
    expect(holdsMarker(restoreSecrets(map({ Other: map({ Password: SECRET_MARKER }) }), original))).toBe(true);
  });
});

describe("authentication keys", () => {
  it.each([
    "Password",
    "RequireAPOP",
    "UseExtPassword",
    "UseCertificateAuth",
    "PasswordRecovery",
    "PWDAllowed",
    "OSUserName",
    "AccessModes",
    "AccessMode",
    "ServiceClass",
    "SyncServer",
    "AdminDomainName",
    "TwoFactorMode",
    "OAuthProvider",
    "RecoveryEMail",
  ])("%s is one", (key) => expect(isAuthenticationKey(key)).toBe(true));

  it.each([
    "RealName",
    "MaxAccountSize",
    "LogLogin",
    "DialogInfo",
    "PSTNGatewayPassword",
    "CrashRecovery",
    "RemoveAuthor",
  ])("%s is none", (key) => expect(isAuthenticationKey(key)).toBe(false));

  it("are found in a template and in the classes inside it", () => {
    const settings = map({
      RealName: "Anna",
      RequireAPOP: "NO",
      Defaults: map({ Staff: map({ UseSysPassword: "YES", QuotaAlert: "80" }) }),
    });
    expect(authenticationKeys(settings)).toEqual(["RequireAPOP", "UseSysPassword"]);
  });

  it("are none in settings that concern no sign-in", () => {
    expect(authenticationKeys(map({ MaxAccountSize: "10M", PSTNGatewayPassword: "x" }))).toEqual([]);
  });

  it("of the schemas are these, and a change of the list is a decision", () => {
    const marked = Object.values(settingsSchemas).flatMap((schema) =>
      fieldsOf(schema).flatMap(({ key, authentication }) => (authentication ? [key] : [])),
    );
    expect(marked).toEqual([
      ...["Password", "RADIUSPassword", "UseAppPassword", "UseSysPassword", "UseExtPassword", "UseKerberosPassword"],
      ...["UseCertificateAuth", "RequireAPOP", "PasswordEncryption", "PasswordComplexity", "PasswordRecovery"],
      ...["PWDAllowed", "CanModifyPassword", "OSUserName", "FailedLoginFlow"],
      ...["ServiceClass", "ServiceClasses", "AccessModes"],
      ...["SyncMode", "SyncServer", "SyncUserName", "SyncUserPassword"],
      ...["AccountDefaults", "AUTHMethods", "ClientCertReq", "ClientCertCA", "AdminDomainName"],
      "DUOSecurity",
    ]);
  });
});

describe("secrets in a value that is told piece by piece", () => {
  const limits = { entries: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY };
  const told = (value: Value, nameKeys?: "none" | "outermost"): Value =>
    cutValue(withoutSecretEvents(eventsOf(value), nameKeys), limits).value;

  const key = fc.constantFrom("Password", "token", "RealName", "Rules");
  const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<Value>("", "x", null, 5, new Uint8Array(), new Uint8Array([1])),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie("tree")), { maxLength: 3 }).map((pairs): Value => dictionary(pairs)),
    ),
  }));

  it("are hidden as they are in the tree", () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(told(value)).toEqual(withoutSecrets(value));
      }),
    );
  });

  it("are no names of objects, whose own settings are looked through all the same", () => {
    const listing = map({ token: map({ Password: "p" }) });
    const hidden = map({ token: map({ Password: SECRET_MARKER }) });
    expect(told(listing, "outermost")).toEqual(hidden);
    expect(told([5, listing], "outermost")).toEqual([5, hidden]);
    expect(told(listing)).toEqual(map({ token: SECRET_MARKER }));
  });
});
