import { FormatError } from "./format-error";
import { APOSTROPHE, EXCLAMATION, GREATER, LESS, QUESTION, QUOTE, SLASH } from "./symbols";

const NAME_START = /[A-Za-z_:\u0080-\uffff]/;

/**
 * The end of the elements that start at `start`: several in a row are one value. Tags are counted, not matched by
 * name: the text is kept as it is, and whoever shows it must treat it as text.
 */
export function xmlEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  let depth = 0;
  while (depth > 0 || text.charCodeAt(at) === LESS) {
    const tag = text.indexOf("<", at);
    if (tag === -1) throw new FormatError("unterminated XML", text.length);
    const kind = text.charCodeAt(tag + 1);
    if (kind === EXCLAMATION || kind === QUESTION) {
      at = markupEnd(text, tag, kind);
      continue;
    }
    const closes = kind === SLASH;
    if (!NAME_START.test(text.charAt(tag + (closes ? 2 : 1))) || (closes && depth === 0)) {
      throw new FormatError("bad XML tag", tag);
    }
    at = tagEnd(text, tag);
    if (closes) depth -= 1;
    else if (text.charCodeAt(at - 2) !== SLASH) depth += 1;
    if (depth === 0) end = at;
  }
  if (end === start) throw new FormatError("bad XML tag", start);
  return end;
}

/** `>` inside a quoted attribute does not end the tag. */
function tagEnd(text: string, tag: number): number {
  for (let at = tag + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) break;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = text.indexOf(text.charAt(at), at + 1);
    if (at === -1) break;
  }
  throw new FormatError("bad XML tag", tag);
}

function markupEnd(text: string, tag: number, kind: number): number {
  const closing =
    kind === QUESTION ? "?>" : text.startsWith("<!--", tag) ? "-->" : text.startsWith("<![CDATA[", tag) ? "]]>" : ">";
  const end = text.indexOf(closing, tag + (closing === "-->" ? 4 : 2));
  if (end === -1) throw new FormatError("bad XML tag", tag);
  return end + closing.length;
}
