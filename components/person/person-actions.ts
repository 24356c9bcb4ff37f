import type { ChangeMode, ChangeResult } from "@/lib/changes";

export interface ResetRequest {
  readonly account: string;
  readonly password: string;
  readonly endSessions: boolean;
  readonly check: boolean;
}

/** What the feature that shows a person lends to these parts: its server actions. */
export interface PersonActions {
  readonly resetPassword: (mode: ChangeMode, request: ResetRequest, why: string) => Promise<ChangeResult>;
  /** Without a session: all of them, those that the server does not list included. */
  readonly endSessions: (
    mode: ChangeMode,
    account: string,
    session: string | undefined,
    why: string,
  ) => Promise<ChangeResult>;
}
