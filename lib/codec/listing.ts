import { decodeAt } from "./decode";
import { stringAt } from "./read-string";
import type { Reader } from "./reader";
import type { Value } from "./value";

/** One object of a Domain (Guide, LISTDOMAINOBJECTS). */
export type ListedObject =
  | { readonly kind: "account"; readonly name: string; readonly extension: string }
  | { readonly kind: "alias"; readonly name: string; readonly owner: string }
  | { readonly kind: "forwarder"; readonly name: string; readonly address: string }
  /** What the Guide does not describe is shown as it is. */
  | { readonly kind: "other"; readonly name: string; readonly value: Value };

/** Kinds by the number of brackets around the string: accounts have none, aliases one, forwarders two. */
export const OTHER = 3;
const FIRST_CAPACITY = 1024;

/**
 * A Domain's objects in columns: for each the place of its name, the place of its value, and its kind. No object and no
 * string is made until a row is asked for, so that a million accounts are nine bytes each besides the reply's text.
 */
export class Listing {
  readonly length: number;
  private readonly text: string;
  private readonly multiline: boolean;
  private readonly nameAt: Uint32Array;
  private readonly valueAt: Uint32Array;
  private readonly kinds: Uint8Array;

  constructor({ text, multiline }: Pick<Reader, "text" | "multiline">, columns: Columns) {
    this.length = columns.length;
    this.text = text;
    this.multiline = multiline;
    this.nameAt = columns.nameAt;
    this.valueAt = columns.valueAt;
    this.kinds = columns.kinds;
  }

  /** The names of the rows from `from` up to `to`, which is not among them. */
  names(from = 0, to = this.length): string[] {
    const first = Math.max(from, 0);
    const count = Math.max(Math.min(to, this.length) - first, 0);
    return Array.from({ length: count }, (_, i) => stringAt(this.text, this.nameAt[first + i] ?? 0));
  }

  /** The rows from `from` up to `to`, which is not among them. */
  rows(from = 0, to = this.length): ListedObject[] {
    return this.names(from, to).map((name, i) => this.row(name, Math.max(from, 0) + i));
  }

  private row(name: string, i: number): ListedObject {
    const at = this.valueAt[i] ?? 0;
    switch (this.kinds[i]) {
      case 0:
        return { kind: "account", name, extension: stringAt(this.text, at) };
      case 1:
        return { kind: "alias", name, owner: stringAt(this.text, at) };
      case 2:
        return { kind: "forwarder", name, address: stringAt(this.text, at) };
      default:
        return { kind: "other", name, value: decodeAt(this.text, at, { multiline: this.multiline }).value };
    }
  }
}

/** Columns that grow while a listing is read. */
export class Columns {
  length = 0;
  nameAt = new Uint32Array(FIRST_CAPACITY);
  valueAt = new Uint32Array(FIRST_CAPACITY);
  kinds = new Uint8Array(FIRST_CAPACITY);

  push(nameAt: number, valueAt: number, kind: number): void {
    if (this.length === this.kinds.length) this.grow();
    this.nameAt[this.length] = nameAt;
    this.valueAt[this.length] = valueAt;
    this.kinds[this.length] = kind;
    this.length += 1;
  }

  private grow(): void {
    const { nameAt, valueAt, kinds } = this;
    this.nameAt = new Uint32Array(nameAt.length * 2);
    this.valueAt = new Uint32Array(nameAt.length * 2);
    this.kinds = new Uint8Array(nameAt.length * 2);
    this.nameAt.set(nameAt);
    this.valueAt.set(valueAt);
    this.kinds.set(kinds);
  }
}
