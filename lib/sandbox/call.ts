import type { Actor } from "@/lib/access";
import type { Random } from "./random";
import type { Account } from "./state/account";
import type { MailServer } from "./state/mail-server";

/** What does not change while a sandbox runs. */
export interface ServerFacts {
  readonly version: string;
  readonly startedAt: number;
  /** A member of a Dynamic Cluster: the cluster-wide commands work. */
  readonly cluster: boolean;
}

/** One command under way: who sent it, and the time and the randomness that it may use. */
export interface Call {
  readonly server: MailServer;
  readonly facts: ServerFacts;
  readonly account: Account;
  readonly actor: Actor;
  /** Milliseconds since 1970. A handler asks no other clock, so that a replayed command does the same again. */
  readonly now: number;
  readonly random: Random;
}
