import "server-only";
import { type Actor, domainOf, may, rightsFromCodes } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import type { ReadInput, ReadOutput, rightsEffect } from "@/lib/reads";
import type { Caller } from "../session";

/** The commands that somebody with these rights may use on others, in the Domain where they live. */
function opened({ account, codes }: { readonly account: string; readonly codes: readonly string[] }): Set<string> {
  const holder: Actor = { account, rights: rightsFromCodes(codes), domains: [domainOf(account)] };
  return new Set(
    Object.values(catalogue).flatMap((command) => (may(command, holder).allowed === true ? [command.verb] : [])),
  );
}

/** Follows from the access rules of the catalogue alone: nothing is asked of the server. */
export async function readRightsEffect(
  _: Caller,
  { account, now, wanted }: ReadInput<typeof rightsEffect>,
): Promise<ReadOutput<typeof rightsEffect>> {
  const before = opened({ account, codes: now });
  const after = opened({ account, codes: wanted });
  return {
    gained: [...after].filter((verb) => !before.has(verb)),
    lost: [...before].filter((verb) => !after.has(verb)),
  };
}
