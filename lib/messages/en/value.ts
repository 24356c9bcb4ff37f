/** Words of a value of the server as it is shown: table, tree and text. */
export const value = {
  name: "name",
  value: "value",
  more: "{count, plural, one {# more} other {# more}}",
  showAll: "Show all of it",
  arrayOf: "array of {count}",
  dictionaryOf: "dictionary of {count}",
  bytesOf: "datablock, {size}",
  textOf: "text, {count, plural, one {# character} other {# characters}}",
  address: "network address",
  xml: "XML",
  secret: "secret, not sent to the browser",
  fold: "Fold {key}",
  unfold: "Unfold {key}",
} as const;
