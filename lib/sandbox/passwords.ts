import { createHash, timingSafeEqual } from "node:crypto";
import type { Random } from "./random";

/**
 * How passwords are kept (settings `PasswordEncryption`). `clear` and `A-crpt` can be turned back into the password, so
 * that APOP and CRAM-MD5 work; the others cannot. A stored password carries its form in braces before it. The vendor's
 * A-crpt and U-crpt are not published: ours are of our own making, with the properties that theirs have.
 */
const FORMS = ["clear", "A-crpt", "U-crpt", "MD5", "SHA1", "SSHA"] as const;
type Form = (typeof FORMS)[number];

const PREFIX: Readonly<Record<Form, string>> = {
  clear: "{clear}",
  "A-crpt": "{A-crpt}",
  "U-crpt": "{U-crpt}",
  MD5: "{MD5}",
  SHA1: "{SHA}",
  SSHA: "{SSHA}",
};
/** Anything that could be read as a prefix of ours. */
const BRACED = /^\{[\w-]+\}/;
const SALT = 8;
const DIGEST = { md5: 16, sha1: 20, sha256: 32 } as const;

function digest(algorithm: keyof typeof DIGEST, ...parts: (string | Buffer)[]): Buffer {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Adds a key stream made from the salt: not encryption, only what keeps a glance at a dump from reading passwords. */
function shroud(bytes: Buffer, salt: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (digest("sha256", salt, String(index >> 5))[index & 31] ?? 0)));
}

function formOf(name: string): Form {
  return FORMS.find((form) => form.toLowerCase() === name.toLowerCase()) ?? "A-crpt";
}

/** The text that is kept for a password under this `PasswordEncryption`. */
export function storePassword(password: string, encryption: string, random: Random): string {
  const form = formOf(encryption);
  const prefix = PREFIX[form];
  const salt = random.bytes(SALT);
  switch (form) {
    case "clear":
      return BRACED.test(password) ? prefix + password : password;
    case "A-crpt":
      return prefix + Buffer.concat([salt, shroud(Buffer.from(password), salt)]).toString("base64");
    case "U-crpt":
      return prefix + Buffer.concat([digest("sha256", password, salt), salt]).toString("base64");
    case "MD5":
      return prefix + digest("md5", password).toString("base64");
    case "SHA1":
      return prefix + digest("sha1", password).toString("base64");
    case "SSHA":
      return prefix + Buffer.concat([digest("sha1", password, salt), salt]).toString("base64");
  }
}

interface Stored {
  readonly form: Form;
  readonly bytes: Buffer;
}

function parse(stored: string): Stored {
  for (const form of FORMS) {
    if (!stored.startsWith(PREFIX[form])) continue;
    const rest = stored.slice(PREFIX[form].length);
    return { form, bytes: form === "clear" ? Buffer.from(rest) : Buffer.from(rest, "base64") };
  }
  return { form: "clear", bytes: Buffer.from(stored) };
}

/**
 * True for a text that {@link storePassword} could have made in a form other than `clear`. A settings dictionary that
 * was read and is written back holds such texts, and they must not be stored a second time over.
 */
export function isStored(text: string): boolean {
  const { form, bytes } = parse(text);
  const whole = text === PREFIX[form] + bytes.toString("base64");
  switch (form) {
    case "clear":
      return text.startsWith(PREFIX.clear);
    case "A-crpt":
      return whole && bytes.length >= SALT;
    case "U-crpt":
      return whole && bytes.length === DIGEST.sha256 + SALT;
    case "MD5":
      return whole && bytes.length === DIGEST.md5;
    case "SHA1":
      return whole && bytes.length === DIGEST.sha1;
    case "SSHA":
      return whole && bytes.length > DIGEST.sha1;
  }
}

/** The password itself, where the stored form gives it back. */
export function recoverPassword(stored: string): string | undefined {
  const { form, bytes } = parse(stored);
  if (form === "clear") return bytes.toString();
  if (form === "A-crpt") return shroud(bytes.subarray(SALT), bytes.subarray(0, SALT)).toString();
  return undefined;
}

export function matchesPassword(stored: string, password: string): boolean {
  const recovered = recoverPassword(stored);
  if (recovered !== undefined) return sameBytes(digest("sha256", recovered), digest("sha256", password));
  const { form, bytes } = parse(stored);
  if (form === "MD5") return sameBytes(bytes, digest("md5", password));
  const algorithm = form === "U-crpt" ? "sha256" : "sha1";
  const length = DIGEST[algorithm];
  return sameBytes(bytes.subarray(0, length), digest(algorithm, password, bytes.subarray(length)));
}

/** Compares in a time that does not tell where the difference is. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

const SHORTEST = 6;

/** The sentence that says why a password breaks the rules that CHECK applies, or nothing. */
export function weakness(password: string, complexity: string): string | undefined {
  if (password.length < SHORTEST) return `The new password is too short, it needs at least ${SHORTEST} symbols`;
  if (complexity.toLowerCase() !== "mixedcasedigit") return undefined;
  return /\p{Ll}/u.test(password) && /\p{Lu}/u.test(password) && /\p{Nd}/u.test(password)
    ? undefined
    : "The new password is too simple, it needs small letters, capital letters and digits";
}
