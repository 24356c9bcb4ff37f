import "server-only";

/** What somebody's connections sign in with: the password of a session, or the one that was granted to a job. */
export interface Login {
  /** Connections of different logins are kept apart by this, even where they are the same person's. */
  readonly key: string;
  /** Opened each time a connection is made, and not kept. Throws `session-ended` when there is none any more. */
  password(): Promise<string>;
  /** The server takes it no more: it was changed elsewhere. */
  refused(): Promise<void>;
  /** Its owner has just changed it. */
  changed(password: string): Promise<void>;
}
