import type { FieldProblem } from "@/lib/errors";

/** The guide names no limit. Mail programs show an alert in one small window, and IMAP sends it as one line. */
export const LONGEST_ALERT = 10_000;

/** What is wrong with the text of an alert, or nothing. */
export function alertTextProblem(text: string): FieldProblem | undefined {
  if (text.trim() === "") return { error: "textNeeded", params: {}, text: "Type the text of the alert." };
  if (text.length <= LONGEST_ALERT) return undefined;
  const params = { count: String(text.length), max: String(LONGEST_ALERT) };
  return { error: "textTooLong", params, text: `An alert has up to ${LONGEST_ALERT} characters.` };
}
