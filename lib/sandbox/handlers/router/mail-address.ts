import { fold } from "../../state/names";

/** An address on its way through the Router: no Domain yet means the Main Domain. */
export interface MailAddress {
  readonly local: string;
  readonly domain: string | undefined;
}

/** `Real Name <user@domain>` and `<user@domain>` without what stands around the address. */
function bare(text: string): string {
  const inBrackets = /<([^<>]*)>\s*$/.exec(text)?.[1];
  return (inBrackets ?? text).trim();
}

/**
 * Splits an address into the system that it leads to first and what is left for that system: `user@domain`, and the
 * forms with a path in them, `@first:user@then` and `first!user` (Guide, "Router").
 */
export function parseAddress(text: string): MailAddress {
  const address = bare(text);
  const path = /^@([^@:,]+)[:,](.+)$/.exec(address);
  if (path !== null) return { local: path[2] ?? "", domain: path[1] };
  const at = address.lastIndexOf("@");
  if (at >= 0) return { local: address.slice(0, at), domain: address.slice(at + 1) };
  const bang = /^([^!\s]+)!(.+)$/.exec(address);
  return bang === null ? { local: address, domain: undefined } : { local: bang[2] ?? "", domain: bang[1] };
}

export function writeAddress({ local, domain }: MailAddress): string {
  return domain === undefined ? local : `${local}@${domain}`;
}

/** `user%then` as `user@then`, and a local part that is a whole address already; nothing when it leads no further. */
export function nextHop(local: string): MailAddress | undefined {
  if (/[@!]/.test(local)) return parseAddress(local);
  const percent = local.lastIndexOf("%");
  return percent < 0 ? undefined : { local: local.slice(0, percent), domain: local.slice(percent + 1) };
}

export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
