import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, lt, or } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { type Actor, rightsFromCodes } from "@/lib/access";
import { AppError } from "@/lib/errors";
import { dropConnections } from "./agent";
import { config, type NamedServer } from "./config";
import { type CookieSecret, passwordOf, resealPassword, sessionKey } from "./credentials";
import { database } from "./database/open";
import { sessions } from "./database/schema";
import type { Login } from "./login";

/** Sessions end after 30 minutes without work, and after 12 hours in any case (design, "Credentials"). */
const IDLE_MS = 30 * 60_000;
const ABSOLUTE_MS = 12 * 60 * 60_000;
/** `used_at` is written at most this often: a page makes many requests. */
const TOUCH_MS = 30_000;

/** Set by requests that the page makes on its own: they do not keep a session alive. */
export const BACKGROUND_HEADER = "x-gatehouse-background";

/** The one who acts. Made from the cookie of a request or from a grant, never from what a browser sent in a body. */
export interface Caller {
  readonly login: Login;
  readonly server: NamedServer;
  readonly realName: string;
  readonly actor: Actor;
  /** Commands that this server does not have. */
  readonly missing: ReadonlySet<string>;
  readonly version: string;
  readonly client: string;
  readonly requestId: string;
}

function cookieName(): string {
  return config().secureCookies ? "__Host-gatehouse" : "gatehouse";
}

/** Puts the session's cookie into the answer of the action or route that is running. */
async function setSessionCookie(secret: CookieSecret): Promise<void> {
  const maxAge = ABSOLUTE_MS / 1000;
  const value = await encode({ token: { ...secret }, secret: config().secret, maxAge });
  (await cookies()).set(cookieName(), value, {
    httpOnly: true,
    secure: config().secureCookies,
    sameSite: "lax",
    path: "/",
    maxAge,
  });
}

async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), secure: config().secureCookies, path: "/" });
}

async function readCookie(): Promise<CookieSecret | undefined> {
  const value = (await cookies()).get(cookieName())?.value;
  if (value === undefined) return undefined;
  try {
    const token = await decode({ token: value, secret: config().secret });
    const { id, key } = token ?? {};
    return typeof id === "string" && typeof key === "string" ? { id, key } : undefined;
  } catch {
    // A cookie of an older secret, or a forged one: the same as none.
    return undefined;
  }
}

type Row = typeof sessions.$inferSelect;

function isOver(row: Row, now: number): boolean {
  return now - row.usedAt.getTime() > IDLE_MS || now - row.createdAt.getTime() > ABSOLUTE_MS;
}

/** The address that the nearest proxy saw, or the socket when there is none: what a client writes stands before it. */
export async function clientAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}

/** The password of a session: it opens with what its cookie holds. */
export function sessionLogin(secret: CookieSecret): Login {
  return {
    key: sessionKey(secret.id),
    password: () => passwordOf(secret),
    refused: () => endSession(secret),
    changed: (password) => resealPassword(secret, password),
  };
}

interface CallerParts {
  readonly login: Login;
  readonly server: NamedServer;
  readonly account: string;
  readonly client: string;
}

/** Somebody about whom the server has told so much. */
export function callerWith({ account, ...parts }: CallerParts, facts: SessionFacts): Caller {
  const actor: Actor = {
    account,
    rights: facts.rights === null ? "unknown" : rightsFromCodes(facts.rights),
    domains: facts.domains,
    ...(facts.mainDomain === null ? {} : { mainDomain: facts.mainDomain }),
  };
  return {
    ...parts,
    realName: facts.realName,
    actor,
    missing: new Set(facts.missing),
    version: facts.version,
    requestId: randomUUID().slice(0, 8),
  };
}

/** Somebody about whom nothing is known yet but the name. */
export const NO_FACTS: SessionFacts = {
  realName: "",
  rights: null,
  domains: [],
  mainDomain: null,
  missing: [],
  version: "",
};

async function readCaller(): Promise<Caller | undefined> {
  const secret = await readCookie();
  if (secret === undefined) return undefined;
  const db = await database();
  const [row] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sessionKey(secret.id)));
  const server = config().servers.find(({ name }) => name === row?.server);
  const now = Date.now();
  if (row === undefined || server === undefined) return undefined;
  if (isOver(row, now)) {
    await endSession(secret);
    return undefined;
  }
  const background = (await headers()).get(BACKGROUND_HEADER) !== null;
  if (!background && now - row.usedAt.getTime() > TOUCH_MS) {
    await db
      .update(sessions)
      .set({ usedAt: new Date(now) })
      .where(eq(sessions.id, row.id));
  }
  const parts = { login: sessionLogin(secret), server, account: row.account, client: await clientAddress() };
  const caller = callerWith(parts, row);
  // Loaded late: it reads through the gate, which knows sessions. The request does not wait for it.
  void import("./changes/complete").then(({ completeOnce }) => completeOnce(caller));
  return caller;
}

/** The caller of this request, read once for it, or nothing when nobody is signed in (any more). */
export const currentCaller = cache(readCaller);

/** @throws AppError `session-ended` */
export async function requireCaller(): Promise<Caller> {
  const caller = await currentCaller();
  if (caller === undefined) throw new AppError("session-ended", "Sign in again to go on.");
  return caller;
}

export interface NewSession {
  readonly secret: CookieSecret;
  readonly sealed: Uint8Array;
  readonly server: NamedServer;
  readonly account: string;
}

/** Keeps a session that nobody can use yet: its cookie is given out when the server has said yes. */
export async function beginSession(session: NewSession): Promise<void> {
  const db = await database();
  const now = new Date();
  const old = new Date(now.getTime() - ABSOLUTE_MS);
  await db
    .delete(sessions)
    .where(or(lt(sessions.createdAt, old), lt(sessions.usedAt, new Date(now.getTime() - 2 * IDLE_MS))));
  await db.insert(sessions).values({
    id: sessionKey(session.secret.id),
    server: session.server.name,
    account: session.account,
    domains: [],
    missing: [],
    sealed: session.sealed,
    client: await clientAddress(),
    agent: ((await headers()).get("user-agent") ?? "").slice(0, 200),
    createdAt: now,
    usedAt: now,
  });
}

/** What the server told about the person at sign-in. */
export type SessionFacts = Pick<Row, "realName" | "rights" | "domains" | "mainDomain" | "missing" | "version">;

export async function completeSession(secret: CookieSecret, facts: SessionFacts): Promise<void> {
  const db = await database();
  await db
    .update(sessions)
    .set(facts)
    .where(eq(sessions.id, sessionKey(secret.id)));
  await setSessionCookie(secret);
}

/** Forgets the session and closes its connections at once. */
export async function endSession(secret: CookieSecret): Promise<void> {
  const db = await database();
  await db.delete(sessions).where(eq(sessions.id, sessionKey(secret.id)));
  dropConnections(sessionLogin(secret));
}

/** Forgets every session of somebody, in whichever browser. */
export async function endSessionsOf({ server, account }: Pick<NewSession, "account" | "server">): Promise<void> {
  const db = await database();
  await db.delete(sessions).where(and(eq(sessions.server, server.name), eq(sessions.account, account)));
}

/** Ends the session of the browser that asks, and forgets its cookie. */
export async function endThisSession(): Promise<void> {
  const secret = await readCookie();
  if (secret !== undefined) await endSession(secret);
  await clearSessionCookie();
}
