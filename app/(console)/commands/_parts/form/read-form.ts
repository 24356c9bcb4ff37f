import {
  type AnyInput,
  type Command,
  type InputValue,
  type Kind,
  kindProblem,
  type OneOf,
  type Param,
  type Part,
  type Parts,
  pieces,
} from "@/lib/catalogue";
import { checkKind } from "@/lib/catalogue/check";
import type { Value } from "@/lib/codec";
import { type FieldProblem, InputError } from "@/lib/errors";
import type { SettingsSchema } from "@/lib/settings";
import { readCell, readNotation } from "./cell";
import { readRows } from "./dictionary-rows";
import type { BytesSource, FormState, Typed } from "./typed";

/** What a filled form means: the command's input, and what is wrong with which field. Pure. */

export type Schemas = Readonly<Record<string, SettingsSchema>>;

export interface FormRead {
  readonly input: AnyInput;
  readonly problems: ReadonlyMap<string, FieldProblem>;
  /** What is wrong with rows of dictionaries: by parameter, then by key. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, FieldProblem>>;
}

/** The value of one field; nothing where it is blank. */
interface FieldRead {
  readonly value?: InputValue;
  readonly problem?: FieldProblem;
  readonly rows?: ReadonlyMap<string, FieldProblem>;
}

const NOTHING: FieldRead = {};

/** The alternative that is in force; a part that is needed has one from the start. */
export function chosenOf(name: string, part: OneOf, { chosen }: FormState): number | undefined {
  return chosen.get(name) ?? (part.optional ? undefined : 0);
}

function readText(kind: Kind, text: string): FieldRead {
  switch (kind.kind) {
    case "number":
    case "numeric":
      return { value: /^\s*-?\d+\s*$/.test(text) ? Number(text) : text };
    case "numberOr": {
      const word = kind.values.find((one) => one.toLowerCase() === text.trim().toLowerCase());
      return { value: word ?? (/^\s*-?\d+\s*$/.test(text) ? Number(text) : text) };
    }
    case "address":
      return text.startsWith("#") ? readNotation(text) : { value: text.trim() };
    case "rest":
      return { value: text.trim() };
    case "object":
      return readCell(text);
    default:
      return { value: text };
  }
}

function readBytes(source: BytesSource | undefined): FieldRead {
  if (source === undefined) return NOTHING;
  if (source.from === "file") return { value: source.bytes };
  if (source.text === "") return NOTHING;
  if (source.from === "text") return { value: new TextEncoder().encode(source.text) };
  return readNotation(`[${source.text.replace(/[\s[\]]/g, "")}]`);
}

function emptyOf(kind: Kind): Value {
  if (kind.kind === "dictionary") return new Map();
  if (kind.kind === "strings" || kind.kind === "array") return [];
  return kind.kind === "bytes" ? new Uint8Array() : "";
}

function readTyped(kind: Kind, typed: Typed | undefined, schemas: Schemas): FieldRead {
  if (typed === undefined) return NOTHING;
  switch (typed.is) {
    case "empty":
      return { value: emptyOf(kind) };
    case "flag":
      return typed.on ? { value: true } : NOTHING;
    case "text":
      return typed.text === "" ? NOTHING : readText(kind, typed.text);
    case "lines":
      return typed.text === "" ? NOTHING : { value: typed.text.replace(/\r?\n$/, "").split(/\r?\n/) };
    case "notation":
      return typed.text.trim() === "" ? NOTHING : readNotation(typed.text);
    case "bytes":
      return readBytes(typed.source);
    case "rows": {
      if (kind.kind !== "dictionary" || typed.rows.length === 0) return NOTHING;
      const schema = kind.schema === undefined ? undefined : schemas[kind.schema];
      const { value, problems } = readRows({ kind, schema }, typed.rows);
      // Only blank fields of documented keys: nothing is given.
      if (value.size === 0 && typed.rows.every(({ cell }) => cell.is === "text" && cell.text === "")) return NOTHING;
      return { value, rows: problems };
    }
  }
}

/** Collects the fields of a form part by part. */
class FormReader {
  readonly input = new Map<string, InputValue>();
  readonly problems = new Map<string, FieldProblem>();
  readonly rows = new Map<string, ReadonlyMap<string, FieldProblem>>();
  private readonly state: FormState;
  private readonly schemas: Schemas;

  constructor(state: FormState, schemas: Schemas) {
    this.state = state;
    this.schemas = schemas;
  }

  parts(parts: Parts, isForced: boolean): void {
    for (const [name, part] of Object.entries(parts)) this.part(name, part, isForced);
  }

  private part(name: string, part: Part, isForced: boolean): void {
    if (part.part === "param") this.param(name, part, isForced);
    else if (part.part === "group") this.parts(part.parts, isForced && !part.optional ? true : this.hasAny(part.parts));
    else {
      const chosen = chosenOf(name, part, this.state);
      const alternative = chosen === undefined ? undefined : part.alternatives[chosen];
      if (alternative !== undefined) this.parts(alternative, isForced || part.optional);
    }
  }

  private param(name: string, { kind, optional }: Param, isForced: boolean): void {
    // The keyword that tells an alternative from the others is there as soon as the alternative is chosen.
    const field = kind.kind === "flag" && !optional ? { value: true } : this.field(name, kind);
    const { value, problem } = field;
    if (value !== undefined) this.input.set(name, value);
    if (field.rows !== undefined && field.rows.size > 0) this.rows.set(name, field.rows);
    const wrong = problem ?? (value === undefined ? undefined : checkKind(kind, value));
    if (wrong !== undefined) this.problems.set(name, wrong);
    else if (value === undefined && isForced && !optional) this.problems.set(name, kindProblem("needed"));
  }

  private field(name: string, kind: Kind): FieldRead {
    return readTyped(kind, this.state.typed.get(name), this.schemas);
  }

  /** A group whose members are all blank is left out as a whole. */
  private hasAny(parts: Parts): boolean {
    return Object.entries(parts).some(([name, part]) => {
      if (part.part === "group") return this.hasAny(part.parts);
      if (part.part === "oneOf") return chosenOf(name, part, this.state) !== undefined;
      const { value, problem } = this.field(name, part.kind);
      return value !== undefined || problem !== undefined;
    });
  }
}

/** What no field can say alone, such as a secret that is still hidden in a nested value. */
function wholeProblems(command: Command, input: AnyInput): readonly (readonly [string, FieldProblem])[] {
  try {
    pieces(command, input);
    return [];
  } catch (error) {
    if (error instanceof InputError) return Object.entries(error.fields);
    throw error;
  }
}

export function readForm(command: Command, state: FormState, schemas: Schemas): FormRead {
  const reader = new FormReader(state, schemas);
  reader.parts(command.params, true);
  const input = Object.fromEntries(reader.input);
  const isRight = reader.problems.size === 0 && reader.rows.size === 0;
  const problems = isRight ? new Map(wholeProblems(command, input)) : reader.problems;
  return { input, problems, rows: reader.rows };
}

export function isRight({ problems, rows }: FormRead): boolean {
  return problems.size === 0 && rows.size === 0;
}
