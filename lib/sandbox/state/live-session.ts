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
  /** Attributes that UPDATESESSION sets. */
  custom: Dictionary;
}
