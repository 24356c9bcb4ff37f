import type { Actor, Rights } from "@/lib/access";
import type { DomainRight, ServerRight } from "@/lib/catalogue";

/** The signed-in person as the browser knows them: names and rights, nothing that opens a door. */
export interface Person {
  readonly account: string;
  readonly realName: string;
  readonly domains: readonly string[];
  readonly serverRights: readonly ServerRight[] | "unknown";
  readonly domainRights: readonly DomainRight[];
  readonly mainDomain: string | undefined;
}

/** For `may`, which decides what is shown and which right is named as missing. The server has the last word. */
export function actorOf(person: Person): Actor {
  const rights: Rights | "unknown" =
    person.serverRights === "unknown"
      ? "unknown"
      : { server: new Set(person.serverRights), domain: new Set(person.domainRights), other: new Set() };
  return {
    account: person.account,
    rights,
    domains: person.domains,
    ...(person.mainDomain === undefined ? {} : { mainDomain: person.mainDomain }),
  };
}
