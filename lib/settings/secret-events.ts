import type { ValueEvent } from "@/lib/codec";
import { isEmpty, SECRET_MARKER } from "./secrets";
import { isSecretKey } from "./sensitive-keys";

const MARKER: ValueEvent = { is: "scalar", value: SECRET_MARKER };

/** Where the keys are names of objects: nowhere, or in the outermost dictionary (of each item of an outermost array). */
export type NameKeys = "none" | "outermost";

/**
 * {@link withoutSecrets} for a value that is told piece by piece: every secret in it, however deep, is replaced by the
 * marker. With `outermost`, an Account called `token` is no secret.
 */
export function* withoutSecretEvents(
  events: Iterable<ValueEvent>,
  nameKeys: NameKeys = "none",
): Generator<ValueEvent, void> {
  /** The kinds of the containers that are open. */
  const open: ("array" | "dictionary")[] = [];
  /** Inside of a secret: how many of its own containers are open. */
  let hidden: number | undefined;
  for (const event of events) {
    if (hidden !== undefined) {
      if (event.is === "array" || event.is === "dictionary") hidden += 1;
      else if (event.is === "end") hidden -= 1;
      if (hidden > 0) continue;
      hidden = undefined;
      yield event.is === "scalar" && isEmpty(event.value) ? event : MARKER;
      continue;
    }
    if (event.is === "array" || event.is === "dictionary") open.push(event.is);
    else if (event.is === "end") open.pop();
    else if (event.is === "key" && !isName(open, nameKeys) && isSecretKey(event.key)) hidden = 0;
    yield event;
  }
}

function isName(open: readonly string[], nameKeys: NameKeys): boolean {
  return nameKeys === "outermost" && (open.length === 1 || (open.length === 2 && open[0] === "array"));
}
