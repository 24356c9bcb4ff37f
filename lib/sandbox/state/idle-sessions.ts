import { type Dictionary, decode, isDictionary } from "@/lib/codec";
import { parseQuantity, TIMES } from "@/lib/settings/quantity";
import { SERVER_DEFAULTS } from "../seed/server-defaults";
import type { LiveSession } from "./live-session";
import type { MailServer } from "./mail-server";

/** Sessions end when nobody has used them for the time that the Sessions settings give to their protocol. */

const INITIAL = decode(SERVER_DEFAULTS.SessionSettings, { multiline: true });

function settingsOf(server: MailServer): Dictionary {
  const kept = server.document("SessionSettings");
  if (isDictionary(kept)) return kept;
  return isDictionary(INITIAL) ? INITIAL : new Map();
}

/** A setting as a time in milliseconds; without a setting there is no limit. */
function limit(settings: Dictionary, key: string): number {
  const seconds = parseQuantity(String(settings.get(key) ?? ""), TIMES);
  return seconds === undefined || seconds < 0n ? Number.POSITIVE_INFINITY : Number(seconds) * 1000;
}

function isOver(session: LiveSession, settings: Dictionary, now: number): boolean {
  if (session.isAttended) return false;
  const { protocol, usedAt, startedAt } = session;
  return now - usedAt > limit(settings, `${protocol}Idle`) || now - startedAt > limit(settings, `${protocol}TimeLimit`);
}

/** Ends what time has ended. */
export function endIdleSessions(server: MailServer, now: number): void {
  if (server.sessions.size === 0) return;
  const settings = settingsOf(server);
  for (const session of server.sessions.values())
    if (isOver(session, settings, now)) server.sessions.delete(session.id);
}

/** How many sessions there may be; less than nothing is no limit. */
export function sessionLimit(server: MailServer, key: "SessionsLimit" | "AccountSessionsLimit"): number {
  const count = Number(settingsOf(server).get(key) ?? -1);
  return count < 0 || Number.isNaN(count) ? Number.POSITIVE_INFINITY : count;
}
