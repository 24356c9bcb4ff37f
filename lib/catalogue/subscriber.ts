/** The e-mail address at the end of a LIST command: the address alone, or with a real name in quotes before it. */
const MAIL_ADDRESS = /^(?:"(?:[^"\\\r\n\0]|\\[^\r\n\0])*" *)?(?:<[^\s<>"@]+@[^\s<>"]+>|[^\s<>"@]+@[^\s<>"]+)$/;

/** True for the one form that is written; the server can read none of it as a keyword of LIST. */
export function isSubscriber(text: string): boolean {
  return MAIL_ADDRESS.test(text);
}

/** The e-mail address alone of what LIST takes, for commands that take it as a string: without the real name. */
export function bareAddress(subscriber: string): string {
  return /<([^<>]*)>$/.exec(subscriber)?.[1] ?? subscriber;
}

const KEYWORD = /^(?:silently|confirm)\b/i;

function named(name: string, address: string): string {
  return `"${name.trim().replace(/["\\]/g, "\\$&")}" <${address}>`;
}

/**
 * A subscriber as people and older clients write one: with a real name that has no quotes, with the name as a comment
 * behind the address, or all of it in quotes. The answer is the form that {@link isSubscriber} knows.
 */
export function readSubscriber(text: string): string | undefined {
  if (isSubscriber(text)) return text;
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return readSubscriber(quoted);
  const [, phrase, inBrackets] = /^([^"<>]+?)\s*<([^<>]+)>$/.exec(text) ?? [];
  const [, alone, comment] = /^([^\s<>"()]+)\s*\(([^()]*)\)$/.exec(text) ?? [];
  const read = named(phrase ?? comment ?? "", inBrackets ?? alone ?? "");
  return !KEYWORD.test(text) && isSubscriber(read) ? read : undefined;
}
