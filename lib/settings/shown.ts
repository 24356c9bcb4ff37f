import type { Value } from "@/lib/codec";
import type { Field } from "./field";
import { textOf } from "./meaning";

/** Does the field matter now? `inForce` gives the value in force of another setting: typed, explicit or inherited. */
export function isShown(field: Field, inForce: (key: string) => Value | undefined): boolean {
  if (field.whenPresent && inForce(field.key) === undefined) return false;
  if (field.showWhen === undefined) return true;
  const word = textOf(inForce(field.showWhen.key))?.toLowerCase();
  return field.showWhen.in.some((one) => one.toLowerCase() === word);
}
