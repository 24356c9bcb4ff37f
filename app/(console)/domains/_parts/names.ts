import type { FieldProblem } from "@/lib/errors";

/** What a name must look like before the server is asked. The server's own rules are the last word. */

const PROBLEMS = {
  needed: "This is needed.",
  domainCharacters: "A Domain name has letters, digits, hyphens and dots.",
  domainLabel: "Each part between dots has up to 63 characters and neither begins nor ends with a hyphen.",
  domainNumber: "The last part cannot be a number: this would be read as an IP address.",
  domainTooLong: "A Domain name has up to 253 characters.",
  accountCharacters: "A name has letters, digits, hyphens, underscores and dots.",
  accountDots: "A dot stands neither first nor last, and never beside another.",
  accountTooLong: "A name has up to 128 characters.",
} as const;

function problem(error: keyof typeof PROBLEMS): FieldProblem {
  return { error, params: {}, text: PROBLEMS[error] };
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What is wrong with a Domain name, or nothing. Only names that the Domain Name System can carry are let through. */
export function domainNameProblem(name: string): FieldProblem | undefined {
  if (name === "") return problem("needed");
  if (name.length > 253) return problem("domainTooLong");
  if (!/^[a-z0-9.-]*$/i.test(name)) return problem("domainCharacters");
  if (!name.split(".").every((label) => LABEL.test(label))) return problem("domainLabel");
  return /(?:^|\.)\d+$/.test(name) ? problem("domainNumber") : undefined;
}

/** The form in which the Domain Name System carries a name of other letters, where it has one. */
export function asciiDomainName(name: string): string | undefined {
  const address = `http://${name}`;
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(name) || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname === name.toLowerCase() || domainNameProblem(hostname) !== undefined ? undefined : hostname;
}

/** What is wrong with the name of an Account or an alias, without its Domain, or nothing. */
export function accountNameProblem(name: string): FieldProblem | undefined {
  if (name === "") return problem("needed");
  if (name.length > 128) return problem("accountTooLong");
  if (!/^[\p{L}\p{M}\p{N}._+-]+$/u.test(name)) return problem("accountCharacters");
  return /^\.|\.$|\.\./.test(name) ? problem("accountDots") : undefined;
}

/** Names that were typed into one field: separated by commas, semicolons, spaces or lines. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((name) => name !== "");
}
