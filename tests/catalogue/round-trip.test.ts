import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "@/lib/catalogue";
import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import { compile } from "@/lib/catalogue/compile";
import { CommandLineError, parseLine } from "@/lib/catalogue/parse";
import { syntax } from "@/lib/catalogue/syntax";
import { inputOf } from "./generated-input";

const commands = Object.values<Command>(catalogue).map((command) => [syntax(command), command] as const);

describe("a line that was written", () => {
  it.each(commands)("is read back as it was meant: %s", (_, command) => {
    fc.assert(
      fc.property(inputOf(command), (input) => {
        const line = compile(command, input);
        expect(line).not.toMatch(/[\r\n\0]/);
        const parsed = parseLine(commandsByVerb, line);
        expect(parsed.command.verb).toBe(command.verb);
        expect(parsed.input).toEqual(input);
      }),
      { numRuns: 40 },
    );
  });
});

/** A line with a piece cut out, put in, or doubled. */
const damaged = fc
  .constantFrom(...commands.map(([, command]) => command))
  .chain((command) => inputOf(command).map((input) => compile(command, input)))
  .chain((line) =>
    fc
      .tuple(
        fc.nat(line.length),
        fc.nat(line.length),
        fc.constantFrom("", " ", '"', "(", "{a=", "]", "\\", "FILTER ", "#", "\t", "\n"),
      )
      .map(([from, to, put]) => line.slice(0, from) + put + line.slice(to)),
  );

describe("a line that is none", () => {
  it("is refused with a column inside the line and what was expected there", () => {
    fc.assert(
      fc.property(damaged, (line) => {
        try {
          parseLine(commandsByVerb, line);
        } catch (error) {
          expect(error).toBeInstanceOf(CommandLineError);
          if (!(error instanceof CommandLineError)) return;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          expect(error.offset).toBeLessThanOrEqual(line.length);
          expect(error.expected.length).toBeGreaterThan(0);
          expect(error.message).not.toBe("");
        }
      }),
      { numRuns: 5000 },
    );
  });
});
