import { describe, expect, expectTypeOf, it } from "vitest";
import { type Command, clusterTwin, defineCommand, eachParam, type Input, type Output } from "@/lib/catalogue";
import { type CommandName, catalogue, type Verb } from "@/lib/catalogue/commands";
import { everybody } from "@/lib/catalogue/names";
import { string } from "@/lib/catalogue/params";
import { aString } from "@/lib/catalogue/returns";
import { never } from "@/lib/catalogue/undo";
import type { Dictionary } from "@/lib/codec";

const commands = Object.values<Command>(catalogue);

describe("the input of a command, to the compiler,", () => {
  it("has what is needed and what may be left out", () => {
    expectTypeOf<Input<typeof catalogue.createDomain>>().toEqualTypeOf<{
      readonly domainName: string;
      readonly shared?: boolean;
      readonly storage?: string;
      readonly settings?: Dictionary;
    }>();
  });

  it("has one of several forms", () => {
    expectTypeOf({ accountName: "a", oldRule: "b" }).toExtend<Input<typeof catalogue.updateAccountMailRule>>();
    expectTypeOf({ accountName: "a" }).not.toExtend<Input<typeof catalogue.updateAccountMailRule>>();
    expectTypeOf({ accountName: "a", oldRule: "b", newRule: ["1", "b"] }).not.toExtend<
      Input<typeof catalogue.updateAccountMailRule>
    >();
  });

  it("has a limit only beside a filter", () => {
    expectTypeOf({ listName: "l", filter: "a", limit: 5 }).toExtend<Input<typeof catalogue.listSubscribers>>();
    expectTypeOf({ listName: "l", limit: 5 }).not.toExtend<Input<typeof catalogue.listSubscribers>>();
  });

  it("knows the words of a choice", () => {
    expectTypeOf<Input<typeof catalogue.route>["mode"]>().toEqualTypeOf<"mail" | "access" | "signal" | undefined>();
  });
});

describe("the answer of a command, to the compiler,", () => {
  it("is what the declaration promises", () => {
    expectTypeOf<Output<typeof catalogue.listDomains>>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<Output<typeof catalogue.noop>>().toEqualTypeOf<undefined>();
  });
});

describe("the names of commands, to the compiler,", () => {
  it("are the exports and the server's verbs", () => {
    expectTypeOf<"createAccount">().toExtend<CommandName>();
    expectTypeOf<"CREATEACCOUNT">().toExtend<Verb>();
    expectTypeOf<"DROPACCOUNT">().not.toExtend<Verb>();
  });
});

describe("a cluster's twin", () => {
  const server = defineCommand({
    verb: "GETSERVERTHING",
    section: "",
    object: "misc",
    effect: "write",
    summary: "Change the server-wide thing.",
    help: "It is server-wide.",
    access: everybody,
    params: { name: string() },
    returns: aString("the server-wide thing"),
    undo: { rule: "replace", read: "GETSERVERTHING", write: "SETTHING", value: "name" },
    undoWhen: [{ when: { name: "x" }, undo: never("No.") }],
  });

  it("is the same command under the cluster's names and words", () => {
    expect(clusterTwin(server)).toEqual({
      ...server,
      verb: "GETCLUSTERTHING",
      summary: "Change the cluster-wide thing.",
      help: "It is cluster-wide.",
      returns: aString("the cluster-wide thing"),
      clusterOnly: true,
      serverTwin: "GETSERVERTHING",
      undo: { rule: "replace", read: "GETCLUSTERTHING", write: "SETCLUSTERTHING", value: "name" },
    });
  });

  it("may have a summary of its own", () => {
    expect(clusterTwin(server, "Another.").summary).toBe("Another.");
  });

  it("never speaks of the server as a whole", () => {
    const texts = commands
      .filter(({ clusterOnly }) => clusterOnly)
      .map(({ verb, summary, help = "", returns }) => [verb, summary, help, returns.shape].join(" "));
    expect(texts.filter((text) => text.includes("server-wide"))).toEqual([]);
  });
});

describe("the words of a command", () => {
  it("are sentences", () => {
    const texts = commands.flatMap(({ summary, help }) => [summary, ...(help === undefined ? [] : [help])]);
    expect(texts.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  it("tell one command from another", () => {
    const summaries = commands.map(({ summary }) => summary);
    expect(summaries.filter((summary, index) => summaries.indexOf(summary) !== index)).toEqual([]);
  });

  it("help with every parameter", () => {
    const without = commands.flatMap(({ verb, params }) =>
      [...eachParam(params)]
        .filter(([, { help }]) => !/^[A-Z*].*\.$/.test(help ?? ""))
        .map(([name]) => `${verb} ${name}`),
    );
    expect(without).toEqual([]);
  });

  it("help with every operation and key that is documented", () => {
    const without = commands.flatMap(({ verb, params }) =>
      [...eachParam(params)].flatMap(([, { kind }]) => {
        if (kind.kind !== "dictionary") return [];
        const keys = [kind.keys ?? {}, ...Object.values(kind.operations ?? {}).map((one) => one.keys ?? {})];
        return keys.flatMap((one) =>
          Object.entries(one)
            .filter(([, { help }]) => help === undefined)
            .map(([key]) => `${verb} ${key}`),
        );
      }),
    );
    expect(without).toEqual([]);
  });
});

describe("the parameters of a command", () => {
  it("have names of their own, so that groups can be laid flat", () => {
    const twice = commands.flatMap(({ verb, params }) => {
      const names = [...eachParam(params)].map(([name]) => name);
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${verb} ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it("are plain data, so that they can travel to a browser", () => {
    for (const command of commands) expect(structuredClone(command)).toEqual(command);
  });

  it("hide passwords and one-time secrets", () => {
    const secret = commands.flatMap(({ verb, params }) =>
      [...eachParam(params)]
        .filter(([, { kind }]) => kind.kind === "string" && kind.secret)
        .map(([name]) => `${verb} ${name}`),
    );
    expect(secret.sort()).toEqual([
      "BLESSSESSION secret",
      "SETACCOUNTPASSWORD newPassword",
      "VERIFYACCOUNTPASSWORD password",
    ]);
  });
});

describe("the rank rule", () => {
  const covered = commands.filter(({ identity }) => identity !== undefined);

  it("names parameters that the command has", () => {
    const wrong = covered.flatMap(({ verb, identity, params }) => {
      const names = new Set([...eachParam(params)].map(([name]) => name).concat("server"));
      return Object.values(identity ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${verb} ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("covers whatever acts on or as an identity", () => {
    expect(covered.map(({ verb }) => verb).sort()).toEqual(
      [
        "BLESSSESSION",
        "CREATEWEBUSERSESSION",
        "CREATEXIMSSSESSION",
        "DELETEACCOUNT",
        "FINDACCOUNTSESSION",
        "KILLACCOUNTSESSIONS",
        "KILLSESSION",
        "LISTACCOUNTSESSIONS",
        "RENAMEACCOUNT",
        "RUNSCRIPT",
        "SETACCOUNTACL",
        "SETACCOUNTDEFAULTPREFS",
        "SETACCOUNTPREFS",
        "SETCLUSTERACCOUNTPREFS",
        "SETSERVERACCOUNTPREFS",
        "UPDATEACCOUNTDEFAULTPREFS",
        "UPDATEACCOUNTPREFS",
        "UPDATECLUSTERACCOUNTPREFS",
        "UPDATESERVERACCOUNTPREFS",
        "SETACCOUNTDEFAULTS",
        "SETACCOUNTMAILRULES",
        "SETACCOUNTPASSWORD",
        "SETACCOUNTRIGHTS",
        "SETACCOUNTSETTINGS",
        "SETACCOUNTSIGNALRULES",
        "SETACCOUNTTEMPLATE",
        "SETCLUSTERACCOUNTDEFAULTS",
        "SETCLUSTERDOMAINDEFAULTS",
        "SETDOMAINDEFAULTS",
        "SETDOMAINSETTINGS",
        "SETMAILBOXACL",
        "SETSERVERACCOUNTDEFAULTS",
        "STARTPBXTASK",
        "STORESESSIONFILE",
        "UPDATEACCOUNTDEFAULTS",
        "UPDATEACCOUNTMAILRULE",
        "UPDATEACCOUNTSETTINGS",
        "UPDATEACCOUNTSIGNALRULE",
        "UPDATEACCOUNTTEMPLATE",
        "UPDATECLUSTERACCOUNTDEFAULTS",
        "UPDATECLUSTERDOMAINDEFAULTS",
        "UPDATEDOMAINDEFAULTS",
        "UPDATEDOMAINSETTINGS",
        "UPDATESCHEDULEDTASK",
        "UPDATESERVERACCOUNTDEFAULTS",
        "UPDATESESSION",
        "VERIFYACCOUNTPASSWORD",
      ].sort(),
    );
  });
});
