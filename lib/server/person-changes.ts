import "server-only";
import { z } from "zod";
import type { Plan } from "@/lib/changes";
import { planEndSession, planEndSessions, planResetPassword } from "@/lib/changes/plans/account";
import { planRemoveAppPassword, planSetAppPassword } from "@/lib/changes/plans/account-access";
import { InputError } from "@/lib/errors";

/** Changes that both the help desk and the pages of an Account make. What a form or a crafted action sends is checked here. */

const LONGEST_PASSWORD = 256;
const address = z
  .string()
  .max(512)
  .regex(/^[^@\s]+@[^@\s]+$/);

const reset = z.object({
  account: address,
  password: z.string().max(LONGEST_PASSWORD),
  endSessions: z.boolean(),
  check: z.boolean(),
});

/** One line of text that names the program. */
const tag = z
  .string()
  .max(128)
  .regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u);

const appPassword = z.object({ account: address, tag, password: z.string().max(LONGEST_PASSWORD) });

function refuse(): never {
  throw new InputError("This is no request that a form of the console sends.");
}

function checkGiven(password: string): void {
  if (password !== "") return;
  const problem = { error: "needed", params: {}, text: "This is needed." };
  throw new InputError("The new password is missing.", { newPassword: problem });
}

/** @throws InputError; an empty password would leave the Account without one, so it is no reset. */
export function planReset(request: unknown): Plan {
  const { data } = reset.safeParse(request);
  if (data === undefined) return refuse();
  checkGiven(data.password);
  return planResetPassword(data);
}

/** @throws InputError; an empty password would remove the one that is there. */
export function planAppPassword(request: unknown): Plan {
  const { data } = appPassword.safeParse(request);
  if (data === undefined) return refuse();
  checkGiven(data.password);
  return planSetAppPassword(data);
}

export function planAppPasswordRemoval(account: unknown, of: unknown): Plan {
  return planRemoveAppPassword(address.safeParse(account).data ?? refuse(), tag.safeParse(of).data ?? refuse());
}

/** All sessions of an Account, or the one that is named. */
export function planEnding(account: unknown, session: unknown): Plan {
  const whose = address.safeParse(account).data ?? refuse();
  if (session === undefined) return planEndSessions(whose);
  return planEndSession(whose, z.string().min(1).max(256).safeParse(session).data ?? refuse());
}
