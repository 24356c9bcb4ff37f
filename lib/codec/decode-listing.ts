import { FormatError } from "./format-error";
import { Columns, Listing, OTHER } from "./listing";
import { type DecodeOptions, Reader } from "./reader";
import {
  CLOSE_ARRAY,
  CLOSE_DICTIONARY,
  COMMA,
  EQUALS,
  isAtomSymbol,
  OPEN_ARRAY,
  OPEN_DICTIONARY,
  QUOTE,
  SEMICOLON,
} from "./symbols";

/** What LISTDOMAINOBJECTS answers. The counts are those of the whole Domain. */
export interface DomainObjects {
  readonly objects: Listing;
  readonly accounts: number;
  readonly aliases: number;
  readonly forwarders: number;
  /** Where the next page starts; empty when this was the last, absent when the command had none. */
  readonly cookie: string | undefined;
}

/** Reads the dictionary that LISTACCOUNTS answers. */
export function decodeListing(text: string, options: DecodeOptions = {}): Listing {
  const reader = new Reader(text, 0, options);
  const listing = readListing(reader);
  reader.readEnd();
  return listing;
}

/** Reads the array that LISTDOMAINOBJECTS answers: counts and a dictionary in columns. */
export function decodeDomainObjects(text: string, options: DecodeOptions = {}): DomainObjects {
  const reader = new Reader(text, 0, options);
  reader.expect(OPEN_ARRAY);
  const accounts = readCount(reader);
  reader.expect(COMMA);
  const objects = readListing(reader);
  reader.expect(COMMA);
  const aliases = readCount(reader);
  reader.expect(COMMA);
  const forwarders = readCount(reader);
  const cookie = reader.next() === COMMA ? readCookie(reader) : undefined;
  reader.expect(CLOSE_ARRAY);
  reader.readEnd();
  return { objects, accounts, aliases, forwarders, cookie };
}

/** Counts are strings of digits in the Guide; a number would do as well. */
function readCount(reader: Reader): number {
  const code = reader.next();
  const start = reader.at;
  const count = reader.readValue(code);
  if (typeof count === "number" || (typeof count === "string" && /^\d{1,15}$/.test(count))) return Number(count);
  throw new FormatError("number expected", start);
}

function readCookie(reader: Reader): string {
  reader.expect(COMMA);
  const code = reader.next();
  const start = reader.at;
  const cookie = reader.readValue(code);
  if (typeof cookie === "string") return cookie;
  throw new FormatError("string expected", start);
}

function readListing(reader: Reader): Listing {
  const columns = new Columns();
  reader.expect(OPEN_DICTIONARY);
  let code = reader.next();
  while (code !== CLOSE_DICTIONARY) {
    const nameAt = reader.at;
    reader.passString(code, 'key or "}" expected');
    reader.expect(EQUALS);
    passListed(reader, nameAt, columns);
    reader.expect(SEMICOLON);
    code = reader.next();
  }
  reader.at += 1;
  return new Listing(reader, columns);
}

function passListed(reader: Reader, nameAt: number, columns: Columns): void {
  const first = reader.next();
  const start = reader.at;
  let code = first;
  let brackets = 0;
  for (; code === OPEN_ARRAY && brackets < 2; brackets++) {
    reader.at += 1;
    code = reader.next();
  }
  if (code === QUOTE || isAtomSymbol(code)) {
    const valueAt = reader.at;
    reader.passString(code, "value expected");
    if (passBrackets(reader, brackets)) {
      columns.push(nameAt, valueAt, brackets);
      return;
    }
  }
  reader.at = start;
  reader.readValue(first);
  columns.push(nameAt, start, OTHER);
}

function passBrackets(reader: Reader, count: number): boolean {
  for (let i = 0; i < count; i++) {
    if (reader.next() !== CLOSE_ARRAY) return false;
    reader.at += 1;
  }
  return true;
}
