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

const COUNTS: ReadonlySet<string> = new Set<DomainKey>(["AccountsLimit", "ListsLimit"]);

function isDomainKey(key: string): key is DomainKey {
  return DOMAIN_KEYS.some((known) => known === key);
}

function editOf(key: DomainKey, text: string): Edit {
  if (!COUNTS.has(key)) return { form: "text", text };
  if (text.toLowerCase() === "unlimited" || text === "-1") return { form: "special", word: "unlimited" };
  return { form: "amount", amount: text, unit: "" };
}

/** What was typed, as edits of settings. Other keys than those of the dialog are left out. */
export function domainEdits(typed: TypedSettings): ReadonlyMap<string, Edit> {
  return new Map(
    Object.entries(typed).flatMap(([key, text]) => {
      const value = text.trim();
      return value === "" || !isDomainKey(key) ? [] : [[key, editOf(key, value)] as const];
    }),
  );
}
