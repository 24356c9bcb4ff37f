import type { MailServer } from "../state/mail-server";
import { bare } from "./bare";
import { company, type SeedOptions } from "./company";

/** What a new sandbox may start with. */
export const seeds = { company, bare } as const satisfies Record<string, (options: SeedOptions) => MailServer>;

export type SeedName = keyof typeof seeds;
