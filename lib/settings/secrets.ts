import { type Dictionary, dictionary, isArray, isDictionary, type Value } from "@/lib/codec";
import { sameValue } from "./compare";
import { isAuthenticationKey, isSecretKey } from "./sensitive-keys";

/** What stands in place of a secret. It is never sent: {@link holdsMarker} lets the gate refuse it. */
export const SECRET_MARKER = "••••••••";

/** Nothing is there to hide: an empty string or block means that no secret is set. */
export function isEmpty(value: Value): boolean {
  return value === null || value === "" || (value instanceof Uint8Array && value.length === 0);
}

/**
 * The same value with every secret in it, however deep, replaced by the marker. What holds no secret is returned as it
 * is, not copied. Meant for settings: in a listing whose keys are names, an Account called `token` would look like one.
 */
export function withoutSecrets(value: Value, marker = SECRET_MARKER): Value {
  if (isArray(value)) {
    const items = value.map((item) => withoutSecrets(item, marker));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  return isDictionary(value) ? hideIn(value, marker) : value;
}

/** The same for a dictionary whose outermost keys are names. */
export function withoutSecretsUnderNames(value: Value): Value {
  return isDictionary(value)
    ? dictionary([...value].map(([name, item]) => [name, withoutSecrets(item)]))
    : withoutSecrets(value);
}

function hideIn(settings: Dictionary, marker: string): Dictionary {
  const hidden = new Map<string, Value>();
  for (const [key, item] of settings) {
    const shown = isSecretKey(key) && !isEmpty(item) ? marker : withoutSecrets(item, marker);
    if (shown !== item) hidden.set(key, shown);
  }
  return hidden.size === 0 ? settings : dictionary([...settings].map(([key, item]) => [key, hidden.get(key) ?? item]));
}

export function holdsMarker(value: Value): boolean {
  if (isArray(value)) return value.some(holdsMarker);
  if (isDictionary(value)) return [...value.values()].some(holdsMarker);
  return value === SECRET_MARKER;
}

/**
 * Puts the secrets back that were hidden from the person who edited a nested value: each marker takes the value of the
 * same place in `original`. A marker without such a place stays, and {@link holdsMarker} finds it.
 */
export function restoreSecrets(edited: Value, original: Value | undefined): Value {
  if (edited === SECRET_MARKER) return original ?? edited;
  if (isDictionary(edited)) {
    const source = isDictionary(original) ? original : undefined;
    return dictionary([...edited].map(([key, item]) => [key, restoreSecrets(item, source?.get(key))]));
  }
  if (!isArray(edited)) return edited;
  const sources = isArray(original) ? original : [];
  return edited.map((item, index) => restoreItem(item, sources, sources.length === edited.length ? index : undefined));
}

/**
 * Items have no names. One that was moved is known by being otherwise unchanged and unlike the others; its own place
 * counts first while no item came or went. So no secret ends up with another item.
 */
function restoreItem(item: Value, sources: readonly Value[], place: number | undefined): Value {
  if (!holdsMarker(item)) return item;
  const isSource = (source: Value | undefined) => source !== undefined && sameValue(withoutSecrets(source), item);
  const here = place === undefined ? undefined : sources[place];
  if (isSource(here)) return restoreSecrets(item, here);
  const [first, ...others] = sources.filter(isSource);
  return others.length === 0 ? restoreSecrets(item, first) : item;
}

/** The keys in a dictionary, nested ones included, that bear on who can sign in: the rank rule looks at them. */
export function authenticationKeys(settings: Dictionary): readonly string[] {
  const found = new Set<string>();
  const visit = (value: Value): void => {
    if (isArray(value)) value.forEach(visit);
    if (!isDictionary(value)) return;
    for (const [key, item] of value) {
      if (isAuthenticationKey(key)) found.add(key);
      visit(item);
    }
  };
  visit(settings);
  return [...found];
}
