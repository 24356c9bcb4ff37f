import type { Piece } from "@/lib/catalogue";

const LONGEST = 400;
const SHOWN = 60;

/** A line to look at: a file that is sent in it is shown by its beginning and its size. */
export function shortLine(line: readonly Piece[]): readonly Piece[] {
  return line.map((piece) => {
    const { role, text } = piece;
    if (role !== "data" || text.length <= LONGEST) return piece;
    const isFile = text.startsWith("[");
    return { role, text: isFile ? `${text.slice(0, SHOWN)}…]` : `${text.slice(0, LONGEST)}…` };
  });
}
