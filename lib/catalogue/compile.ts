import type { Value } from "@/lib/codec";
import { type FieldProblem, InputError } from "@/lib/errors";
import { holdsMarker, SECRET_MARKER, withoutSecrets, withoutSecretsUnderNames } from "@/lib/settings";
import { checkKind, kindProblem } from "./check";
import type { Command, Input } from "./command";
import { writeKind } from "./kinds";
import { type AnyInput, eachParam, type InputValue, type Kind, type Param, type Part, type Parts } from "./params";

/** One piece of a command line; the role decides its colour. `data` is text in the Data Formats. */
export interface Piece {
  readonly role: "command" | "keyword" | "string" | "data" | "secret" | "missing";
  readonly text: string;
}

export interface CompileOptions {
  /** Replace secrets by the marker: for screens, logs and the record. */
  readonly mask?: boolean;
  /** For a form that is being filled: what is needed and not there (or not right) yet stands in the line by its name. */
  readonly draft?: boolean;
}

function isPresent(value: InputValue): boolean {
  return value !== undefined && value !== false;
}

function hasAny(parts: Parts, input: AnyInput): boolean {
  for (const [name] of eachParam(parts)) if (isPresent(input[name])) return true;
  return false;
}

function refusal(name: string, problem: FieldProblem): InputError {
  return new InputError(`${name}: ${problem.text}`, { [name]: problem });
}

function tooMany(records: readonly Parts[], input: AnyInput): InputError {
  const given = records
    .flatMap((parts) => [...eachParam(parts)].map(([name]) => name))
    .filter((name) => isPresent(input[name]));
  const problem = kindProblem("onlyOne", given);
  return new InputError(problem.text, Object.fromEntries(given.map((name) => [name, problem])));
}

function missing(name: string): Piece {
  return { role: "missing", text: name };
}

/** Without the secrets under keys that sound secret; names are no such keys. */
function shown(kind: Kind, value: Value): Value {
  return kind.kind === "dictionary" && kind.keyedByNames ? withoutSecretsUnderNames(value) : withoutSecrets(value);
}

function* valuePieces(name: string, { kind }: Param, value: InputValue, mask: boolean): Generator<Piece> {
  const wrong = checkKind(kind, value);
  if (wrong !== undefined) throw refusal(name, wrong);
  if (value === undefined || typeof value === "boolean") throw refusal(name, kindProblem("value"));
  // What a screen shows in place of a secret must never overwrite the secret itself.
  if (!mask && holdsMarker(value)) throw refusal(name, kindProblem("hiddenSecret"));
  if (mask && kind.kind === "string" && kind.secret) yield { role: "secret", text: SECRET_MARKER };
  else {
    const role = kind.kind === "string" || kind.kind === "address" || kind.kind === "rest" ? "string" : "data";
    yield { role, text: writeKind(kind, mask ? shown(kind, value) : value) };
  }
}

function* paramPieces(name: string, param: Param, value: InputValue, how: CompileOptions): Generator<Piece> {
  const keyword: Piece[] = param.keyword === undefined ? [] : [{ role: "keyword", text: param.keyword }];
  if (param.kind.kind === "flag") {
    yield* keyword;
    return;
  }
  if (!param.keywordAfter) yield* keyword;
  if (how.draft && checkKind(param.kind, value) !== undefined) yield missing(name);
  else yield* valuePieces(name, param, value, how.mask ?? false);
  if (param.keywordAfter) yield* keyword;
}

/** A parameter that is needed and not given. */
function* absentPieces(name: string, { keyword, keywordAfter, kind }: Param): Generator<Piece> {
  const word: Piece[] = keyword === undefined ? [] : [{ role: "keyword", text: keyword }];
  if (!keywordAfter) yield* word;
  if (kind.kind !== "flag") yield missing(name);
  if (keywordAfter) yield* word;
}

function* partPieces(name: string, part: Part, input: AnyInput, how: CompileOptions): Generator<Piece> {
  if (part.part === "param") {
    if (isPresent(input[name])) yield* paramPieces(name, part, input[name], how);
    else if (how.draft && !part.optional) yield* absentPieces(name, part);
    else if (!part.optional) throw refusal(name, kindProblem("needed"));
    return;
  }
  const records = part.part === "group" ? [part.parts] : part.alternatives.filter((parts) => hasAny(parts, input));
  const [chosen, other] = records;
  if (other !== undefined) throw tooMany(records, input);
  if (chosen !== undefined && (hasAny(chosen, input) || !part.optional)) yield* partsPieces(chosen, input, how);
  else if (how.draft && !part.optional) yield missing(name);
  else if (!part.optional) throw refusal(name, kindProblem("needed"));
}

function* partsPieces(parts: Parts, input: AnyInput, how: CompileOptions): Generator<Piece> {
  for (const [name, part] of Object.entries(parts)) yield* partPieces(name, part, input, how);
}

/** The pieces of the command line for this input, in wire order. Throws {@link InputError} with the field's name. */
export function pieces<C extends Command>(
  command: C,
  input: Input<C> | AnyInput,
  options: CompileOptions = {},
): readonly Piece[] {
  const known = new Set([...eachParam(command.params)].map(([name]) => name));
  for (const name of Object.keys(input)) {
    if (!known.has(name)) throw refusal(name, kindProblem("noSuchParameter"));
  }
  return [{ role: "command", text: command.verb }, ...partsPieces(command.params, input, options)];
}

/** The command line, without its line end. No input can put a line end or a second command into it. */
export function compile<C extends Command>(
  command: C,
  input: Input<C> | AnyInput,
  options: CompileOptions = {},
): string {
  const line = pieces(command, input, options)
    .map(({ text }) => text)
    .join(" ");
  // Last line of defence: every writer above already refuses or escapes these.
  if (/[\r\n\0]/.test(line)) throw new InputError("A command line cannot hold a line end.");
  return line;
}
