import { BlockList, isIP } from "node:net";

/**
 * Lists of network addresses as administrators write them (Guide, "Network"): one address, range or network to a line, a
 * leading `!` takes it out again, `;` starts a comment.
 */
const family = (ip: string) => (isIP(ip) === 6 ? "ipv6" : "ipv4");

function addTo(list: BlockList, entry: string): void {
  const [range = "", mask] = entry.split("/");
  const [first = "", last] = range.split("-").map((part) => part.trim());
  if (isIP(first) === 0) return;
  if (mask !== undefined && /^\d{1,3}$/.test(mask)) list.addSubnet(first, Number(mask), family(first));
  else if (last !== undefined && isIP(last) === isIP(first)) list.addRange(first, last, family(first));
  else list.addAddress(first, family(first));
}

/** True when the list holds the address. What cannot be read in a list is passed over, as a comment is. */
export function listHolds(text: string, ip: string): boolean {
  if (isIP(ip) === 0) return false;
  const included = new BlockList();
  const excluded = new BlockList();
  for (const line of text.split(/[\r\n]+/)) {
    const entry = line.replace(/;.*/, "").trim();
    try {
      if (entry.startsWith("!")) addTo(excluded, entry.slice(1).trim());
      else addTo(included, entry);
    } catch {
      // A mask or a range that makes no sense: the entry says nothing.
    }
  }
  return included.check(ip, family(ip)) && !excluded.check(ip, family(ip));
}

/** A peer's address without the mapping that a socket for both families puts before it. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
