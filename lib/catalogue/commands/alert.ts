import { clusterTwin, defineCommand } from "../command";
import { accountOrSelf, domainAdministrators, domainName, ownDomain, systemAdministrators } from "../names";
import { dictionaryOf, keyed, string } from "../params";
import { aDictionary, byName, nothing } from "../returns";

/** Guide, "Alert Administration". */

const section = "Alert Administration";
const access = domainAdministrators("CanPostAlerts");

const alerts = byName(aDictionary("texts of the alerts and their time stamps"));
const allAlerts = dictionaryOf({
  keyedByNames: true,
  help: "All alerts from now on; one that is left out goes away.",
});
const text = string({ multiline: true, help: "The text of the alert." });
const timeStamp = string({ help: "The time stamp of the alert, as a text." });

export const getDomainAlerts = defineCommand({
  verb: "GETDOMAINALERTS",
  section,
  object: "alert",
  effect: "read",
  summary: "Read the alerts of a Domain.",
  access,
  params: { domainName: ownDomain },
  returns: alerts,
});

export const setDomainAlerts = defineCommand({
  verb: "SETDOMAINALERTS",
  section,
  object: "alert",
  effect: "write",
  summary: "Replace the alerts of a Domain.",
  access,
  params: { domainName: ownDomain, newAlerts: allAlerts },
  returns: nothing,
  undo: { rule: "replace", read: "GETDOMAINALERTS", value: "newAlerts" },
});

export const postDomainAlert = defineCommand({
  verb: "POSTDOMAINALERT",
  section,
  object: "alert",
  effect: "write",
  summary: "Post an alert to everybody in a Domain.",
  access,
  params: { domainName: domainName(), newAlert: keyed("ALERT", text) },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETDOMAINALERTS",
    write: "SETDOMAINALERTS",
    value: "newAlerts",
    entry: { adds: "newAlert" },
    loses: "Who has seen the alert has seen it.",
  },
});

export const removeDomainAlert = defineCommand({
  verb: "REMOVEDOMAINALERT",
  section,
  object: "alert",
  effect: "destructive",
  summary: "Remove an alert of a Domain.",
  access,
  params: { domainName: domainName(), timeStamp: keyed("ALERT", timeStamp) },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETDOMAINALERTS",
    write: "SETDOMAINALERTS",
    value: "newAlerts",
    entry: { removes: "timeStamp" },
  },
});

export const getAccountAlerts = defineCommand({
  verb: "GETACCOUNTALERTS",
  section,
  object: "alert",
  effect: "read",
  summary: "Read the alerts that wait for an Account.",
  access,
  params: { accountName: accountOrSelf() },
  returns: alerts,
});

export const setAccountAlerts = defineCommand({
  verb: "SETACCOUNTALERTS",
  section,
  object: "alert",
  effect: "write",
  summary: "Replace the alerts that wait for an Account.",
  access,
  params: { accountName: accountOrSelf(), newAlerts: allAlerts },
  returns: nothing,
  undo: { rule: "replace", read: "GETACCOUNTALERTS", value: "newAlerts" },
});

export const postAccountAlert = defineCommand({
  verb: "POSTACCOUNTALERT",
  section,
  object: "alert",
  effect: "write",
  summary: "Post an alert to an Account.",
  access,
  params: { accountName: accountOrSelf(), newAlert: keyed("ALERT", text) },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETACCOUNTALERTS",
    write: "SETACCOUNTALERTS",
    value: "newAlerts",
    entry: { adds: "newAlert" },
    loses: "Who has seen the alert has seen it.",
  },
});

export const removeAccountAlert = defineCommand({
  verb: "REMOVEACCOUNTALERT",
  section,
  object: "alert",
  effect: "destructive",
  summary: "Remove an alert that waits for an Account.",
  access,
  params: { accountName: accountOrSelf(), timeStamp: keyed("ALERT", timeStamp) },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETACCOUNTALERTS",
    write: "SETACCOUNTALERTS",
    value: "newAlerts",
    entry: { removes: "timeStamp" },
  },
});

export const getServerAlerts = defineCommand({
  verb: "GETSERVERALERTS",
  section,
  object: "alert",
  effect: "read",
  summary: "Read the server-wide alerts.",
  access: systemAdministrators,
  params: {},
  returns: alerts,
});

export const setServerAlerts = defineCommand({
  verb: "SETSERVERALERTS",
  section,
  object: "alert",
  effect: "write",
  summary: "Replace the server-wide alerts.",
  access: systemAdministrators,
  params: { newAlerts: allAlerts },
  returns: nothing,
  undo: { rule: "replace", read: "GETSERVERALERTS", value: "newAlerts" },
});

export const postServerAlert = defineCommand({
  verb: "POSTSERVERALERT",
  section,
  object: "alert",
  effect: "write",
  summary: "Post a server-wide alert.",
  access: systemAdministrators,
  params: { newAlert: text },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETSERVERALERTS",
    write: "SETSERVERALERTS",
    value: "newAlerts",
    entry: { adds: "newAlert" },
    loses: "Who has seen the alert has seen it.",
  },
});

export const removeServerAlert = defineCommand({
  verb: "REMOVESERVERALERT",
  section,
  object: "alert",
  effect: "destructive",
  summary: "Remove a server-wide alert.",
  access: systemAdministrators,
  params: { timeStamp },
  returns: nothing,
  undo: {
    rule: "replace",
    read: "GETSERVERALERTS",
    write: "SETSERVERALERTS",
    value: "newAlerts",
    entry: { removes: "timeStamp" },
  },
});

export const getClusterAlerts = clusterTwin(getServerAlerts);
export const setClusterAlerts = clusterTwin(setServerAlerts);
export const postClusterAlert = clusterTwin(postServerAlert);
export const removeClusterAlert = clusterTwin(removeServerAlert);
