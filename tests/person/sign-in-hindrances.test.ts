import { describe, expect, it } from "vitest";
import { hindrancesOf, type ServiceState } from "@/components/person/sign-in-hindrances";
import { decode, isDictionary } from "@/lib/codec";

function settings(text: string) {
  const value = decode(text);
  return isDictionary(value) ? value : new Map();
}

const off = (name: string, ...levels: readonly string[]): ServiceState => ({
  name,
  on: "no",
  offBy: levels.map((level) => ({ level })),
});
const login = (at: number) => ({ at, address: "192.0.2.7" });
const ids = (text: string, memory = {}, services: readonly ServiceState[] = []) =>
  hindrancesOf(settings(text), { lastLogin: undefined, failedLogin: undefined, ...memory }, services).map(
    ({ id }) => id,
  );

describe("why a sign-in may fail", () => {
  it("is nothing when all is open", () => {
    expect(ids("{AccessModes=All;}", { lastLogin: login(2), failedLogin: login(1) })).toEqual([]);
  });

  it("is the suspension alone when the account is suspended", () => {
    expect(ids("{AccessModes=None;UseAppPassword=NO;}", { failedLogin: login(1) })).toEqual(["suspended"]);
  });

  it("is a password that is switched off, before anything that may only be so", () => {
    expect(ids("{UseAppPassword=NO;RequireAPOP=YES;}", { failedLogin: login(1) })).toEqual([
      "passwordOff",
      "failed",
      "secureOnly",
    ]);
  });

  it("is a failed attempt only when nobody has come in since", () => {
    expect(ids("{}", { lastLogin: login(1), failedLogin: login(2) })).toEqual(["failed"]);
    expect(ids("{}", { lastLogin: login(2), failedLogin: login(1) })).toEqual([]);
  });

  it("tells ways in that are off here from those that the Domain has off", () => {
    const services = [off("POP", "account"), off("IMAP", "account", "domain"), off("LDAP", "account")];
    expect(hindrancesOf(settings("{}"), undefined, services)).toEqual([
      { id: "waysOffAbove", names: ["IMAP"] },
      { id: "waysOff", names: ["POP"] },
    ]);
  });

  it("keeps silent about services that could not be read", () => {
    expect(hindrancesOf(settings("{}"), undefined, undefined)).toEqual([]);
  });
});
