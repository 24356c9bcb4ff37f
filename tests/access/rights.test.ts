import { describe, expect, it } from "vitest";
import { type Actor, codeOf, missingRank, noRights, rightsFromCodes } from "@/lib/access";

const operator: Actor = { account: "postmaster@main.example", rights: rightsFromCodes(["Master"]), domains: [] };
const delegate: Actor = {
  account: "admin@client.example",
  rights: rightsFromCodes(["Domain", "BasicSettings", "CanCreateAccounts"]),
  domains: ["client.example"],
};

describe("rights from the codes of GETACCOUNTRIGHTS", () => {
  it("lets Master hold every right", () => {
    const { server, domain } = rightsFromCodes(["Master"]);
    expect([server.has("AllDomains"), server.has("Directory"), domain.has("CanCreditAccounts")]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("lets UserAccounts hold every Domain right and no further server right", () => {
    const { server, domain } = rightsFromCodes(["UserAccounts"]);
    expect([...server]).toEqual(["AllDomains"]);
    expect(domain.has("CanPostAlerts")).toBe(true);
  });

  it("makes a holder of any Domain right an administrator of the Domain", () => {
    expect(rightsFromCodes(["CanCreateAliases"]).domain.has("DomainAdministration")).toBe(true);
  });

  it("keeps codes that it does not know", () => {
    expect([...rightsFromCodes(["CanTuneLoggerSettings"]).other]).toEqual(["CanTuneLoggerSettings"]);
  });

  it("spells All Domains as the wire does", () => {
    expect(codeOf("AllDomains")).toBe("UserAccounts");
  });
});

describe("the rank rule", () => {
  it("lets everybody act on an account without rights", () => {
    expect(missingRank(delegate, { account: "user@client.example", rights: noRights })).toEqual([]);
  });

  it("lets nobody act on an account that holds more", () => {
    expect(
      missingRank(delegate, { account: "boss@client.example", rights: rightsFromCodes(["Domain", "CanImpersonate"]) }),
    ).toEqual(["CanImpersonate"]);
  });

  it("names every right that a delegate lacks beside the operator", () => {
    expect(
      missingRank(delegate, { account: "postmaster@main.example", rights: rightsFromCodes(["Master"]) }),
    ).toContain("Master");
  });

  it("counts Domain rights only in the actor's own Domains", () => {
    expect(
      missingRank(delegate, { account: "x@other.example", rights: rightsFromCodes(["Domain", "BasicSettings"]) }),
    ).toEqual(["Domain", "BasicSettings"]);
  });

  it("lets an equal act on an equal", () => {
    expect(
      missingRank(delegate, { account: "x@client.example", rights: rightsFromCodes(["Domain", "BasicSettings"]) }),
    ).toEqual([]);
  });

  it("never locks the first administrator out of the own account", () => {
    expect(
      missingRank(
        { ...operator, rights: "unknown" },
        { account: "postmaster@main.example", rights: rightsFromCodes(["Master"]) },
      ),
    ).toEqual([]);
  });

  it("counts own rights that could not be read as none", () => {
    const actor: Actor = { ...operator, rights: "unknown" };
    expect(missingRank(actor, { account: "x@main.example", rights: rightsFromCodes(["Settings"]) })).toEqual([
      "Settings",
    ]);
  });

  it("counts rights of unknown meaning as rights", () => {
    expect(
      missingRank(delegate, { account: "x@client.example", rights: rightsFromCodes(["CanTuneLoggerSettings"]) }),
    ).toEqual(["CanTuneLoggerSettings"]);
  });
});
