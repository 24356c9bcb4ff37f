import { defineFixedRead } from "./define";
import { list, record, text } from "./shape";

/** Which commands other rights would open to the holder, and which they would close, by their verbs. */
export const rightsEffect = defineFixedRead(
  "rightsEffect",
  record({ account: text, now: list(text), wanted: list(text) }),
  record({ gained: list(text), lost: list(text) }),
);
