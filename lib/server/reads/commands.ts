import "server-only";
import { codeOf, mayEver } from "@/lib/access";
import { type Command, readInput } from "@/lib/catalogue";
import { commandsByVerb } from "@/lib/catalogue/commands";
import { translateCommand } from "@/lib/catalogue/translate";
import { cutValue, printable } from "@/lib/codec";
import { AppError, ReplyError } from "@/lib/errors";
import { commandSections, commandSummaries, commandWords } from "@/lib/messages/ru/commands";
import type {
  CommandEntry,
  commandAnswer,
  commandDeclarations,
  commandIndex,
  ReadInput,
  ReadOutput,
} from "@/lib/reads";
import { type RunOptions, tellAnswer } from "../gate";
import type { Caller } from "../session";

type Language = ReadInput<typeof commandIndex>["language"];

/** As many commands as a console has lines. */
const MOST_DECLARATIONS = 500;
/** What a page can show without a stop; the whole answer is downloaded. */
const SHOWN = { entries: 2_000, size: 200_000 };
/** A listing of a million takes the server longer than what pages ask for. */
const ANSWER_MS = 120_000;

function entryOf(caller: Caller, command: Command, section: number, language: Language): CommandEntry {
  const { verb, effect, clusterOnly } = command;
  const verdict = mayEver(command, caller.actor);
  return {
    verb,
    section,
    summary: (language === "ru" ? commandSummaries[verb] : undefined) ?? command.summary,
    effect,
    ...(verdict.allowed === false ? { missing: codeOf(verdict.missing) } : {}),
    ...(caller.missing.has(verb) ? { isLacking: true } : {}),
    ...(clusterOnly ? { isClusterOnly: true } : {}),
  };
}

export async function readCommandIndex(
  caller: Caller,
  { language }: ReadInput<typeof commandIndex>,
): Promise<ReadOutput<typeof commandIndex>> {
  const commands = [...commandsByVerb.values()];
  const sections = [...new Set(commands.map(({ section }) => section))];
  return {
    sections: language === "ru" ? sections.map((section) => commandSections[section] ?? section) : sections,
    commands: commands.map((command) => entryOf(caller, command, sections.indexOf(command.section), language)),
  };
}

export async function readDeclarations(
  _caller: Caller,
  { verbs, language }: ReadInput<typeof commandDeclarations>,
): Promise<ReadOutput<typeof commandDeclarations>> {
  const commands = verbs.slice(0, MOST_DECLARATIONS).flatMap((verb) => commandsByVerb.get(verb.toUpperCase()) ?? []);
  if (language === "en") return commands;
  return commands.map((command) => translateCommand(command, commandSummaries[command.verb], commandWords));
}

/** A command by its verb, from wherever a browser has it. */
export function commandNamed(verb: string): Command {
  const command = commandsByVerb.get(verb.toUpperCase());
  if (command === undefined) throw new AppError("not-found", "There is no such command.");
  return command;
}

export async function readAnswer(
  caller: Caller,
  { verb, input }: ReadInput<typeof commandAnswer>,
  options: RunOptions,
): Promise<ReadOutput<typeof commandAnswer>> {
  const command = commandNamed(verb);
  const startedAt = performance.now();
  const took = (): number => Math.round(performance.now() - startedAt);
  const nothing = { entries: 0, shown: 0, length: 0, isCut: false };
  try {
    const answer = await tellAnswer(caller, command, readInput(command, input), { timeoutMs: ANSWER_MS, ...options });
    const { status, text, length } = answer;
    const ms = took();
    if (answer.events === undefined) return { status, text, ms, ...nothing };
    const cut = cutValue(answer.events(), SHOWN);
    return { status, text, ms, ...cut, value: printable(cut.value), length };
  } catch (error) {
    if (!(error instanceof ReplyError)) throw error;
    return { status: error.status, text: error.text, ms: took(), ...nothing };
  }
}
