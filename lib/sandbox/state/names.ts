import { refuse } from "../refusal";

/**
 * Names of Domains and of their objects. They are compared without case; what was typed at creation is what listings
 * show. The order of a listing is the order of the folded names.
 */
export function fold(name: string): string {
  return name.toLowerCase();
}

const OBJECT_NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._+-]*$/u;
const DOMAIN_NAME =
  /^(?=.{1,255}$)[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?)*$/u;
const LONGEST = 128;

/** Letters, digits, dash, underscore and point; a point neither ends a name nor follows another. */
export function checkObjectName(name: string): void {
  if (name === "") throw refuse("The name is empty");
  if (name.length > LONGEST) throw refuse(`The name is longer than ${LONGEST} symbols`);
  if (!OBJECT_NAME.test(name) || name.endsWith(".") || name.includes(".."))
    throw refuse("The name contains symbols that are not allowed in names");
}

export function checkDomainName(name: string): void {
  if (!DOMAIN_NAME.test(name)) throw refuse("The Domain name contains symbols that are not allowed in Domain names");
}

/** Splits `user@domain`; the part behind the last `@` is the Domain. */
export function splitAddress(address: string): { readonly name: string; readonly domain: string | undefined } {
  const at = address.lastIndexOf("@");
  return at < 0 ? { name: address, domain: undefined } : { name: address.slice(0, at), domain: address.slice(at + 1) };
}
