import type { Clash } from "@/lib/changes";

/** Tells clashes of one Change apart. In the first step, which is the only one of a form, it is the key itself. */
export function clashName({ step, key }: Pick<Clash, "step" | "key">): string {
  return step === 0 ? key : `${step} ${key}`;
}
