import { defineRead } from "./define";
import { list, maybe, moment, record, text, whole, word, yesNo } from "./shape";

/** The alerts of one level with who posted them, as far as our own record knows. */

export const alertLevel = word("server", "cluster", "domain", "account");

/** What our record says of an alert: the Change that posted it, or that gave it its present text. */
const authored = record({ change: whole, account: text, realName: text, at: moment });

export const alert = record({
  /** Its time stamp as the server wrote it: the name by which it is removed. */
  stamp: text,
  text,
  /** When it was posted by the server's clock; left out where the stamp is no time. */
  at: maybe(moment),
  posted: maybe(authored),
  corrected: maybe(authored),
});

/** `name` is the Domain or the Account; empty for the server and the Cluster. */
export const alertsOf = defineRead("alertsOf", record({ level: alertLevel, name: text }), list(alert));

/** Has the server alerts of a Cluster? One that is no member of a Cluster refuses to show them. */
export const clusterMember = defineRead("clusterMember", record({}), record({ isMember: yesNo }));
