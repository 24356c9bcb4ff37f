import type { Edit } from "@/lib/settings";

/** The few settings that a dialog offers for a new object, as texts of a form. Empty means inherited. */
export type TypedSettings = Readonly<Record<string, string>>;

/** Settings of a new Domain, in the order of the dialog. */
export const DOMAIN_KEYS = [
  "AccountsLimit",
  "ListsLimit",
  "MailToUnknown",
  "CertificateType",
  "MailRerouteAddress",
] as const;
export type DomainKey = (typeof DOMAIN_KEYS)[number];

/** Settings of a new Account; the dialog has a place of its own for the first two. */
export const ACCOUNT_KEYS = ["RealName", "Password", "MaxAccountSize", "ServiceClass"] as const;
export type AccountKey = (typeof ACCOUNT_KEYS)[number];

/** How an Account keeps its mail; the first is what the server makes when nothing is said. */
export const ACCOUNT_TYPES = [
  "MultiMailbox",
  "TextMailbox",
  "MailDirMailbox",
  "SlicedMailbox",
  "AGrade",
  "BGrade",
  "CGrade",
] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

const text = (typed: string): Edit => ({ form: "text", text: typed });

function count(typed: string): Edit {
  return isUnlimited(typed) ? { form: "special", word: "unlimited" } : { form: "amount", amount: typed, unit: "" };
}

function isUnlimited(typed: string): boolean {
  return /^(?:unlimited|-1)$/i.test(typed);
}

const SIZE = /^(\d+)\s*([KMG])(?:i?B)?$/i;
const UNITS = { K: "K", M: "M", G: "G" } as const;

/** `10G`, `500 MiB`, `unlimited`. A bare number is refused: bytes are not what anybody means. */
function size(typed: string): Edit {
  if (isUnlimited(typed)) return { form: "special", word: "unlimited" };
  const [, amount = typed, letter = ""] = SIZE.exec(typed) ?? [];
  const unit = Object.values(UNITS).find((known) => known === letter.toUpperCase());
  return { form: "amount", amount, unit: unit ?? "" };
}

const DOMAIN_EDITS: Readonly<Record<DomainKey, (typed: string) => Edit>> = {
  AccountsLimit: count,
  ListsLimit: count,
  MailToUnknown: text,
  CertificateType: text,
  MailRerouteAddress: text,
};

const ACCOUNT_EDITS: Readonly<Record<AccountKey, (typed: string) => Edit>> = {
  RealName: text,
  Password: (typed) => ({ form: "secret", text: typed }),
  MaxAccountSize: size,
  ServiceClass: text,
};

/** Keys that are not in the table are left out: the form has no such field. */
function editsOf(typed: TypedSettings, table: Readonly<Record<string, (typed: string) => Edit>>) {
  return new Map(
    Object.entries(table).flatMap(([key, edit]) => {
      // Spaces around a password are part of it.
      const value = key === "Password" ? typed[key] : typed[key]?.trim();
      return value === undefined || value === "" ? [] : [[key, edit(value)] as const];
    }),
  );
}

export function domainEdits(typed: TypedSettings): ReadonlyMap<string, Edit> {
  return editsOf(typed, DOMAIN_EDITS);
}

export function accountEdits(typed: TypedSettings): ReadonlyMap<string, Edit> {
  return editsOf(typed, ACCOUNT_EDITS);
}
