import { describe, expect, it } from "vitest";
import { type Dictionary, dictionary, type Value } from "@/lib/codec";
import {
  type AccountReadings,
  accountLevels,
  domainLevels,
  fieldFor,
  preferenceLevels,
  resolveChain,
} from "@/lib/settings";
import { settingsSchemas } from "@/lib/settings/registry";

const settings = (values: Readonly<Record<string, Value>> = {}): Dictionary => dictionary(Object.entries(values));
const field = (key: string) => fieldFor(settingsSchemas.account, key);

function chainOf(key: string, readings: Partial<AccountReadings>, effective?: Dictionary) {
  const all = {
    account: settings(),
    domainDefaults: settings(),
    wideDefaults: settings(),
    wide: "server",
    ...readings,
  } as const;
  return resolveChain(field(key), accountLevels(all), effective);
}

const inClass = settings({ ServiceClass: "Staff" });
const classes = (values: Readonly<Record<string, Value>>) =>
  settings({ ServiceClasses: settings({ Staff: settings(values) }), MaxAccountSize: "2G" });

describe("the value of an account's setting", () => {
  it("is the account's own where it has one", () => {
    const chain = chainOf("MaxAccountSize", {
      account: settings({ MaxAccountSize: "20G" }),
      domainDefaults: settings({ MaxAccountSize: "10G" }),
    });
    expect(chain.wins).toEqual({ from: "account", value: "20G" });
    expect(chain.useDefault).toEqual({ from: "domainAccountDefaults", value: "10G" });
  });

  it("comes from the service class before the defaults of the Domain", () => {
    const chain = chainOf("MaxAccountSize", { account: inClass, domainDefaults: classes({ MaxAccountSize: "5G" }) });
    expect(chain.wins).toEqual({ from: "serviceClass", name: "Staff", value: "5G" });
  });

  it("comes from the class that the Domain defines before one of the same name above", () => {
    const chain = chainOf("MaxAccountSize", {
      account: inClass,
      domainDefaults: classes({ MaxAccountSize: "5G" }),
      wideDefaults: classes({ MaxAccountSize: "7G" }),
    });
    expect(chain.wins).toMatchObject({ value: "5G" });
  });

  it("comes from the class that the server defines where the Domain has none", () => {
    const chain = chainOf("MaxAccountSize", { account: inClass, wideDefaults: classes({ MaxAccountSize: "7G" }) });
    expect(chain.wins).toEqual({ from: "serviceClass", name: "Staff", value: "7G" });
  });

  it("falls through a class that does not set it", () => {
    const chain = chainOf("MaxAccountSize", { account: inClass, domainDefaults: classes({ QuotaAlert: "70" }) });
    expect(chain.links[1]).toEqual({ level: "serviceClass", name: "Staff", state: "unset" });
    expect(chain.wins).toEqual({ from: "domainAccountDefaults", value: "2G" });
  });

  it("falls through a class that nobody defines", () => {
    expect(chainOf("MaxAccountSize", { account: inClass }).wins).toEqual({ from: "builtIn", value: "unlimited" });
  });

  it("is the built-in one where no level sets it", () => {
    expect(chainOf("QuotaAlert", {}).wins).toEqual({ from: "builtIn", value: "80" });
  });

  it("is nowhere where no built-in value is known either", () => {
    expect(chainOf("PSTNGatewayVia", {}).wins).toEqual({ from: "nowhere" });
  });

  it("comes from the Cluster and not from the server in a shared Domain", () => {
    const chain = chainOf("QuotaAlert", { wideDefaults: settings({ QuotaAlert: "60" }), wide: "cluster" });
    expect(chain.wins).toEqual({ from: "clusterAccountDefaults", value: "60" });
    expect(chain.links.map(({ level }) => level)).not.toContain("serverAccountDefaults");
  });

  it("is read under an older name of the setting", () => {
    expect(chainOf("AccessModes", { account: settings({ AccessMode: "None" }) }).wins).toEqual({
      from: "account",
      value: "None",
    });
  });
});

describe("levels that may not be read", () => {
  it("are told from levels that do not set the value", () => {
    const chain = chainOf("QuotaAlert", { wideDefaults: "unreadable" });
    expect(chain.links.map(({ state }) => state)).toEqual(["unset", "unset", "unreadable", "set"]);
  });

  it("leave the value above them unknown, never the built-in one", () => {
    expect(chainOf("QuotaAlert", { wideDefaults: "unreadable" }).wins).toEqual({ from: "above" });
  });

  it("let the server's merged settings say the value", () => {
    const chain = chainOf("QuotaAlert", { wideDefaults: "unreadable" }, settings({ QuotaAlert: "75" }));
    expect(chain.wins).toEqual({ from: "above", value: "75" });
    expect(chain.useDefault).toEqual({ from: "above", value: "75" });
  });

  it("keep the default unknown while an explicit value hides it in the merged settings", () => {
    const explicit = settings({ QuotaAlert: "90" });
    const chain = chainOf("QuotaAlert", { account: explicit, wideDefaults: "unreadable" }, explicit);
    expect(chain.wins).toEqual({ from: "account", value: "90" });
    expect(chain.useDefault).toEqual({ from: "above" });
  });

  it("do not matter below the level that wins", () => {
    const chain = chainOf("QuotaAlert", { domainDefaults: settings({ QuotaAlert: "70" }), wideDefaults: "unreadable" });
    expect(chain.wins).toEqual({ from: "domainAccountDefaults", value: "70" });
  });

  it("make the service class unreadable when its definition may stand there", () => {
    const chain = chainOf("QuotaAlert", { account: inClass, wideDefaults: "unreadable" });
    expect(chain.links[1]).toEqual({ level: "serviceClass", name: "Staff", state: "unreadable" });
  });
});

describe("the levels of a field", () => {
  it("are only those where it exists", () => {
    expect(chainOf("RealName", {}).links.map(({ level }) => level)).toEqual(["account", "builtIn"]);
  });

  it("start at the Domain's defaults when those are edited", () => {
    const levels = accountLevels({
      domainDefaults: settings(),
      wideDefaults: settings({ QuotaAlert: "60" }),
      wide: "server",
    });
    const chain = resolveChain(field("QuotaAlert"), levels);
    expect(chain.links.map(({ level }) => level)).toEqual([
      "domainAccountDefaults",
      "serverAccountDefaults",
      "builtIn",
    ]);
    expect(chain.wins).toEqual({ from: "serverAccountDefaults", value: "60" });
  });

  it("of a key that no schema knows are all levels, without a built-in value", () => {
    const levels = accountLevels({ account: settings(), wideDefaults: settings({ NewSetting: "1" }), wide: "server" });
    expect(resolveChain(field("NewSetting"), levels).wins).toEqual({ from: "serverAccountDefaults", value: "1" });
  });
});

describe("the value of a Domain's setting", () => {
  const prefix = fieldFor(settingsSchemas.domain, "WebSitePrefix");

  it("falls back on the Domain defaults of the server", () => {
    const levels = domainLevels({ domain: settings(), wideDefaults: settings({ WebSitePrefix: "%" }), wide: "server" });
    expect(resolveChain(prefix, levels).wins).toEqual({ from: "serverDomainDefaults", value: "%" });
  });

  it("falls back on those of the Cluster in a shared Domain, and carries the Domain's name", () => {
    const levels = domainLevels({
      domain: settings({ WebSitePrefix: "=" }),
      domainName: "example.com",
      wideDefaults: settings({ WebSitePrefix: "%" }),
      wide: "cluster",
    });
    const chain = resolveChain(prefix, levels);
    expect(chain.wins).toEqual({ from: "domain", name: "example.com", value: "=" });
    expect(chain.useDefault).toEqual({ from: "clusterDomainDefaults", value: "%" });
  });
});

describe("the value of a Preference", () => {
  const preferenceOf = (key: string, readings: AccountReadings) =>
    resolveChain(fieldFor(settingsSchemas.accountPrefs, key), preferenceLevels(readings)).wins;
  const above = { wideDefaults: settings({ WeekStart: "Sat", Language: "english" }), wide: "server" } as const;

  it("is the Account's, the Domain's, the server's, or built in", () => {
    const readings = { account: settings({ WeekStart: "Sun" }), domainDefaults: settings({ FontSize: "3" }), ...above };
    expect(["WeekStart", "FontSize", "Language", "MailerWidth"].map((key) => preferenceOf(key, readings))).toEqual([
      { from: "account", value: "Sun" },
      { from: "domainAccountDefaults", value: "3" },
      { from: "serverAccountDefaults", value: "english" },
      { from: "builtIn", value: "72" },
    ]);
  });

  it("comes from no service class, whatever the Account keeps under that name", () => {
    const levels = preferenceLevels({ account: inClass, domainDefaults: classes({ FontSize: "9" }), ...above });
    expect(levels.map(({ level }) => level)).toEqual(["account", "domainAccountDefaults", "serverAccountDefaults"]);
  });
});
