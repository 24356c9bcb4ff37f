import "server-only";
import type { z } from "zod";
import { InputError } from "@/lib/errors";

/** What a browser sent to an action, in the shape that the action's form has. @throws InputError for anything else. */
export function parsed<T>(schema: z.ZodType<T>, sent: unknown): T {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  throw new InputError("This is no form of this page.");
}
