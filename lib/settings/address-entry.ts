import { isIpAddress } from "@/lib/codec/address";

function isNetwork(text: string): boolean {
  const [address = "", mask = "", ...rest] = text.split("/");
  if (rest.length > 0 || !/^\d{1,3}$/.test(mask)) return false;
  const bits = Number(mask);
  return isIpAddress(address) && bits >= 1 && bits <= (address.includes(":") ? 128 : 32);
}

function isRange(text: string): boolean {
  const [from = "", to = "", ...rest] = text.split("-").map((part) => part.trim());
  return rest.length === 0 && isIpAddress(from) && isIpAddress(to);
}

/**
 * One line of an address list (Guide, "Network"): an address, a range, a network, any of them taken out with `!`, a
 * comment behind `;`, or nothing.
 */
export function isAddressEntry(line: string): boolean {
  const entry = line.replace(/;.*$/s, "").trim().replace(/^!\s*/, "");
  if (entry === "") return !line.trim().startsWith("!");
  return isIpAddress(entry) || isNetwork(entry) || isRange(entry);
}
