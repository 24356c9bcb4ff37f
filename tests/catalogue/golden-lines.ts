import { readdirSync, readFileSync } from "node:fs";
import { type AnyInput, type Command, eachParam } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { decode, isDictionary } from "@/lib/codec";

/** The hand-written lines of tests/fixtures/commands: a command with its input, and the line for it. */

export interface GoldenLine {
  readonly title: string;
  readonly command: Command;
  readonly input: AnyInput;
  /** The line that is written. */
  readonly line: string;
  /** Lines of other clients that mean the same. */
  readonly alsoRead: readonly string[];
}

const FOLDER = "tests/fixtures/commands";

function inputOf(command: Command, text: string): AnyInput {
  const value = decode(text, { multiline: true });
  if (!isDictionary(value)) throw new Error(`Not an input: ${text}`);
  const flags = new Set(
    [...eachParam(command.params)].filter(([, { kind }]) => kind.kind === "flag").map(([name]) => name),
  );
  return Object.fromEntries([...value].map(([name, one]) => [name, flags.has(name) ? true : one]));
}

function goldenLine(block: string): GoldenLine {
  const [title = "", ...lines] = block.split("\n").filter((line) => !line.startsWith(";"));
  const [, verb = "", input = ""] = /^(\S+) (.*)$/.exec(title) ?? [];
  const command = commandsByVerb.get(verb);
  const [line, ...others] = lines.filter((one) => one.startsWith(">")).map((one) => one.slice(2));
  if (command === undefined || line === undefined || others.length > 0) throw new Error(`Not a block: ${block}`);
  const alsoRead = lines.filter((one) => one.startsWith("<")).map((one) => one.slice(2));
  return { title, command, input: inputOf(command, input), line, alsoRead };
}

export const goldenLines: readonly GoldenLine[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) =>
    readFileSync(`${FOLDER}/${name}`, "utf8")
      .trim()
      .split(/\n\n+/)
      .filter((block) => block.split("\n").some((line) => !line.startsWith(";")))
      .map(goldenLine),
  );
