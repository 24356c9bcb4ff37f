import type { Finding, Result } from "./finding";

const SIGNS: Readonly<Record<Result, string>> = {
  ok: "ok     ",
  warning: "warning",
  failed: "FAILED ",
  skipped: "skipped",
};
const INDENT = " ".repeat(9);
const WIDTH = 100;

/** What a server sent could paint the reader's terminal or begin a line of its own. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}

/** Breaks between words, so that every line begins below the first one. */
function wrapped(text: string, lead: string): string {
  const lines: string[] = [];
  let line = lead;
  for (const word of harmless(text).split(" ")) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = INDENT;
    }
    line += line.endsWith(" ") ? word : ` ${word}`;
  }
  return `${[...lines, line.trimEnd()].join("\n")}\n`;
}

export function linesOf({ what, result, says, names = [], advice }: Finding): string {
  return [
    wrapped(`${what}: ${says}`, `${SIGNS[result]}  `),
    ...(names.length === 0 ? [] : [wrapped(names.join(", "), INDENT)]),
    ...(advice === undefined ? [] : [wrapped(`-> ${advice}`, INDENT)]),
  ].join("");
}

/** `12 ok, 2 warnings, 1 failed, 0 skipped` */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (wanted: Result) => findings.filter(({ result }) => result === wanted).length;
  return `${count("ok")} ok, ${count("warning")} warnings, ${count("failed")} failed, ${count("skipped")} skipped\n`;
}

/**
 * Takes the account and the password out of a text that is to be passed on: a server may repeat in an error what it was
 * sent.
 */
export function withoutPerson(text: string, login: string | undefined, password: string | undefined): string {
  let plain = text;
  if (password !== undefined) plain = plain.replaceAll(password, "(password)");
  if (login !== undefined) {
    for (const name of [login, login.replace(/@.*$/, "")]) {
      const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      plain = plain.replace(new RegExp(`(?<![\\w.-])${literal}(?![\\w-])`, "gi"), "(account)");
    }
  }
  return plain;
}
