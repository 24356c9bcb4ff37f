import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { database } from "./database/open";
import { sessions } from "./database/schema";
import { openText, sealText } from "./sealing";

/**
 * The password of a signed-in person, sealed under a key that only the cookie holds. The database alone does not reveal it,
 * the cookie alone does not either; a restart signs nobody out and another console can take over.
 */

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

export function seal({ id, key }: CookieSecret, password: string): Uint8Array {
  return sealText(Buffer.from(key, "base64url"), sessionKey(id), password);
}

/** Reads and opens the password of a session, for the login of a connection. It is never kept in memory longer. */
export async function passwordOf({ id, key }: CookieSecret): Promise<string> {
  const db = await database();
  const [row] = await db
    .select({ sealed: sessions.sealed })
    .from(sessions)
    .where(eq(sessions.id, sessionKey(id)));
  const password = row && openText(Buffer.from(key, "base64url"), sessionKey(id), row.sealed);
  if (password === undefined) throw new AppError("session-ended", "Sign in again to go on.");
  return password;
}

/** Keeps the new password of a person who just changed it. */
export async function resealPassword(secret: CookieSecret, password: string): Promise<void> {
  const db = await database();
  await db
    .update(sessions)
    .set({ sealed: seal(secret, password) })
    .where(eq(sessions.id, sessionKey(secret.id)));
}
