/** What the palette finds. */
export const palette = {
  scopeAll: "All",
  scopeObjects: "Objects",
  scopeSettings: "Settings",
  scopeCommands: "Commands",
  scopePages: "Pages",
  scopeActions: "Actions",
  objects: "Accounts and aliases",
  ofDomain: "Domain",
  ofAccount: "Account",
  note: {
    alias: "alias of {target}",
    number: "number of {target}",
    forwarder: "Forwarder to {target}",
  },
  reading: "{found} found, {left, plural, one {# more Domain} other {# more Domains}} to read",
  noObject: "No object is called {text}",
  noObjectText:
    "Looked in Accounts, aliases, Forwarders and numbers of {looked, plural, one {# Domain} other {# Domains}}. Real names cannot be searched: the server has no command for it.",
  close: "Close to it",
  otherwise: "With what you typed",
  create: "Create Account {name}…",
  everywhere: "Search in all scopes",
  failed: "{scope}: the search failed",
} as const;
