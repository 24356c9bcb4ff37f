import { type Dictionary, Timestamp, type Value } from "@/lib/codec";

/**
 * Accounts made by the number, to try large Domains with. What they hold is computed from the name until somebody changes
 * it, so a million of them is a million short names in memory and nothing on disk.
 */
const GIVEN = [
  "Alba",
  "Boris",
  "Chiara",
  "Dmitri",
  "Elif",
  "Farid",
  "Greta",
  "Hugo",
  "Irina",
  "Jonas",
  "Katya",
  "Lena",
];
const FAMILY = [
  "Abel",
  "Brandt",
  "Costa",
  "Dubois",
  "Egorov",
  "Farkas",
  "Gruber",
  "Holm",
  "Ivanova",
  "Jensen",
  "Kozlov",
];
const NAME = /^u(\d{7})$/;

/** `u0000001` and so on: names in the order of their numbers. */
export function generatedName(number: number): string {
  return `u${String(number).padStart(7, "0")}`;
}

/** The number of a generated name, or nothing for any other name. */
export function generatedNumber(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function generatedFields(name: string, createdAt: number): Dictionary {
  const number = generatedNumber(name) ?? 0;
  const realName = `${GIVEN[number % GIVEN.length]} ${FAMILY[number % FAMILY.length]}`;
  const info = new Map<string, Value>([
    ["Created", new Timestamp(createdAt)],
    ["StorageUsed", String((number * 7919) % 5_000_000)],
  ]);
  return new Map<string, Value>([
    ["settings", new Map([["RealName", realName]])],
    ["info", info],
  ]);
}
