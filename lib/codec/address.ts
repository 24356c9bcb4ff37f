import { COLON, DOT, isDigit, isHexDigit, ZERO } from "./symbols";

/** True for an IPv4 or IPv6 address in its usual text form, without brackets and without a zone. */
export function isIpAddress(text: string, start = 0, end = text.length): boolean {
  return isIpv4(text, start, end) || isIpv6(text, start, end);
}

/** True when four numbers without leading zeros stand from `start` to `end`. */
function isIpv4(text: string, start: number, end: number): boolean {
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
  return at === end;
}

/** Eight groups, or fewer with one `::` that stands for the missing ones; the last two may be written as IPv4. */
function isIpv6(text: string, start: number, end: number): boolean {
  let isShortened = text.startsWith("::", start);
  let at = isShortened ? start + 2 : start;
  let groups = 0;
  while (at < end) {
    const first = at;
    while (isHexDigit(text.charCodeAt(at)) && at - first < 4) at += 1;
    if (text.charCodeAt(at) === DOT) {
      if (!isIpv4(text, first, end)) return false;
      groups += 2;
      break;
    }
    if (at === first) return false;
    groups += 1;
    if (at === end) break;
    if (text.charCodeAt(at) !== COLON || at + 1 === end) return false;
    at += 1;
    if (text.charCodeAt(at) !== COLON) continue;
    if (isShortened) return false;
    isShortened = true;
    at += 1;
  }
  return isShortened ? groups < 8 : groups === 8;
}
