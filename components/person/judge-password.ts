import type { StrengthLevel } from "@/components/ui/strength";

/** What can be said about a password, each as a sentence of its own. */
export type PasswordPointId =
  | "length"
  | "short"
  | "own"
  | "common"
  | "run"
  | "oneKind"
  | "rule"
  | "brokenRule"
  | "otherRule";

export interface PasswordPoint {
  readonly id: PasswordPointId;
  readonly isGood: boolean;
  /** The part of the password, the number or the rule that the sentence names. */
  readonly value: string;
}

export interface Judgement {
  readonly level: StrengthLevel;
  readonly points: readonly PasswordPoint[];
}

export interface PasswordContext {
  /** Names that an attacker tries first: the account's, the person's, the Domain's. */
  readonly names: readonly string[];
  /** The setting PasswordComplexity in force. */
  readonly rule?: string | undefined;
}

const SHORT = 8;
const LONG = 12;
/** Bits of guessing from which a password is fair, good and strong. */
const FAIR = 28;
const GOOD = 42;
const STRONG = 56;

/** Beginnings of what people choose most, in both alphabets and as Russian typed with the keyboard left in English. */
const COMMON =
  /passw?o?r?t?d?|pa[s$]{2}w[o0]rd|парол[ья]?|parol|qwerty?|йцукен|asdfg?h?|фыва|zxcvb?n?|ячсмит?ь?|1q2w3e|admin|welcome|letmein|secret|master|login|iloveyou|monkey|dragon|summer|winter|spring|autumn|привет|ghbdtn|gfhjkm|(?:19|20)\d\d/giu;

const MIXED_CASE_DIGIT = "mixedcasedigit";

/** How many characters from here on are the same, or count up or down by one. */
function runAt(codes: readonly number[], start: number): number {
  const step = (codes[start + 1] ?? Number.NaN) - (codes[start] ?? 0);
  if (Math.abs(step) > 1) return 1;
  let end = start + 1;
  while (end < codes.length && (codes[end] ?? 0) - (codes[end - 1] ?? 0) === step) end += 1;
  return end - start >= (step === 0 ? 3 : 4) ? end - start : 1;
}

/** Three or more of the same, or four or more that count up or down: `aaa`, `1234`, `dcba`. */
function runsIn(text: string): readonly string[] {
  const chars = [...text];
  const codes = chars.map((char) => char.codePointAt(0) ?? 0);
  const runs: string[] = [];
  for (let at = 0; at < chars.length; ) {
    const length = runAt(codes, at);
    if (length > 1) runs.push(chars.slice(at, at + length).join(""));
    at += length;
  }
  return runs;
}

/** Parts of the names that are long enough to be recognised in a password. */
function ownWords(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)))].filter(
    (word) => word.length >= 3,
  );
}

const KINDS = [
  { found: /\p{Ll}/u, size: 26 },
  { found: /\p{Lu}/u, size: 26 },
  { found: /\p{Nd}/u, size: 10 },
  { found: /[^\p{L}\p{Nd}]/u, size: 20 },
] as const;

/** What is left to guess when each of these parts counts as one character. */
function lengthWithout(password: string, parts: readonly string[]): number {
  const rest = parts.reduce((text, part) => text.replaceAll(part, "\0"), password.toLowerCase());
  return [...rest].length;
}

function levelOf(bits: number, length: number): StrengthLevel {
  if (length === 0) return 0;
  if (length < SHORT || bits < FAIR) return 1;
  if (bits < GOOD) return 2;
  return bits < STRONG ? 3 : 4;
}

function rulePoint(password: string, rule: string | undefined): readonly PasswordPoint[] {
  if (rule === undefined || rule === "") return [];
  if (rule.toLowerCase() !== MIXED_CASE_DIGIT) return [{ id: "otherRule", isGood: true, value: rule }];
  const isKept = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u].every((kind) => kind.test(password));
  return [{ id: isKept ? "rule" : "brokenRule", isGood: isKept, value: rule }];
}

/**
 * How well a password resists guessing, and why: what is first in every attacker's list (the person's own names, the
 * usual words, keys in a row) counts as a single character, the rest by its length and its kinds of characters.
 */
export function judgePassword(password: string, { names, rule }: PasswordContext): Judgement {
  const lower = password.toLowerCase();
  const own = ownWords(names).filter((word) => lower.includes(word));
  const common = [...new Set(lower.match(COMMON) ?? [])];
  const runs = runsIn(lower);
  const length = [...password].length;
  const kinds = KINDS.filter(({ found }) => found.test(password));
  const pool = kinds.reduce((sum, { size }) => sum + size, 0);
  const bits = pool === 0 ? 0 : lengthWithout(password, [...own, ...common, ...runs]) * Math.log2(pool);
  const bad = (id: PasswordPointId, value = ""): PasswordPoint => ({ id, isGood: false, value });
  const points: PasswordPoint[] = [
    length >= LONG ? { id: "length", isGood: true, value: String(length) } : bad("short", String(length)),
    ...own.slice(0, 1).map((word) => bad("own", word)),
    ...common.slice(0, 1).map((word) => bad("common", word)),
    ...runs.slice(0, 1).map((run) => bad("run", run)),
    ...(kinds.length === 1 && length < 20 ? [bad("oneKind")] : []),
    ...rulePoint(password, rule),
  ];
  return { level: levelOf(bits, length), points: length === 0 ? [] : points };
}
