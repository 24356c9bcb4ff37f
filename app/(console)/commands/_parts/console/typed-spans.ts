import { notationSpans } from "@/components/change/line-spans";
import type { CodeSpan } from "@/components/ui/code";
import { type Command, eachParam, type Param, readTyped, verbOf } from "@/lib/catalogue";
import { spans } from "@/lib/codec";
import { isSecretKey } from "@/lib/settings";

/**
 * The colours of a line that is being typed. They lie exactly behind what is typed, so every piece keeps its length:
 * secrets are a dot for each of their characters.
 */

function dots(text: string): CodeSpan {
  return { text: "•".repeat(text.length), role: "mute" };
}

function isSecret({ kind }: Param): boolean {
  return kind.kind === "string" && kind.secret === true;
}

/** How many brackets a mark opens, closed ones counted off. */
function depthOf(mark: string): number {
  return /^[({]$/.test(mark) ? 1 : /^[)}]$/.test(mark) ? -1 : 0;
}

/** Text in the notation, with the values of secret keys hidden. */
function dataSpans(text: string): CodeSpan[] {
  const shown: CodeSpan[] = [];
  /** Behind a secret key: how many brackets of its value are open. */
  let hidden: number | undefined;
  let at = 0;
  for (const { text: piece, role } of spans(text)) {
    const from = at;
    at += piece.length;
    const depth = role === "mark" ? depthOf(piece) : 0;
    if (hidden !== undefined && piece !== "=") {
      hidden += depth;
      const isOver = (piece === ";" && hidden === 0) || hidden < 0;
      if (!isOver) {
        shown.push(role === "space" ? { text: piece, role: "plain" } : dots(piece));
        continue;
      }
      hidden = undefined;
    }
    if (role === "key" && isSecretKey(piece.replace(/^"|"$/g, ""))) hidden = 0;
    shown.push(...colour(text, from, at));
  }
  return shown;
}

/** One piece in the colour that it has in its place: a key is one because of what follows it. */
function colour(text: string, from: number, to: number): CodeSpan[] {
  const behind = /^\s*=/.test(text.slice(to)) ? "=" : "";
  const [first, ...others] = notationSpans(text.slice(from, to) + behind);
  if (first === undefined) return [];
  return behind === "" ? [first, ...others] : [first, ...others.slice(0, -1)];
}

function valueSpans(param: Param | undefined, text: string): CodeSpan[] {
  if (param === undefined) return [{ text, role: "plain" }];
  if (isSecret(param)) return [dots(text)];
  const { kind } = param.kind;
  if (kind === "string" || kind === "address" || kind === "rest") return [{ text, role: "string" }];
  if (kind === "choice" || kind === "numberOr") return [{ text, role: /^\d/.test(text) ? "number" : "plain" }];
  return dataSpans(text);
}

/** What stands behind the last place that was made out: a value that is not whole yet, or one that is wrong. */
function restSpans(text: string, expected: readonly Param[]): CodeSpan[] {
  const start = text.length - text.trimStart().length;
  const [space, rest] = [text.slice(0, start), text.slice(start)];
  const gap: CodeSpan = { text: space, role: "plain" };
  if (expected.some(isSecret)) return [gap, dots(rest)];
  return [gap, ...(/^[{("[#<]/.test(rest) ? dataSpans(rest) : [{ text: rest, role: "plain" } as const])];
}

/** @param command the declaration of the line's verb, when it is known yet. */
export function typedSpans(line: string, command: Command | undefined): readonly CodeSpan[] {
  if (command === undefined) return [{ text: line, role: "plain" }];
  const { verb, start } = verbOf(line);
  const { places, params } = readTyped(command, line);
  const byName = new Map(eachParam(command.params));
  const shown: CodeSpan[] = [
    { text: line.slice(0, start), role: "plain" },
    { text: verb, role: "command" },
  ];
  let at = start + verb.length;
  for (const { role, name, start: from, end } of places) {
    shown.push({ text: line.slice(at, from), role: "plain" });
    const text = line.slice(from, end);
    shown.push(...(role === "keyword" ? [{ text, role: "plain" } as const] : valueSpans(byName.get(name), text)));
    at = end;
  }
  return [
    ...shown,
    ...restSpans(
      line.slice(at),
      params.map(([, param]) => param),
    ),
  ].filter(({ text }) => text !== "");
}
