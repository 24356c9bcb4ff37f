import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { database } from "./database/open";
import { sessions } from "./database/schema";

/**
 * The password of a signed-in person, sealed with AES-256-GCM under a key that only the cookie holds. The database alone
 * does not reveal it, the cookie alone does not either; a restart signs nobody out and another console can take over.
 */

const NONCE = 12;
const TAG = 16;

/** What a cookie carries: which session, and the key to its password. Both random, nothing else. */
export interface CookieSecret {
  readonly id: string;
  readonly key: string;
}

export function newCookieSecret(): CookieSecret {
  return { id: randomBytes(24).toString("base64url"), key: randomBytes(32).toString("base64url") };
}

/** The database knows a session by this, so that its rows cannot be turned into cookies. */
export function sessionKey(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

/** Binds the sealed text to its session: a row copied under another id does not open. */
export function seal(secret: CookieSecret, password: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(secret.key, "base64url"), nonce).setAAD(
    Buffer.from(sessionKey(secret.id)),
  );
  const sealed = Buffer.concat([cipher.update(password, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function unseal(secret: CookieSecret, sealed: Uint8Array): string {
  try {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv("aes-256-gcm", Buffer.from(secret.key, "base64url"), bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(sessionKey(secret.id))).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    throw new AppError("session-ended", "Sign in again to go on.");
  }
}

/** Reads and opens the password of a session, for the login of a connection. It is never kept in memory longer. */
export async function passwordOf(secret: CookieSecret): Promise<string> {
  const db = await database();
  const [row] = await db
    .select({ sealed: sessions.sealed })
    .from(sessions)
    .where(eq(sessions.id, sessionKey(secret.id)));
  if (row === undefined) throw new AppError("session-ended", "Sign in again to go on.");
  return unseal(secret, row.sealed);
}

/** Keeps the new password of a person who just changed it. */
export async function resealPassword(secret: CookieSecret, password: string): Promise<void> {
  const db = await database();
  await db
    .update(sessions)
    .set({ sealed: seal(secret, password) })
    .where(eq(sessions.id, sessionKey(secret.id)));
}
