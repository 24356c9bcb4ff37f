import { describe, expect, it } from "vitest";
import { accountStateOf, factsOf, forwardsOf, memoryOf, numberOf } from "@/components/person/account-facts";
import { decode, isArray, isDictionary, type Value } from "@/lib/codec";

const GIB = 1024 ** 3;

function settings(text: string) {
  const value = decode(text);
  return factsOf(isDictionary(value) ? value : new Map());
}

function rules(text: string): readonly Value[] {
  const value = decode(text);
  return isArray(value) ? value : [];
}

describe("the state of an Account", () => {
  const roomy = "MaxAccountSize=10G;QuotaSuspend=100;AccessModes=All;";

  it.each([
    ["enabled", `{${roomy}}`, 4 * GIB],
    ["nearlyFull", `{${roomy}}`, 9.6 * GIB],
    ["delayed", `{${roomy}}`, 10 * GIB],
    ["delayed", "{MaxAccountSize=10G;QuotaSuspend=90;}", 9.1 * GIB],
    ["nearlyFull", "{MaxAccountSize=10G;}", 11 * GIB],
    ["enabled", "{MaxAccountSize=unlimited;QuotaSuspend=100;}", 900 * GIB],
    ["enabled", `{${roomy}}`, undefined],
    ["suspended", "{AccessModes=None;}", 0],
    ["suspended", "{AccessMode=None;MaxAccountSize=1G;QuotaSuspend=100;}", 2 * GIB],
    ["noMail", "{AccessModes=(30,IMAP,PWD);}", 0],
  ])("is %s with %s", (state, text, used) => {
    expect(accountStateOf(settings(text), used)).toBe(state);
  });
});

describe("settings in force", () => {
  it("take a server's word for what users may do, under either name", () => {
    expect(settings("{PWDAllowed=NO;}").mayChangePassword).toBe(false);
    expect(settings("{CanModifyPassword=NO;PWDAllowed=YES;}").mayChangePassword).toBe(false);
    expect(settings("{}").mayChangePassword).toBe(true);
  });

  it("survive values of another kind", () => {
    expect(settings("{RealName=(a);MaxAccountSize={};AccessModes=7;}")).toMatchObject({
      realName: undefined,
      limit: undefined,
      services: undefined,
    });
  });
});

describe("what the server remembers", () => {
  it("is a login with the address that it came from", () => {
    const memory = memoryOf(
      decode("{LastLogin=#T20-11-2026_14:48:00;LastAddress=#I[192.0.2.7]:110;StorageUsed=2048;}"),
    );
    expect(memory).toMatchObject({
      lastLogin: { at: Date.UTC(2026, 10, 20, 14, 48), address: "192.0.2.7" },
      used: 2048,
    });
  });

  it("is nothing when the answer is one value, or the remote past", () => {
    expect(memoryOf("")).toMatchObject({ lastLogin: undefined, used: undefined });
    expect(memoryOf(decode("{LastLogin=#TPAST;}")).lastLogin).toBeUndefined();
  });

  it("reads counts as numbers and as digits, and nothing else", () => {
    expect([12, "12", "90%", "-1", "", "many", null].map(numberOf)).toEqual([
      12,
      12,
      90,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("where mail is sent on to", () => {
  it("is every address of a Rule that sends on, once", () => {
    expect(
      forwardsOf(
        rules(
          '((1,"#Redirect",(),(("Mirror to","a@x.example, b@x.example"))),(5,F,(),(("Forward to","a@x.example"))))',
        ),
      ),
    ).toEqual(["a@x.example", "b@x.example"]);
  });

  it("leaves out Rules that are switched off, and what is no Rule", () => {
    expect(
      forwardsOf(rules('((0,"#Redirect",(),(("Mirror to","a@x.example"))),(3,Store,(),(("Store in",Inbox))),x,())')),
    ).toEqual([]);
  });
});
