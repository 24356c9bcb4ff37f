import { describe, expect, it } from "vitest";
import { bareAddress, compile, pieces } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { dictionary, Opaque } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { SECRET_MARKER } from "@/lib/settings";

const newPassword = { accountName: "a@b.example", newPassword: "hunter2" };

function refusal(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("This was not refused.");
}

describe("a line that is shown", () => {
  it("hides a secret parameter, and its length", () => {
    const line = compile(catalogue.setAccountPassword, newPassword, { mask: true });
    expect(line).toBe(`SETACCOUNTPASSWORD "a@b.example" PASSWORD ${SECRET_MARKER}`);
    expect(line).toBe(compile(catalogue.setAccountPassword, { ...newPassword, newPassword: "x" }, { mask: true }));
  });

  it("hides the secrets inside a dictionary, and nothing else", () => {
    const settings = dictionary([
      ["RealName", "Bill"],
      ["Password", "hunter2"],
    ]);
    const line = compile(catalogue.updateAccountSettings, { accountName: "a", newSettings: settings }, { mask: true });
    expect(line).not.toContain("hunter2");
    expect(line).toContain("RealName=Bill;");
  });

  it("shows what stands under a name that only sounds like a secret key", () => {
    const acl = dictionary([["token", "lr"]]);
    const input = { accountName: "a", newACL: acl };
    expect(compile(catalogue.setAccountAcl, input, { mask: true })).toBe('SETACCOUNTACL "a" {token=lr;}');
  });

  it("hides the secrets of what stands under a name", () => {
    const acl = dictionary([["anna", dictionary([["Password", "hunter2"]])]]);
    const input = { accountName: "a", newACL: acl };
    expect(compile(catalogue.setAccountAcl, input, { mask: true })).not.toContain("hunter2");
  });

  it("is shown like any other when it holds no secret", () => {
    const input = { accountName: "a", newAliases: ["b"] };
    expect(compile(catalogue.setAccountAliases, input, { mask: true })).toBe(
      compile(catalogue.setAccountAliases, input),
    );
  });
});

describe("a line that is sent", () => {
  it("holds the secret as it is", () => {
    expect(compile(catalogue.setAccountPassword, newPassword)).toContain('PASSWORD "hunter2"');
  });

  it("never holds what stands for a hidden secret", () => {
    const settings = dictionary([["Password", SECRET_MARKER]]);
    const error = refusal(() => compile(catalogue.updateAccountSettings, { accountName: "a", newSettings: settings }));
    expect(error.fields.newSettings?.error).toBe("hiddenSecret");
  });
});

describe("the pieces of a line", () => {
  it("say which are ours, which are names and which are data", () => {
    const input = { domainName: "d", shared: true, settings: dictionary([["a", "b"]]) };
    expect(pieces(catalogue.createDomain, input)).toEqual([
      { role: "command", text: "CREATEDOMAIN" },
      { role: "string", text: '"d"' },
      { role: "keyword", text: "SHARED" },
      { role: "data", text: "{a=b;}" },
    ]);
  });

  it("say which is a secret", () => {
    expect(pieces(catalogue.setAccountPassword, newPassword, { mask: true }).at(-1)).toEqual({
      role: "secret",
      text: SECRET_MARKER,
    });
  });
});

describe("a parameter", () => {
  it("that is false or undefined is left out", () => {
    expect(compile(catalogue.deleteDomain, { domainName: "d", force: false })).toBe('DELETEDOMAIN "d"');
    expect(compile(catalogue.createDomain, { domainName: "d", storage: undefined })).toBe('CREATEDOMAIN "d"');
  });

  it("that is empty is not left out", () => {
    expect(compile(catalogue.createDomainSkin, { skinName: "" })).toBe('CREATEDOMAINSKIN ""');
  });

  it.each([
    ["is missing", { domainName: undefined }, "domainName", "needed"],
    ["is of another type", { domainName: 5 }, "domainName", "text"],
    ["is unknown", { domainName: "d", storage: "x" }, "storage", "noSuchParameter"],
  ])("that %s is refused under its name", (_, input, name, problem) => {
    const error = refusal(() => compile(catalogue.deleteDomain, input));
    expect(error.fields[name]?.error).toBe(problem);
  });

  it("that holds a server's own object is refused", () => {
    expect(() => compile(catalogue.echo, { object: new Opaque("#(Mailbox)") })).toThrow(InputError);
  });
});

describe("alternatives", () => {
  it("are refused when two of them are given", () => {
    const error = refusal(() => compile(catalogue.tempBlacklistIp, { address: "a", seconds: 5, delete: true }));
    expect(Object.keys(error.fields)).toEqual(["seconds", "delete"]);
  });

  it("are refused when none of them is given and one is needed", () => {
    expect(refusal(() => compile(catalogue.updateAccountMailRule, { accountName: "a" })).fields.change?.error).toBe(
      "needed",
    );
  });
});

describe("the address of a subscriber", () => {
  it.each([
    ["a@b.example", "a@b.example"],
    ["<a@b.example>", "a@b.example"],
    ['"Bill <x@y> Jones" <a@b.example>', "a@b.example"],
  ])("of %s is %s", (subscriber, address) => {
    expect(bareAddress(subscriber)).toBe(address);
  });
});
