import type { CodeRole, CodeSpan } from "@/components/ui/code";
import type { Piece } from "@/lib/catalogue";
import { type SpanRole, spans } from "@/lib/codec";

const DATA_ROLE: Readonly<Record<SpanRole, CodeRole>> = {
  string: "string",
  key: "key",
  number: "number",
  mark: "plain",
  word: "string",
  space: "plain",
};

/** Text in the server's notation, coloured. */
export function notationSpans(text: string): CodeSpan[] {
  return [...spans(text)].map(({ text: piece, role }) => ({ text: piece, role: DATA_ROLE[role] }));
}

/** A command line's pieces, coloured: the command bold, keywords plain, strings, keys and numbers each in their colour. */
export function lineSpans(line: readonly Piece[]): CodeSpan[] {
  return line.flatMap(({ role, text }, index): CodeSpan[] => {
    const gap: CodeSpan[] = index === 0 ? [] : [{ text: " ", role: "plain" }];
    if (role === "data") return [...gap, ...notationSpans(text)];
    if (role === "secret") return [...gap, { text, role: "mask" }];
    if (role === "missing") return [...gap, { text, role: "mute" }];
    return [...gap, { text, role: role === "command" ? "command" : role === "string" ? "string" : "plain" }];
  });
}

export function lineText(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join(" ");
}
