/** Words of the names and numbers that lead to an Account. */
export const names = {
  heldBy: {
    account: "The account <link>{name}</link> has this name.",
    alias: "It is an alias of <link>{target}</link>.",
    forwarder: "The Forwarder <link>{name}</link> has this name.",
    group: "The Group <link>{name}</link> has this name.",
    list: "The mailing list <link>{name}</link> has this name.",
    namedTask: "The Named Task <link>{name}</link> has this name.",
  },
  numberHeldBy: "<link>{account}</link> has this number.",
} as const;
