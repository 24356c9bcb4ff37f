import type { Call } from "./call";
import { refuse } from "./refusal";
import { effectiveDomainSettings } from "./settings-levels";
import type { Domain } from "./state/domain";

/** A limit that the settings of the Domain set on a number of objects; less than nothing is no limit. */
export function checkLimit(call: Call, domain: Domain, key: string, have: number): void {
  const limit = Number(effectiveDomainSettings(call.server, domain).get(key) ?? -1);
  if (limit >= 0 && have >= limit) throw refuse(`The Domain has reached its limit (${key} is ${limit})`);
}
