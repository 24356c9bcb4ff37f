import { describe, expect, it } from "vitest";
import { type Command, eachParam } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { compile } from "@/lib/catalogue/compile";
import { parseLine } from "@/lib/catalogue/parse";
import { goldenLines } from "./golden-lines";

const written = goldenLines.map((golden) => [golden.title, golden] as const);
const read = goldenLines.flatMap(({ line, alsoRead, ...golden }) =>
  [line, ...alsoRead].map((one) => [one, golden] as const),
);

describe("the line for", () => {
  it.each(written)("%s", (_, { command, input, line }) => {
    expect(compile(command, input)).toBe(line);
  });
});

describe("the meaning of", () => {
  it.each(read)("%s", (line, { command, input }) => {
    const parsed = parseLine(commandsByVerb, line);
    expect({ verb: parsed.command.verb, input: parsed.input }).toEqual({ verb: command.verb, input });
  });
});

describe("the hand-written lines", () => {
  const inputs = (command: Command) =>
    goldenLines.filter((golden) => golden.command === command).map(({ input }) => input);
  const commands = Object.values<Command>(catalogue);

  it("hold every command", () => {
    expect(commands.filter((command) => inputs(command).length === 0).map(({ verb }) => verb)).toEqual([]);
  });

  it("hold every parameter of every form", () => {
    const absent = commands.flatMap((command) =>
      [...eachParam(command.params)]
        .filter(([name]) => !inputs(command).some((input) => input[name] !== undefined))
        .map(([name]) => `${command.verb} ${name}`),
    );
    expect(absent).toEqual([]);
  });

  it("hold every word that is a keyword", () => {
    const absent = commands.flatMap((command) =>
      [...eachParam(command.params)].flatMap(([name, { kind }]) =>
        (kind.kind === "choice" && !kind.quotable) || kind.kind === "numberOr"
          ? kind.values
              .filter((value) => !inputs(command).some((input) => input[name] === value))
              .map((value) => `${command.verb} ${value}`)
          : [],
      ),
    );
    expect(absent).toEqual([]);
  });
});
