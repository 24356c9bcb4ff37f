import { describe, expect, it } from "vitest";
import { getAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { commandKey, isTouched, readKey } from "@/lib/query/keys";
import { accountSummaries } from "@/lib/reads";

const account = { kinds: ["account"], names: ["d.volkova@northwind.example"] };
const listing = (domainName: string) => commandKey(listDomainObjects, { domainName, limit: 50, accounts: true });

describe("what is old after a Change", () => {
  it("is what was read about the account that it worked on", () => {
    expect(isTouched(commandKey(getAccountSettings, { accountName: "D.Volkova@northwind.example" }), account)).toBe(
      true,
    );
  });

  it("is the listing of the account's Domain", () => {
    expect(isTouched(listing("northwind.example"), account)).toBe(true);
  });

  it("is not the listing of another Domain", () => {
    expect(isTouched(listing("severny.example"), account)).toBe(false);
  });

  it("is every read of our own, because it puts several answers together", () => {
    expect(isTouched(readKey(accountSummaries, { accounts: ["a@severny.example"] }), account)).toBe(true);
  });
});
