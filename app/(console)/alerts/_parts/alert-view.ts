import { type Actor, administers } from "@/lib/access";
import type { AlertLevel, AlertPlace } from "@/lib/changes/plans/alerts";
import { isOperator } from "@/lib/navigation";

/** What the address of the page asks for: a level, and at two of them whose alerts. */
export interface AlertView {
  readonly level: AlertLevel;
  /** Left out while the Domain or the Account has not been chosen. */
  readonly place?: AlertPlace;
}

interface Params {
  readonly get: (name: string) => string | null;
}

const LEVELS = ["server", "cluster", "domain", "account"] as const satisfies readonly AlertLevel[];

/** Levels that this person may use at all; whether there is a Cluster is another question. */
export function levelsOf(actor: Actor): readonly AlertLevel[] {
  return isOperator(actor) ? LEVELS : ["domain", "account"];
}

function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text);
}

/** The Domain that is shown where none was chosen: the person's own, else the first of theirs. */
export function firstDomain(actor: Actor, domains: readonly string[]): string | undefined {
  const own = actor.account.slice(actor.account.lastIndexOf("@") + 1);
  return domains.find((domain) => domain.toLowerCase() === own && administers(actor, domain)) ?? domains[0];
}

/** Anybody can write an address: a level that is none, or not this person's, is the first that is. */
export function alertViewOf(params: Params, actor: Actor, domains: readonly string[]): AlertView {
  const levels = levelsOf(actor);
  const level = levels.find((one) => one === params.get("level")) ?? levels[0] ?? "domain";
  if (level === "server" || level === "cluster") return { level, place: { level } };
  const asked = params.get(level)?.trim() ?? "";
  if (level === "account") return isAddress(asked) ? { level, place: { level, name: asked } } : { level };
  const name = asked === "" ? firstDomain(actor, domains) : asked;
  return name === undefined ? { level } : { level, place: { level, name } };
}

/** The input of the read of these alerts. */
export function alertsInput(place: AlertPlace) {
  return { level: place.level, name: "name" in place ? place.name : "" };
}
