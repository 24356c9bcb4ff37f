import type { BadgeTone } from "@/components/ui/badge";
import type { Effect } from "@/lib/catalogue";

/** How loud the word for an effect is. */
export const EFFECT_TONE: Readonly<Record<Effect, string>> = {
  read: "text-text-3",
  write: "text-text-2",
  destructive: "text-danger-text",
  control: "text-warning-text",
};

export const EFFECT_BADGE: Readonly<Record<Effect, BadgeTone>> = {
  read: "outline",
  write: "neutral",
  destructive: "danger",
  control: "warning",
};
