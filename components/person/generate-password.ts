/**
 * Makes passwords that can be read out over a telephone: `Kv7-monatir-Relusan-42`. Letters that look or sound like
 * another one (l, I, O, 0, 1, c, q, w, y) are left out. About 63 bits: beyond guessing, also from a stolen hash.
 */
const CAPITALS = "ABDEFGHJKLMNPRSTUVXZ";
const SMALL = "abdefghjkmnprstuvxz";
const CONSONANTS = "bdfghjkmnprstvz";
const VOWELS = "aeiou";
const DIGITS = "23456789";

/** Fills the array with random bytes. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const fromBrowser: FillRandom = (bytes) => {
  crypto.getRandomValues(bytes);
};

/** One letter, each as likely as any other: bytes above the last whole multiple are thrown away. */
function pick(letters: string, fill: FillRandom): string {
  const byte = new Uint8Array(1);
  const limit = 256 - (256 % letters.length);
  for (;;) {
    fill(byte);
    const [value = 255] = byte;
    if (value < limit) return letters.charAt(value % letters.length);
  }
}

const LETTERS: Readonly<Record<string, string>> = { A: CAPITALS, a: SMALL, c: CONSONANTS, v: VOWELS, d: DIGITS };
const SHAPE = "Aad-cvcvcvc-Cvcvcvc-dd";

export function generatePassword(fill: FillRandom = fromBrowser): string {
  return [...SHAPE]
    .map((place) => {
      if (place === "C") return pick(CONSONANTS, fill).toUpperCase();
      const letters = LETTERS[place];
      return letters === undefined ? place : pick(letters, fill);
    })
    .join("");
}
