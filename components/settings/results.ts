import type { Receipt, StepReceipt } from "@/lib/changes";
import { fieldFor, type SettingsSchema } from "@/lib/settings";
import { type Entries, type Result, valueFrom } from "./entries";

const TAKEN: Result = { kind: "taken" };

function happened({ outcome, found }: StepReceipt): boolean {
  return outcome === "done" || (outcome === "unknown" && found === "happened");
}

/** What became of the keys that one step carried. A refusal is put at a field only when the step carried just that one. */
function resultsOfStep(
  schema: SettingsSchema,
  step: StepReceipt,
  carried: readonly string[],
  at: string,
): readonly (readonly [string, Result])[] {
  if (step.outcome === "refused" && step.status !== undefined) {
    const said: Result = { kind: "refused", said: `${step.status} ${step.text ?? ""}` };
    return carried.length === 1 ? carried.map((key) => [key, said] as const) : [];
  }
  if (!happened(step)) return [];
  const notTaken = step.keys
    .filter(({ state }) => state === "notTaken")
    .map(({ key, has }) => {
      const value = valueFrom(has);
      return [
        fieldFor(schema, key).key,
        { kind: "notTaken", at, ...(value === undefined ? {} : { has: value }) },
      ] as const;
    });
  return [...carried.map((key) => [key, TAKEN] as const), ...notTaken];
}

/**
 * What became of each entry that was sent, by the receipt: one step carries the update, each password has a step of its
 * own. An entry without a result was not sent, or nobody knows.
 */
export function resultsOf(
  schema: SettingsSchema,
  sent: Entries,
  receipt: Receipt,
  isPassword: (key: string) => boolean,
): ReadonlyMap<string, Result> {
  const passwords = [...sent.keys()].filter(isPassword);
  const others = [...sent.keys()].filter((key) => !isPassword(key));
  const ofPassword = (step: StepReceipt): readonly string[] => {
    const named = step.keys.map(({ key }) => key);
    return named.length > 0 ? named : passwords;
  };
  return new Map(
    receipt.steps.flatMap((step) => {
      const carried = step.verb === "SETACCOUNTPASSWORD" ? ofPassword(step) : others;
      return resultsOfStep(schema, step, carried, receipt.startedAt);
    }),
  );
}
