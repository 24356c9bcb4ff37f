const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const GROUP = /^[0-9A-Fa-f]{1,4}$/;

/** True for an IPv4 or IPv6 address in its usual text form, without brackets and without a zone. */
export function isIpAddress(text: string): boolean {
  return IPV4.test(text) || isIpv6(text);
}

function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2 || text.length > 45) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const endsInIpv4 = last !== undefined && !text.endsWith("::") && IPV4.test(last);
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  const width = plain.length + (endsInIpv4 ? 2 : 0);
  return plain.every((group) => GROUP.test(group)) && (halves.length === 2 ? width < 8 : width === 8);
}
