/** Words of the page of an Account's rights. */
export const accountRights = {
  rights: "Rights",
  rule: "You can only give and take rights that you hold yourself.",
  locked: "You lack the right {right}, so you cannot change rights here.",
  outranked:
    "This account holds rights that you do not hold: {rights}. Only somebody who holds them may change its rights.",
  lockOut:
    "You would lock yourself out: with these rights you cannot change rights any more, and nobody else may be there to give them back. Another administrator has to do this.",
  presets: "Start from",
  preset: { administrator: "Domain administrator", pbx: "Telephone system", none: "No rights" },
  serverTitle: "Server rights",
  serverText: "They reach the whole server, and count only for accounts of the Main Domain.",
  domainTitle: "Domain rights",
  domainText: "They reach the Domain of this account, and Domains that name it as their administrators' Domain.",
  otherTitle: "Other codes",
  otherText: "Not known to this console. They stay unless you take them away.",
  effectTitle: "Effect of saving",
  gained: "{count, plural, =0 {Opens no command} one {Opens # command} other {Opens # commands}}",
  lost: "{count, plural, =0 {Closes no command} one {Closes # command} other {Closes # commands}}",
  effectText: "As the guide gives the commands to rights. The server has the last word.",
  unsaved: "{count, plural, one {# right to save} other {# rights to save}}",
  discard: "Discard",
  save: "{count, plural, one {Save # right} other {Save # rights}}",
  saving: "Saving",
} as const;
