/**
 * Why a typed value cannot be written, as a code with parameters. The English sentence of each code stands here once;
 * other languages have theirs under the same code. No sentence ever repeats what was typed: it may be a secret.
 */
export const PROBLEM_TEXTS = {
  form: "This input does not fit the setting.",
  empty: "Type a value, or use the default.",
  wholeNumber: "Type a whole number.",
  numberRange: "Type a number from {min} to {max}.",
  unit: "Choose a unit for the number.",
  noSpecial: "This setting needs a number.",
  choice: "Choose one of: {choices}.",
  oneLine: "Type one line of text, without control characters.",
  characters: "The text holds characters that the server cannot keep.",
  tooLong: "The text is longer than {max} characters.",
  email: "Type an e-mail address or a name, without spaces.",
  addressLine: "Line {line} is not an address, a range or a network.",
  listItem: "Item {item} is empty or not one line of text.",
  services: "Service {item} is not a name that the server can read.",
  base64: "Paste one certificate or key in PEM or Base64 form.",
  wire: "The value cannot be read at character {position}.",
  dictionary: "Type a dictionary: {example}.",
  defaultWord: "The word “default” would remove the setting. Type something else, or use the default.",
  hiddenSecret: "A hidden secret cannot be kept here. Type it anew.",
  readOnly: "This is changed on its own page.",
  key: "The name of a setting cannot be empty or hold control characters.",
} as const;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

export interface Problem {
  readonly error: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
  /** The English sentence, complete. */
  readonly text: string;
}

export function problem(error: ProblemCode, params: Readonly<Record<string, string>> = {}): Problem {
  return { error, params, text: problemSentence(PROBLEM_TEXTS[error], params) };
}

/** Fills the parameters into a sentence of any language. */
export function problemSentence(sentence: string, params: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? (params[name] ?? "") : place,
  );
}
