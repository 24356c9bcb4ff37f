import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keySpecsOf } from "@/app/(console)/commands/_parts/form/dictionary-rows";
import { formOfAddress, formOfInput } from "@/app/(console)/commands/_parts/form/fill-form";
import { isRight, readForm } from "@/app/(console)/commands/_parts/form/read-form";
import { BLANK, type FormState, type Typed } from "@/app/(console)/commands/_parts/form/typed";
import { type AnyInput, type Command, compile, eachParam, parseLine } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { decode, dictionary } from "@/lib/codec";
import { settingsSchemas } from "@/lib/settings/registry";
import { inputOf } from "../catalogue/generated-input";

const commands = [...commandsByVerb.values()];

function filled(typed: Readonly<Record<string, Typed>>, chosen: Readonly<Record<string, number>> = {}): FormState {
  return { typed: new Map(Object.entries(typed)), chosen: new Map(Object.entries(chosen)) };
}

const text = (value: string): Typed => ({ is: "text", text: value });
const notation = (value: string): Typed => ({ is: "notation", text: value });

function read(command: Command, state: FormState) {
  const { input, problems, rows } = readForm(command, state, settingsSchemas);
  const inRows = [...rows].flatMap(([name, byKey]) => [...byKey].map(([key, one]) => [`${name}.${key}`, one] as const));
  const wrong = [...problems, ...inRows].map(([name, { error, params }]) =>
    [name, error, ...Object.values(params)].join(" "),
  );
  return { input, wrong };
}

/** What a form cannot hold: white space around an address, which no server takes either. */
function isTypable(command: Command, input: AnyInput): boolean {
  return [...eachParam(command.params)].every(([name, { kind }]) => {
    const value = input[name];
    return kind.kind !== "address" || typeof value !== "string" || value === value.trim();
  });
}

describe("the form of every command", () => {
  it.each(commands.map((command) => [command.verb, command] as const))("holds any input of %s", (_, command) => {
    fc.assert(
      fc.property(inputOf(command), (input) => {
        fc.pre(isTypable(command, input));
        const form = readForm(command, formOfInput(command, input, settingsSchemas), settingsSchemas);
        expect([...form.problems, ...form.rows]).toEqual([]);
        expect(compile(command, form.input)).toBe(compile(command, input));
      }),
      { numRuns: 12 },
    );
  });

  it.each(commands.map((command) => [command.verb, command] as const))(
    "makes a line of %s that parses",
    (_, command) => {
      fc.assert(
        fc.property(inputOf(command), (input) => {
          const form = readForm(command, formOfInput(command, input, settingsSchemas), settingsSchemas);
          fc.pre(isRight(form));
          expect(compile(command, parseLine(commandsByVerb, compile(command, form.input)).input)).toBe(
            compile(command, form.input),
          );
        }),
        { numRuns: 4 },
      );
    },
  );
});

describe("a blank form", () => {
  it("says what is needed", () => {
    expect(read(catalogue.renameAccount, BLANK).wrong).toEqual(["oldAccountName needed", "newAccountName needed"]);
  });

  it("needs nothing of a group that is left alone", () => {
    const state = filled({ accountName: text("a@b.example") });
    expect(read(catalogue.findAccountSession, state)).toEqual({ input: { accountName: "a@b.example" }, wrong: [] });
  });

  it("needs what a group begins with when something in it is given", () => {
    const state = filled({ accountName: text("a"), "proxied-address": text("10.0.0.1") });
    expect(read(catalogue.findAccountSession, state).wrong).toEqual(["ip-address needed"]);
  });
});

describe("alternatives", () => {
  it("send the one that is chosen and keep what was typed into the other", () => {
    const typed = { fileName: text("f"), fileContent: { is: "bytes", source: { from: "text", text: "x" } } } as const;
    const skin = { skinName: text("Crystal"), ...typed };
    const command = catalogue.storeServerSkinFile;
    expect(read(command, filled(skin, { change: 0 })).input).toHaveProperty("fileContent");
    expect(read(command, filled(skin, { change: 1 }))).toEqual({
      input: { skinName: "Crystal", fileName: "f", delete: true },
      wrong: [],
    });
  });

  it("that may be left out send nothing until one is chosen", () => {
    const typed = { accountName: text("a"), keyName: text("LastLogin") };
    expect(read(catalogue.getAccountInfo, filled(typed)).input).toEqual({ accountName: "a" });
    expect(read(catalogue.getAccountInfo, filled(typed, { elements: 0 })).input).toEqual({
      accountName: "a",
      keyName: "LastLogin",
    });
  });
});

describe("what is typed", () => {
  it("is a number only when it is whole", () => {
    const state = filled({ domainName: text("d"), ObjectID: text("x"), setValue: text("1.5") });
    expect(read(catalogue.setStatElement, state).wrong).toEqual(["setValue wholeNumber"]);
  });

  it("may be an empty text, list or dictionary when that is asked for", () => {
    const state = filled({ accountName: text("a"), newAliases: { is: "empty" } });
    expect(read(catalogue.setAccountAliases, state).input).toEqual({ accountName: "a", newAliases: [] });
    expect(read(catalogue.setAccountAliases, filled({ accountName: text("a") })).wrong).toEqual(["newAliases needed"]);
  });

  it("is pointed at where its notation goes wrong", () => {
    const state = filled({ accountName: text("a"), newRules: notation("((1,a,(),()") });
    expect(read(catalogue.setAccountMailRules, state).wrong).toEqual(['newRules notation 12 "," or ")" expected']);
  });

  it("is a file, a text or base64 where a datablock is due", () => {
    const base = { skinName: text("s"), fileName: text("f") };
    const of = (source: Extract<Typed, { is: "bytes" }>["source"]) =>
      read(catalogue.storeServerSkinFile, filled({ ...base, fileContent: { is: "bytes", source } })).input.fileContent;
    expect(of({ from: "text", text: "ё" })).toEqual(new Uint8Array([0xd1, 0x91]));
    expect(of({ from: "base64", text: "[AQ\nI=]" })).toEqual(new Uint8Array([1, 2]));
    expect(of({ from: "file", name: "f", bytes: new Uint8Array([3]) })).toEqual(new Uint8Array([3]));
  });
});

describe("a dictionary", () => {
  const account = { accountName: text("a") };
  const rows = (...pairs: readonly (readonly [string, string])[]): Typed => ({
    is: "rows",
    rows: pairs.map(([key, value]) => ({ key, cell: { is: "text", text: value } })),
  });

  it("takes a text as it is, and what begins like the notation as that", () => {
    const state = filled({ ...account, newSettings: rows(["X-Desk", "4 B"], ["X-Badge", "{Gate=(2,4);}"]) });
    expect(read(catalogue.updateAccountSettings, state).input.newSettings).toEqual(
      decode('{"X-Desk"="4 B";"X-Badge"={Gate=(2,4);};}'),
    );
  });

  it("points at the column of a wrong row", () => {
    const state = filled({ ...account, newSettings: rows(["X-Badge", "{Gate=(2,4;Hall=N;}"]) });
    expect(read(catalogue.updateAccountSettings, state).wrong).toEqual([
      'newSettings.X-Badge notation 11 "," or ")" expected',
    ]);
  });

  it("uses the kinds of settings that a schema knows", () => {
    const size = { is: "setting", typed: { form: "amount", amount: "5", unit: "G" } } as const;
    const state = filled({ ...account, newSettings: { is: "rows", rows: [{ key: "MaxAccountSize", cell: size }] } });
    expect(read(catalogue.updateAccountSettings, state).input.newSettings).toEqual(
      dictionary([["MaxAccountSize", "5G"]]),
    );
  });

  it("needs the documented keys of the operation that is chosen", () => {
    const operation = (...pairs: readonly (readonly [string, string])[]) =>
      read(catalogue.dataset, filled({ ...account, parameters: rows(...pairs) }));
    expect(operation(["what", "deleteEntry"], ["subsetName", "s"]).wrong).toEqual(["parameters.entryName needed"]);
    expect(operation(["what", "listSubsets"], ["subsetName", "s"]).wrong).toEqual([]);
    expect(operation(["what", "constructor"], ["subsetName", "s"]).wrong).toEqual([]);
  });

  it("says at the name of the operation that is chosen what it does", () => {
    const kind = {
      kind: "dictionary",
      keys: { op: { type: "string", help: "The operation." } },
      selector: "op",
      operations: { list: { effect: "read", help: "Lists all." }, drop: { effect: "destructive" } },
    } as const;
    const helpOf = (op: string) => keySpecsOf(kind, [{ key: "op", cell: { is: "text", text: op } }]).get("op")?.help;
    expect(["", "list", "drop"].map(helpOf)).toEqual(["The operation.", "Lists all.", "The operation."]);
  });
});

describe("an address", () => {
  it("fills the form, and never a secret", () => {
    const query = new URLSearchParams({ accountName: "a@b.example", newPassword: "secret", check: "1" });
    const state = formOfAddress(catalogue.setAccountPassword, query);
    expect(read(catalogue.setAccountPassword, state)).toEqual({
      input: { accountName: "a@b.example", check: true },
      wrong: ["newPassword needed"],
    });
  });

  it("takes composed values in the server's notation", () => {
    const query = new URLSearchParams({ accountName: "a", newAliases: '(b,"c d")' });
    expect(
      read(catalogue.setAccountAliases, formOfAddress(catalogue.setAccountAliases, query)).input.newAliases,
    ).toEqual(decode('(b,"c d")'));
  });
});
