import { type Dictionary, decode, dictionary, encode, isDictionary, type Value } from "@/lib/codec";
import { accountSettings } from "@/lib/settings/schemas/account";
import type { ChangeResult, Clash, Difference, KeyResult, Preview, Receipt } from "./receipt";
import { sameFor } from "./schema-of";

/**
 * A service class is edited setting by setting and written with all classes as one value. What the executor says about
 * that value is told here of the class's own settings, so that a form can put it at its fields.
 */

const KEY = "ServiceClasses";

/** The class in a value of the setting, as it travelled. */
function classIn(notation: string | undefined, name: string): Dictionary {
  const classes = notation === undefined ? undefined : decode(notation, { multiline: true });
  const settings = isDictionary(classes) ? classes.get(name) : undefined;
  return isDictionary(settings) ? settings : dictionary();
}

function same(key: string, a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameFor(accountSettings, key, a, b);
}

/** The keys in which any of these differ, with the value of each of them. */
function differing(versions: readonly Dictionary[]): readonly (readonly [string, readonly (Value | undefined)[]])[] {
  const keys = new Set(versions.flatMap((version) => [...version.keys()]));
  return [...keys].flatMap((key) => {
    const values = versions.map((version) => version.get(key));
    return values.every((value) => same(key, value, values[0])) ? [] : [[key, values] as const];
  });
}

function part<N extends string>(name: N, value: Value | undefined): Partial<Record<N, string>> {
  const parts: Partial<Record<N, string>> = {};
  if (value !== undefined) parts[name] = encode(value);
  return parts;
}

function differences(one: Difference, name: string): readonly Difference[] {
  const versions = [classIn(one.before, name), classIn(one.after, name)];
  return differing(versions).map(([key, [before, after]]) => ({
    key,
    schema: accountSettings.id,
    ...part("before", before),
    ...part("after", after),
  }));
}

/** Where somebody else changed the same setting; a class that they deleted clashes in every setting that is changed. */
function clashes(one: Clash, name: string): readonly Clash[] {
  const [original, theirs, yours] = [one.original, one.theirs, one.yours].map((version) => classIn(version, name));
  if (original === undefined || theirs === undefined || yours === undefined) return [one];
  return differing([original, theirs]).flatMap(([key, [was, has]]) => ({
    step: one.step,
    key,
    schema: accountSettings.id,
    ...part("original", was),
    ...part("theirs", has),
    ...part("yours", yours.get(key)),
  }));
}

function keyResults(one: KeyResult, name: string): readonly KeyResult[] {
  const has = classIn(one.has, name);
  return differences(one, name).map((difference): KeyResult => {
    if (one.state !== "notTaken") return { ...difference, state: one.state };
    const now = has.get(difference.key);
    const sent = difference.after === undefined ? undefined : decode(difference.after, { multiline: true });
    if (same(difference.key, sent, now)) return { ...difference, state: "taken" };
    return { ...difference, state: "notTaken", ...part("has", now) };
  });
}

/** Each thing that is about the setting as a whole gives way to what it says of the class. */
function each<T extends { readonly key: string }>(
  things: readonly T[],
  name: string,
  tell: (one: T, name: string) => readonly T[],
): readonly T[] {
  return things.flatMap((one) => (one.key === KEY ? tell(one, name) : [one]));
}

function ofPreview(preview: Preview, name: string): Preview {
  return {
    ...preview,
    steps: preview.steps.map((step) => ({ ...step, differences: each(step.differences, name, differences) })),
    clashes: each(preview.clashes, name, clashes),
  };
}

function ofReceipt(receipt: Receipt, name: string): Receipt {
  return { ...receipt, steps: receipt.steps.map((step) => ({ ...step, keys: each(step.keys, name, keyResults) })) };
}

/** The same result in terms of the settings of one service class. */
export function resultOfClass(result: ChangeResult, name: string): ChangeResult {
  switch (result.kind) {
    case "preview":
    case "conflict":
      return { ...result, preview: ofPreview(result.preview, name) };
    case "receipt":
      return { ...result, receipt: ofReceipt(result.receipt, name) };
    default:
      return result;
  }
}
