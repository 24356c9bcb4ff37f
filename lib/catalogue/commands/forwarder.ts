import { defineCommand } from "../command";
import { domainAdministrators, domainName, ownDomain } from "../names";
import { keyed, settings, string } from "../params";
import { aListOfStrings, anyOf, nothing } from "../returns";

/** Guide, "Forwarder Administration". */

const section = "Forwarder Administration";

function forwarder(help = "An existing Forwarder; may carry @domain.") {
  return string({ names: "forwarder", domainPart: true, help });
}

export const listForwarders = defineCommand({
  verb: "LISTFORWARDERS",
  section,
  object: "forwarder",
  effect: "read",
  summary: "List the Forwarders of a Domain.",
  access: domainAdministrators(),
  params: { domainName: ownDomain },
  returns: aListOfStrings("names of the Forwarders"),
});

export const createForwarder = defineCommand({
  verb: "CREATEFORWARDER",
  section,
  object: "forwarder",
  effect: "write",
  summary: "Create a Forwarder.",
  access: domainAdministrators("CanCreateForwarders"),
  params: {
    forwarderName: forwarder("The new name; without @domain it is in the administrator's own Domain."),
    address: keyed("TO", string({ help: "The e-mail address that mail and calls are sent on to." })),
  },
  returns: nothing,
  undo: { rule: "create", by: "DELETEFORWARDER", with: { forwarderName: "forwarderName" } },
});

export const renameForwarder = defineCommand({
  verb: "RENAMEFORWARDER",
  section,
  object: "forwarder",
  effect: "write",
  summary: "Rename a Forwarder.",
  access: domainAdministrators("CanCreateForwarders"),
  params: {
    oldForwarderName: forwarder(),
    newForwarderName: keyed("INTO", forwarder("The new name; may carry @domain.")),
  },
  returns: nothing,
  undo: { rule: "rename", from: "oldForwarderName", to: "newForwarderName" },
});

export const deleteForwarder = defineCommand({
  verb: "DELETEFORWARDER",
  section,
  object: "forwarder",
  effect: "destructive",
  summary: "Delete a Forwarder.",
  access: domainAdministrators("CanCreateForwarders"),
  params: { forwarderName: forwarder() },
  returns: nothing,
  undo: {
    rule: "delete",
    read: "GETFORWARDER",
    by: "CREATEFORWARDER",
    with: { forwarderName: "forwarderName", address: "preImage" },
    loses: "Only the address comes back; a Forwarder with further settings has to be made anew by hand.",
  },
});

export const getForwarder = defineCommand({
  verb: "GETFORWARDER",
  section,
  object: "forwarder",
  effect: "read",
  summary: "Read where a Forwarder leads.",
  access: domainAdministrators(),
  params: { forwarderName: forwarder() },
  returns: anyOf(["string", "dictionary"], "the address, or a dictionary where the Forwarder has further settings"),
});

export const updateForwarder = defineCommand({
  verb: "UPDATEFORWARDER",
  section,
  object: "forwarder",
  effect: "write",
  summary: "Change some settings of a Forwarder.",
  help: "Any administrator of the Domain may send it; it asks for no right of its own.",
  access: domainAdministrators(),
  params: {
    forwarderName: forwarder(),
    newSettings: settings("forwarder", "Only what is to change; what is left out keeps its value."),
  },
  returns: nothing,
  undo: { rule: "update", read: "GETFORWARDER", value: "newSettings", absent: "default" },
});

export const findForwarders = defineCommand({
  verb: "FINDFORWARDERS",
  section,
  object: "forwarder",
  effect: "read",
  summary: "Find the Forwarders of a Domain that lead to an address.",
  access: domainAdministrators(),
  params: {
    domainName: domainName("The Domain to search."),
    forwarderAddress: keyed("TO", string({ help: "The e-mail address they lead to." })),
  },
  returns: aListOfStrings("names of the Forwarders"),
});
