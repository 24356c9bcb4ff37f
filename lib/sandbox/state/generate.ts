import { Account } from "./account";
import type { Domain } from "./domain";
import { generatedName } from "./generated";

/** Fills a Domain with Accounts by the number, those apart that were renamed or deleted since. */
export function addGenerated(domain: Domain, count: number): void {
  domain.generated = count;
  for (let number = 1; number <= count; number++) {
    if (!domain.gone.has(number)) domain.add(new Account(generatedName(number), domain, "MultiMailbox", true));
  }
}
