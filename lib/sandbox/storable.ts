import type { AnyInput } from "@/lib/catalogue";
import { isArray, isDictionary, Opaque, type Value } from "@/lib/codec";
import { refuse } from "./refusal";

/**
 * What a client sends is kept as it came, inside what an object holds, inside the saved state. Values that could be read
 * but not be written there are refused at the door: objects of the server, and data so deep that the layers around it
 * would carry it over the limit of the format.
 */
const DEEPEST = 32;

function check(value: Value, depth: number): void {
  if (value instanceof Opaque) throw refuse("An object of the server cannot be given as data");
  if (depth > DEEPEST) throw refuse("The data is nested too deeply");
  if (isArray(value)) for (const item of value) check(item, depth + 1);
  else if (isDictionary(value)) for (const item of value.values()) check(item, depth + 1);
}

/** Refuses input that the state cannot hold. */
export function checkStorable(input: AnyInput): void {
  for (const value of Object.values(input)) {
    if (value !== undefined && typeof value !== "boolean") check(value, 0);
  }
}
