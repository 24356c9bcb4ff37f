import { type MailAddress, parseAddress } from "./mail-address";

/**
 * The Router Table: a text of lines `source = target`, of which the first that fits an address rewrites it (Guide,
 * "Router"). A source in angle brackets speaks of addresses, another one of domains; `*` stands for anything and
 * `(7-15d)` for so many digits, and the target's `*` are filled with what they stood for.
 */

export type RoutingMode = "mail" | "access" | "signal";

interface Line {
  /** The kinds of routing that the line is for. */
  readonly modes: readonly RoutingMode[];
  /** Nothing in a line about a whole domain. */
  readonly local: RegExp | undefined;
  /** Nothing stands for the Main Domain. */
  readonly domain: RegExp | undefined;
  readonly target: string;
}

const ALL_MODES: readonly RoutingMode[] = ["mail", "access", "signal"];
/** Words before a source; those about relaying change who may send there and not where it goes. */
const PREFIX = /^\s*(relay|relayall|norelay|mail|access|signal)\s*:/i;
const WILDCARD = /\*|\((\d{1,3})(?:-(\d{1,3}))?d\)|[^*(]+|\(/g;

/** Beyond this many, finding out whether an address fits could take for ever. */
const MAX_WILDCARDS = 2;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The expression that a source stands for; nothing when it asks for too much or for the impossible. */
function patternOf(source: string): RegExp | undefined {
  const parts = [...source.matchAll(WILDCARD)].map(([part, least, most = least]) => {
    if (part === "*") return "(.*)";
    if (least === undefined) return escaped(part);
    return Number(most) < Number(least) ? undefined : `(\\d{${least},${most}})`;
  });
  const wildcards = parts.filter((part) => part === undefined || part.startsWith("("));
  if (wildcards.includes(undefined) || wildcards.length > MAX_WILDCARDS) return undefined;
  return new RegExp(`^${parts.join("")}$`, "i");
}

function readLine(text: string): Line | undefined {
  let rest = text.replace(/;.*$/, "").trim();
  const modes: RoutingMode[] = [];
  for (let prefix = PREFIX.exec(rest); prefix !== null; prefix = PREFIX.exec(rest)) {
    const mode = ALL_MODES.find((known) => known === prefix?.[1]?.toLowerCase());
    if (mode !== undefined) modes.push(mode);
    rest = rest.slice(prefix[0].length);
  }
  const [, source = "", target = ""] = /^\s*(<[^<>]*>|[^=<>\s]+)\s*=\s*(\S.*)$/.exec(rest) ?? [];
  if (source === "" || target === "") return undefined;
  const common = { modes: modes.length === 0 ? ALL_MODES : modes, target };
  const of = source.startsWith("<") ? parseAddress(source) : { local: undefined, domain: source };
  const local = of.local === undefined ? undefined : patternOf(of.local);
  const domain = of.domain === undefined ? undefined : patternOf(of.domain);
  const isWrong =
    (local === undefined) !== (of.local === undefined) || (domain === undefined) !== (of.domain === undefined);
  return isWrong ? undefined : { ...common, local, domain };
}

function linesOf(table: string): string[] {
  return table.split(/\r\n|\r|\n/);
}

/** The number of the first line that is neither a rule, nor a comment, nor empty; nothing when all can be read. */
export function wrongLine(table: string): number | undefined {
  const at = linesOf(table).findIndex((line) => line.replace(/;.*$/, "").trim() !== "" && readLine(line) === undefined);
  return at < 0 ? undefined : at + 1;
}

/** What the wildcards of a source stood for, or nothing when it does not fit. */
function matched(
  line: Line,
  { local, domain }: MailAddress,
  mainDomain: readonly string[],
): readonly string[] | undefined {
  const inMain = domain === undefined || mainDomain.includes(domain.toLowerCase());
  const domainFit = line.domain === undefined ? (inMain ? [] : undefined) : line.domain.exec(domain ?? "")?.slice(1);
  const localFit = line.local === undefined ? [] : line.local.exec(local)?.slice(1);
  return domainFit === undefined || localFit === undefined ? undefined : [...localFit, ...domainFit];
}

function filled(target: string, found: readonly string[]): string {
  let next = 0;
  return target.replace(/\*/g, () => found[next++] ?? "");
}

const VIA = /\._?via$/i;

/** The new address. A domain that is sent through a host keeps its name: the host is to know whom the mail is for. */
function rewritten(line: Line, address: MailAddress, found: readonly string[]): MailAddress {
  const target = filled(line.target, found);
  if (line.local !== undefined || target.includes("@")) return parseAddress(target);
  if (VIA.test(target)) return { local: `${address.local}%${address.domain ?? ""}`, domain: target };
  return { local: address.local, domain: target };
}

/** Tables that were read already: the server's and the cluster's, and those of other sandboxes of this process. */
const MAX_REMEMBERED = 8;
const remembered = new Map<string, readonly Line[]>();

function readTable(table: string): readonly Line[] {
  const known = remembered.get(table);
  if (known !== undefined) return known;
  const lines = linesOf(table).flatMap((text) => readLine(text) ?? []);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(table, lines);
  return lines;
}

export interface TableQuery {
  readonly table: string;
  readonly address: MailAddress;
  readonly mode: RoutingMode;
  /** The names of the Main Domain in small letters. */
  readonly mainDomain: readonly string[];
}

/** Rewrites an address by the first line that fits it; nothing when none does. */
export function lookUp({ table, address, mode, mainDomain }: TableQuery): MailAddress | undefined {
  for (const line of readTable(table)) {
    if (!line.modes.includes(mode)) continue;
    const found = matched(line, address, mainDomain);
    if (found !== undefined) return rewritten(line, address, found);
  }
  return undefined;
}
