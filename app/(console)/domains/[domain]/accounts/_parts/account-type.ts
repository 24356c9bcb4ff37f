/** How an Account keeps its mail, by the extension that listings show (Guide, "Accounts"). Grades keep it as MultiMailbox. */
const TYPES: Readonly<Record<string, string>> = {
  macnt: "MultiMailbox",
  mbox: "TextMailbox",
  mdir: "MailDirMailbox",
  mslc: "SlicedMailbox",
};

/** The type in the server's words; an extension that nobody knows is shown as it is. */
export function accountType(extension: string): string {
  const known = extension.replace(/^\./, "").toLowerCase();
  return Object.hasOwn(TYPES, known) ? (TYPES[known] ?? extension) : extension;
}
