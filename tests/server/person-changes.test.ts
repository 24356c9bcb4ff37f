import { describe, expect, it } from "vitest";
import { InputError } from "@/lib/errors";
import { planEnding, planReset } from "@/lib/server/person-changes";

/** What actions of the help desk make of whatever a browser sends. */

const good = { account: "a@b.example", password: "Quiet-Lantern-1", endSessions: true, check: false };

describe("a reset that comes from a browser", () => {
  it("becomes the password's own command and the end of the sessions", () => {
    expect(planReset(good).steps.map(({ command }) => command.verb)).toEqual([
      "SETACCOUNTPASSWORD",
      "KILLACCOUNTSESSIONS",
    ]);
  });

  it("lets the server check only when asked to", () => {
    expect(planReset({ ...good, endSessions: false }).steps[0]?.input).not.toHaveProperty("check");
    expect(planReset({ ...good, check: true }).steps[0]?.input).toMatchObject({ check: true });
  });

  it("says at the field that a password is missing: an empty one would take it away", () => {
    expect(() => planReset({ ...good, password: "" })).toThrow(InputError);
    try {
      planReset({ ...good, password: "" });
    } catch (error) {
      expect(error).toMatchObject({ fields: { newPassword: { error: "needed" } } });
    }
  });

  it.each([
    ["nothing", undefined],
    ["a text", "reset"],
    ["no account", { ...good, account: undefined }],
    ["a name without its Domain, which would be in the Domain of whoever asks", { ...good, account: "a" }],
    ["two addresses", { ...good, account: "a@b.example c@d.example" }],
    ["a list for an account", { ...good, account: ["a@b.example"] }],
    ["a password of another kind", { ...good, password: { length: 8 } }],
    ["a password that is a book", { ...good, password: "x".repeat(10_000) }],
    ["a choice that is no yes or no", { ...good, endSessions: "yes" }],
  ])("is refused when it is %s", (_, request) => {
    expect(() => planReset(request)).toThrow(InputError);
  });

  it("is refused without a word of what it held", () => {
    expect(() => planReset({ ...good, password: 4242 })).toThrow(/^(?!.*4242)/);
  });
});

describe("ending sessions", () => {
  it("names the Domain with a single session, as a Domain administrator must", () => {
    expect(planEnding("a@b.example", "123-abc").steps[0]).toMatchObject({
      command: { verb: "KILLSESSION" },
      input: { sessionID: "123-abc", domainName: "b.example" },
    });
  });

  it("ends all without a session", () => {
    expect(planEnding("a@b.example", undefined).steps[0]?.command.verb).toBe("KILLACCOUNTSESSIONS");
  });

  it.each([null, 5, "", "x".repeat(300)])("refuses %s as a session", (session) => {
    expect(() => planEnding("a@b.example", session)).toThrow(InputError);
  });
});
