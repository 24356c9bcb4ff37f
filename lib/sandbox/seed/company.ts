import { Random } from "../random";
import { Account } from "../state/account";
import { MailServer } from "../state/mail-server";
import { splitAddress } from "../state/names";
import { details } from "./details";
import { MAIN_PLAN, SECONDARY_PLANS, SHARED_PLAN } from "./domains";
import type { Filling } from "./fill-account";
import { fillDomain } from "./fill-domain";
import { fillServer } from "./server";
import { signIns } from "./sign-ins";

export interface SeedOptions {
  readonly now: number;
  /** Of the three people who can sign in. */
  readonly password: string;
  readonly mainDomain: string | undefined;
  readonly cluster: boolean;
}

const YEAR = 365 * 86_400_000;

/** The same company at every first start; only its dates follow the clock. */
export function company({ now, password, cluster }: SeedOptions): MailServer {
  const server = new MailServer(MAIN_PLAN.name, now - 6 * YEAR);
  const filling: Filling = { server, now, random: new Random("northwind") };
  const known = new Set<string>(Object.values(signIns));
  const passwordFor = (address: string) => (known.has(address) ? password : undefined);
  fillServer(filling);
  fillDomain(server.mainDomain, MAIN_PLAN, filling, passwordFor);
  for (const plan of SECONDARY_PLANS) {
    fillDomain(server.addDomain(plan.name, now - 2 * YEAR), plan, filling, passwordFor);
  }
  if (cluster) fillDomain(server.addDomain(SHARED_PLAN.name, now - YEAR, "shared"), SHARED_PLAN, filling, passwordFor);
  const accountAt = (address: string) => {
    const { name, domain = "" } = splitAddress(address);
    const holder = server.findDomain(domain)?.find(name);
    if (!(holder instanceof Account)) throw new Error(`the seed has no Account ${address}`);
    return holder;
  };
  details(filling, accountAt);
  return server;
}
