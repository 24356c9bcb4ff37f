import "server-only";
import { z } from "zod";
import { type JobAction, type JobRequest, KEPT_DAYS } from "@/lib/changes";
import { checkEdits } from "@/lib/changes/plans/bulk";
import { InputError } from "@/lib/errors";
import { settingsSchema } from "@/lib/settings/schema";
import { accountSettings } from "@/lib/settings/schemas/account";

const MOST_NAMES = 10_000;

const domain = z
  .string()
  .max(253)
  .regex(/^[^@\s\p{Cc}]+$/u)
  .transform((name) => name.toLowerCase());
const name = z
  .string()
  .max(512)
  .regex(/^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u)
  .transform((address) => address.toLowerCase());

const action = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("settings"), edits: z.array(z.tuple([z.string(), z.unknown()])).max(100) }),
  z.strictObject({ do: z.literal("suspend") }),
  z.strictObject({ do: z.literal("resume") }),
  z.strictObject({ do: z.literal("setAside"), days: z.number().int().min(KEPT_DAYS.least).max(KEPT_DAYS.most) }),
  z.strictObject({ do: z.literal("move"), to: domain }),
  z.strictObject({ do: z.literal("delete") }),
]);

const request = z.strictObject({
  action,
  selection: z.union([
    z.strictObject({ domain, names: z.array(name).min(1).max(MOST_NAMES) }),
    z.strictObject({
      domain,
      filter: z
        .string()
        .max(200)
        .regex(/^\P{Cc}*$/u),
    }),
  ]),
  expected: z.number().int().nonnegative().optional(),
});

function actionOf(sent: z.infer<typeof action>): JobAction {
  if (sent.do !== "settings") return sent;
  const edits = settingsSchema(accountSettings).safeParse(new Map(sent.edits));
  if (!edits.success) throw new InputError("Some values cannot be used.");
  checkEdits(edits.data);
  return { do: "settings", edits: [...edits.data] };
}

/**
 * Reads what a browser asks for. Nothing of it is trusted.
 *
 * @throws InputError
 */
export function readJobRequest(sent: unknown): JobRequest {
  const { data } = request.safeParse(sent);
  if (data === undefined) throw new InputError("This is no request that a form of the console sends.");
  const { selection } = data;
  const isElsewhere = "names" in selection && selection.names.some((one) => !one.endsWith(`@${selection.domain}`));
  if (isElsewhere) throw new InputError("All of them must be in the same Domain.");
  return { ...data, action: actionOf(data.action) };
}
