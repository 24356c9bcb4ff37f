/** A certificate is replaced in time when it is noticed this long before it ends. */
export const ENDING_DAYS = 21;

export const DAY_MS = 24 * 60 * 60_000;

export type CertificateState = "valid" | "ending" | "ended";

export function certificateState(endsAt: number, now: number): CertificateState {
  if (endsAt <= now) return "ended";
  return endsAt - now < ENDING_DAYS * DAY_MS ? "ending" : "valid";
}
