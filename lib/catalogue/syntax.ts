import type { Command } from "./command";
import type { Param, Part, Parts } from "./params";

/** One piece of a syntax line; a mark is a bracket or a bar. */
export interface SyntaxPiece {
  readonly role: "command" | "keyword" | "name" | "mark";
  readonly text: string;
}

const open: SyntaxPiece = { role: "mark", text: "[" };
const close: SyntaxPiece = { role: "mark", text: "]" };
const bar: SyntaxPiece = { role: "mark", text: "|" };

function paramPieces(name: string, param: Param): SyntaxPiece[] {
  const keyword: SyntaxPiece[] = param.keyword === undefined ? [] : [{ role: "keyword", text: param.keyword }];
  if (param.kind.kind === "flag") return keyword;
  const words: SyntaxPiece[] =
    param.kind.kind === "choice" && !param.kind.quotable
      ? param.kind.values.flatMap((text, index) => [...(index > 0 ? [bar] : []), { role: "keyword" as const, text }])
      : [{ role: "name", text: name }];
  return param.keywordAfter ? [...words, ...keyword] : [...keyword, ...words];
}

function partPieces(name: string, part: Part): SyntaxPiece[] {
  let inner: SyntaxPiece[];
  if (part.part === "param") inner = paramPieces(name, part);
  else if (part.part === "group") inner = partsPieces(part.parts);
  else inner = part.alternatives.flatMap((parts, index) => [...(index > 0 ? [bar] : []), ...partsPieces(parts)]);
  const wide = inner.some(({ text }) => text === "|");
  if (part.optional) return [open, ...inner, close];
  return wide && part.part !== "group" ? [{ role: "mark", text: "(" }, ...inner, { role: "mark", text: ")" }] : inner;
}

function partsPieces(parts: Parts): SyntaxPiece[] {
  return Object.entries(parts).flatMap(([name, part]) => partPieces(name, part));
}

export function syntaxPieces(command: Command): readonly SyntaxPiece[] {
  return [{ role: "command", text: command.verb }, ...partsPieces(command.params)];
}

/** The syntax line in the style of the Guide: brackets around what may be left out, bars between alternatives. */
export function syntax(command: Command): string {
  return syntaxPieces(command)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\[ /g, "[")
    .replace(/ \]/g, "]")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")");
}
