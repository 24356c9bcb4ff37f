import type { FieldProblem } from "@/lib/errors";

/** The guide names no rule; accounts name a class by this text, so it is kept to what people can read and type. */
const LONGEST = 64;

const PROBLEMS = {
  nameNeeded: "Type a name.",
  nameTaken: "The Domain has a class of this name.",
  nameTooLong: "A name has up to 64 characters.",
  nameCharacters: "Letters, digits, spaces, hyphens and underscores.",
} as const;

export type ClassNameProblem = keyof typeof PROBLEMS;

function problem(error: ClassNameProblem): FieldProblem {
  return { error, params: {}, text: PROBLEMS[error] };
}

/** What is wrong with the name of a new service class, or nothing. */
export function classNameProblem(name: string, taken: readonly string[]): FieldProblem | undefined {
  if (name === "") return problem("nameNeeded");
  if (name.length > LONGEST) return problem("nameTooLong");
  if (!/^[\p{L}\p{M}\p{N} _-]+$/u.test(name)) return problem("nameCharacters");
  return taken.some((one) => one.toLowerCase() === name.toLowerCase()) ? problem("nameTaken") : undefined;
}
