import { COLON, DOT, isDigit, isHexDigit, ZERO } from "./symbols";

/** True for an IPv4 or IPv6 address in its usual text form, without brackets and without a zone. */
export function isIpAddress(text: string): boolean {
  return isIpv4(text, 0) || isIpv6(text);
}

/** True when four numbers without leading zeros stand from `start` to the end. */
function isIpv4(text: string, start: number): boolean {
  let at = start;
  for (let part = 1; part <= 4; part++) {
    const first = at;
    let number = 0;
    for (; isDigit(text.charCodeAt(at)) && at - first < 3; at++) number = number * 10 + text.charCodeAt(at) - ZERO;
    const hasLeadingZero = at - first > 1 && text.charCodeAt(first) === ZERO;
    if (at === first || number > 255 || hasLeadingZero) return false;
    if (part === 4) break;
    if (text.charCodeAt(at) !== DOT) return false;
    at += 1;
  }
  return at === text.length;
}

/** Eight groups, or fewer with one `::` that stands for the missing ones; the last two may be written as IPv4. */
function isIpv6(text: string): boolean {
  let isShortened = text.startsWith("::");
  let at = isShortened ? 2 : 0;
  let groups = 0;
  while (at < text.length) {
    const first = at;
    while (isHexDigit(text.charCodeAt(at)) && at - first < 4) at += 1;
    if (text.charCodeAt(at) === DOT) {
      if (!isIpv4(text, first)) return false;
      groups += 2;
      break;
    }
    if (at === first) return false;
    groups += 1;
    if (at === text.length) break;
    if (text.charCodeAt(at) !== COLON || at + 1 === text.length) return false;
    at += 1;
    if (text.charCodeAt(at) !== COLON) continue;
    if (isShortened) return false;
    isShortened = true;
    at += 1;
  }
  return isShortened ? groups < 8 : groups === 8;
}
