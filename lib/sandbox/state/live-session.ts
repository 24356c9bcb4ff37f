import type { Dictionary, IpAddress } from "@/lib/codec";
import type { Account } from "./account";

/** A WebUser, XIMSS, XMPP or LITE session: what LISTACCOUNTSESSIONS finds. PWD connections are none. */
export interface LiveSession {
  readonly id: string;
  /** A LITE session belongs to nobody. */
  readonly account: Account | undefined;
  readonly protocol: string;
  readonly transport: string;
  readonly client: string;
  readonly address: IpAddress;
  /** The address behind the proxy that `address` then is. */
  readonly origin: IpAddress | undefined;
  readonly skin: string;
  readonly startedAt: number;
  /** When it was last used; too long without use ends it. */
  usedAt: number;
  /** Somebody sits at it and keeps it in use, as the people of the seed do. */
  readonly isAttended: boolean;
  /** Two-factor Authentication waits for this one-time secret; an empty one means that it is decided elsewhere. */
  awaits: string | undefined;
  /** Files that were uploaded in the session and not stored yet, by upload ID: `fileName` and `Data` each. */
  uploads: Dictionary;
  /** Attributes that UPDATESESSION sets. */
  custom: Dictionary;
}
