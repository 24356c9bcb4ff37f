import type { Dictionary } from "@/lib/codec";
import { dictionaryField, type FieldOf, Fields, textField } from "./fields";

export const plainFields = {
  settings: dictionaryField,
  /** A Forwarder's address, a Named Task's or a mailing list's owner. */
  target: textField,
};
type PlainField = keyof typeof plainFields;

/** An object that is its name and its settings. */
export abstract class Plain {
  name: string;
  readonly #fields = new Fields(plainFields);

  constructor(name: string) {
    this.name = name;
  }

  get<K extends PlainField>(field: K): FieldOf<(typeof plainFields)[K]> {
    return this.#fields.get(field);
  }

  set<K extends PlainField>(field: K, value: FieldOf<(typeof plainFields)[K]>): void {
    this.#fields.set(field, value);
  }

  /** Everything but the name, to be kept on disk. */
  write(): Dictionary {
    return this.#fields.write();
  }

  read(saved: Dictionary): void {
    this.#fields.read(saved);
  }
}
