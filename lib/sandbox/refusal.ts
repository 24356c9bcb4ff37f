/**
 * Status numbers of refusals. The guide shows 500 and 501 only; the others were seen by clients of real servers
 * (510, 512, 513, 515, 532, 553, 555). A name that is taken in a Domain is 501, as in the guide's sample session.
 */
export const STATUS = {
  unknownCommand: 500,
  general: 501,
  noRights: 510,
  noDomain: 512,
  noAccount: 513,
  wrongPassword: 515,
  mailboxExists: 532,
  noForwarder: 553,
  inUse: 555,
} as const;

export type Status = (typeof STATUS)[keyof typeof STATUS];

/** A command that is answered with an error. Thrown before anything was changed, so that nothing is half done. */
export class Refusal extends Error {
  readonly status: Status;

  constructor(status: Status, text: string) {
    super(text);
    this.name = "Refusal";
    this.status = status;
  }
}

/** The general refusal, 501. */
export function refuse(text: string): Refusal {
  return new Refusal(STATUS.general, text);
}

/** What every command of a Dynamic Cluster is answered with on a single server. */
export function notClusterMember(): Refusal {
  return refuse("This operation needs a Dynamic Cluster, and this server is not a cluster member");
}
