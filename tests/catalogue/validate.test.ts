import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { compile } from "@/lib/catalogue/compile";
import { inputSchema } from "@/lib/catalogue/validate";
import { inputOf } from "./generated-input";

function problems(command: Command, input: unknown): Record<string, string> {
  const result = inputSchema(command).safeParse(input);
  return Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

describe("the schema of a command's input", () => {
  it("takes what the command takes, and changes nothing", () => {
    for (const command of Object.values<Command>(catalogue)) {
      fc.assert(
        fc.property(inputOf(command), (input) => {
          expect(inputSchema(command).parse(input)).toEqual(input);
        }),
        { numRuns: 5 },
      );
    }
  });

  it("is made once for a command", () => {
    expect(inputSchema(catalogue.noop)).toBe(inputSchema(catalogue.noop));
  });

  it.each([
    ["a missing name", catalogue.deleteDomain, {}, { domainName: "This is needed." }],
    [
      "two things at once",
      catalogue.writeLog,
      { logLevel: "high" },
      {
        logLevel: "A whole number is needed here.",
        logRecord: "This is needed.",
      },
    ],
    ["a wrong type", catalogue.deleteDomain, { domainName: 5 }, { domainName: "A text is needed here." }],
    ["a flag that is none", catalogue.deleteDomain, { domainName: "a", force: "yes" }, { force: "This is on or off." }],
    [
      "a choice that is none",
      catalogue.setAccountType,
      { accountName: "a", accountType: "DGrade" },
      {
        accountType: "Choose one of MultiMailbox, AGrade, BGrade, CGrade.",
      },
    ],
    [
      "a list with a number in it",
      catalogue.setAccountAliases,
      { accountName: "a", newAliases: ["b", 5] },
      {
        newAliases: "A list of texts is needed here.",
      },
    ],
    [
      "an object for a dictionary",
      catalogue.setDomainDefaults,
      { newSettings: { a: "b" } },
      {
        newSettings: "A dictionary is needed here.",
      },
    ],
    [
      "a string for a datablock",
      catalogue.writeStorageFile,
      { accountName: "*", fileName: "f", fileData: "SGk=" },
      {
        fileData: "A datablock is needed here.",
      },
    ],
    [
      "a position that is none",
      catalogue.writeStorageFile,
      {
        accountName: "*",
        fileName: "f",
        fileData: new Uint8Array(),
        position: "MIDDLE",
      },
      { position: "Give a whole number or one of BEG, END, NEW." },
    ],
    [
      "an address that is none",
      catalogue.getIpState,
      { "ip-address": 5 },
      { "ip-address": "A network address is needed here." },
    ],
    [
      "a zero character",
      catalogue.deleteDomain,
      { domainName: "a\0" },
      { domainName: "A text cannot hold the zero character." },
    ],
    ["no value at all", catalogue.echo, { object: true }, { object: "A value is needed here." }],
  ] as const)("says what is wrong: %s", (_, command: Command, input, meant) => {
    expect(problems(command, input)).toEqual(meant);
  });

  it("refuses a parameter that the command does not have", () => {
    expect(inputSchema(catalogue.deleteDomain).safeParse({ domainName: "a", path: "b" }).success).toBe(false);
    expect(inputSchema(catalogue.noop).safeParse({ x: 1 }).success).toBe(false);
  });

  it.each(["x", 5, null, undefined, []])("refuses an input that is no object: %j", (input) => {
    expect(inputSchema(catalogue.noop).safeParse(input).success).toBe(false);
  });

  it("refuses no form where one is needed", () => {
    expect(problems(catalogue.updateAccountMailRule, { accountName: "a" })).toEqual({ change: "This is needed." });
  });

  it("refuses two forms at a time", () => {
    const both = { accountName: "a", newPassword: "b", method: "SIP", tag: "phone" };
    expect(problems(catalogue.setAccountPassword, both)).toEqual({
      method: "Only one of method, tag can be given.",
      tag: "Only one of method, tag can be given.",
    });
  });

  it("refuses a part of a group without what it hangs on", () => {
    expect(problems(catalogue.listSubscribers, { listName: "l", limit: 5 })).toEqual({ filter: "This is needed." });
  });

  it("refuses what the line would refuse", () => {
    expect(problems(catalogue.deleteDomain, { domainName: "\ud83d" })).not.toEqual({});
    expect(() => compile(catalogue.deleteDomain, { domainName: "\ud83d" })).toThrow();
  });
});
