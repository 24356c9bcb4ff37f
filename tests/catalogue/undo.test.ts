import { describe, expect, it } from "vitest";
import {
  type AnyInput,
  type Command,
  eachParam,
  type Inverse,
  type PreImage,
  type Undo,
  undoOf,
} from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { compile } from "@/lib/catalogue/compile";
import { dictionary } from "@/lib/codec";

const commands = Object.values<Command>(catalogue);
const changing = commands.filter(({ effect }) => effect !== "read");

function named(verb: string): Command {
  const command = commandsByVerb.get(verb);
  if (command === undefined) throw new Error(`There is no command ${verb}.`);
  return command;
}

function names(command: Command): string[] {
  return [...eachParam(command.params)].map(([name]) => name);
}

function needed(command: Command): string[] {
  return Object.entries(command.params).flatMap(([name, part]) =>
    part.optional ? [] : part.part === "param" ? [name] : Object.keys(part.part === "group" ? part.parts : {}),
  );
}

function undosOf(command: Command): readonly Undo[] {
  return [...(command.undo ? [command.undo] : []), ...(command.undoWhen ?? []).map(({ undo }) => undo)];
}

const undos = changing.flatMap((command) =>
  undosOf(command).map((undo, index) => [`${command.verb} ${index}`, command, undo] as const),
);

function inversesOf(undo: Undo): readonly Inverse[] {
  return "by" in undo ? [undo, ...(undo.ifNew ? [undo.ifNew] : [])] : [];
}

function preImageOf(undo: Undo): PreImage | undefined {
  return "read" in undo && undo.read !== undefined ? { ...undo, read: undo.read } : undefined;
}

const preImages = undos.flatMap(([title, command, undo]) => {
  const preImage = preImageOf(undo);
  return preImage ? [[title, command, preImage] as const] : [];
});

/** The parameters that the read of a pre-image is given. */
function readMap(command: Command, { read, map }: PreImage): Readonly<Record<string, string>> {
  const same = names(named(read)).filter((name) => names(command).includes(name));
  return map ?? Object.fromEntries(same.map((name) => [name, name]));
}

describe("every command that changes something", () => {
  it("says how it is undone, or why not", () => {
    expect(changing.filter(({ undo }) => undo === undefined).map(({ verb }) => verb)).toEqual([]);
  });

  it("reads nothing back when it only reads", () => {
    expect(
      commands.filter(({ effect, undo }) => effect === "read" && undo !== undefined).map(({ verb }) => verb),
    ).toEqual([]);
  });

  it("gives its reasons and losses in plain sentences", () => {
    const sentences = undos.flatMap(([, , undo]) => (undo.rule === "never" ? undo.reason : (undo.loses ?? [])));
    expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([]);
  });
});

describe("the pre-image of", () => {
  it.each(preImages)("%s is read by a command that only reads", (_, __, { read }) => {
    expect(named(read).effect).toBe("read");
  });

  it.each(preImages)("%s gets parameters that both commands have", (_, command, preImage) => {
    const map = readMap(command, preImage);
    expect(Object.keys(map).filter((name) => !names(named(preImage.read)).includes(name))).toEqual([]);
    expect(Object.values(map).filter((name) => !names(command).includes(name))).toEqual([]);
  });

  it.each(preImages)("%s gets everything that the read needs", (_, command, preImage) => {
    const map = readMap(command, preImage);
    expect(needed(named(preImage.read)).filter((name) => map[name] === undefined)).toEqual([]);
  });

  it.each(preImages)("%s takes a part only out of an answer that has parts", (_, command, { read, part }) => {
    if (part === undefined) return;
    expect(named(read).returns.type).toBe(typeof part === "number" ? "array" : "dictionary");
    if (typeof part === "object") expect(names(command)).toContain(part.keyOf);
  });
});

describe("the undo of", () => {
  it.each(undos)("%s sends a value that its command takes", (_, command, undo) => {
    if (undo.rule === "rename") expect(names(command)).toEqual(expect.arrayContaining([undo.from, undo.to]));
    if (undo.rule !== "replace" && undo.rule !== "update") return;
    const write = undo.rule === "replace" && undo.write !== undefined ? named(undo.write) : command;
    expect(["write", "destructive"]).toContain(write.effect);
    expect(names(write)).toContain(undo.value);
    const given = [undo.value, ...names(command)];
    expect(needed(write).filter((name) => !given.includes(name))).toEqual([]);
  });

  it.each(undos.filter(([, , { rule }]) => rule === "update"))("%s merges into a dictionary", (_, command, undo) => {
    const kind =
      undo.rule === "update"
        ? [...eachParam(command.params)].find(([name]) => name === undo.value)?.[1].kind
        : undefined;
    expect(kind?.kind).toBe("dictionary");
  });

  it.each(undos.filter(([, , { rule }]) => rule === "replace"))(
    "%s puts back what the read returns",
    (_, command, undo) => {
      if (undo.rule !== "replace" || undo.part !== undefined) return;
      const write = undo.write === undefined ? command : named(undo.write);
      const kind = [...eachParam(write.params)].find(([name]) => name === undo.value)?.[1].kind.kind;
      expect(kind).toBe(named(undo.read).returns.type);
    },
  );

  const inverses = undos.flatMap(([title, command, undo]) =>
    inversesOf(undo).map(
      (inverse, index) => [`${title}${index > 0 ? " of something new" : ""}`, command, inverse] as const,
    ),
  );

  it.each(inverses)("%s is another change", (_, __, inverse) => {
    expect(named(inverse.by).effect).not.toBe("read");
  });

  it.each(inverses)("%s gives parameters that both commands have", (_, command, inverse) => {
    const by = named(inverse.by);
    const given = [...Object.keys(inverse.with), ...Object.keys(inverse.constants ?? {})];
    expect(given.filter((name) => !names(by).includes(name))).toEqual([]);
    expect(Object.values(inverse.with).filter((name) => name !== "preImage" && !names(command).includes(name))).toEqual(
      [],
    );
  });

  it.each(inverses)("%s gives everything that the other command needs", (_, __, inverse) => {
    const input: AnyInput = Object.fromEntries(
      [...eachParam(named(inverse.by).params)].flatMap(([name, { kind }]) => {
        if (inverse.with[name] === undefined || inverse.constants?.[name] !== undefined) return [];
        const value = {
          numeric: 1,
          dictionary: dictionary(),
          bytes: new Uint8Array(),
          flag: true,
          choice: kind.kind === "choice" ? (kind.values[0] ?? "") : "",
          rest: "a@b.example",
        };
        return [[name, kind.kind in value ? value[kind.kind as keyof typeof value] : "x"]]; // the `in` beside it is the check
      }),
    );
    expect(compile(named(inverse.by), { ...input, ...inverse.constants })).toContain(inverse.by);
  });

  it.each(undos.filter(([, , undo]) => inversesOf(undo).some((one) => Object.values(one.with).includes("preImage"))))(
    "%s reads the old value that it sends",
    (_, __, undo) => {
      expect(preImageOf(undo)).toBeDefined();
    },
  );

  const twins = undos.filter(([, command]) => command.clusterOnly);
  it.each(twins)("%s stays in the cluster", (_, __, undo) => {
    const others = [
      preImageOf(undo)?.read,
      ...inversesOf(undo).map(({ by }) => by),
      "write" in undo ? undo.write : undefined,
    ];
    const known = others.filter((verb) => verb !== undefined);
    expect(known.filter((verb) => named(verb).clusterOnly !== true)).toEqual([]);
  });
});

describe("how an input is undone", () => {
  it("depends on the form", () => {
    expect(undoOf(catalogue.deleteDomain, { domainName: "d" })?.rule).toBe("delete");
    expect(undoOf(catalogue.deleteDomain, { domainName: "d", force: true })?.rule).toBe("never");
  });

  it("depends on the value of a parameter", () => {
    expect(undoOf(catalogue.setLogAll, { state: "ON" })).toMatchObject({ constants: { state: "OFF" } });
    expect(undoOf(catalogue.setLogAll, {})?.rule).toBe("never");
    expect(undoOf(catalogue.tempBlacklistIp, { address: "a", seconds: 0 })).toMatchObject({
      by: "SETTEMPBLACKLISTEDIPS",
    });
    expect(undoOf(catalogue.tempBlacklistIp, { address: "a", seconds: 60 })).toMatchObject({ by: "TEMPBLACKLISTIP" });
  });

  it("is not asked of an operation that only reads", () => {
    const reading = { accountName: "a", parameters: dictionary([["what", "listSubsets"]]) };
    expect(undoOf(catalogue.dataset, reading)).toBeUndefined();
    expect(undoOf(catalogue.getVersion, {})).toBeUndefined();
  });
});
