"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import {
  type AlertPlace,
  planCorrectAlert,
  planPostAlert,
  planPostAnew,
  planRemoveAlert,
  planRemoveAllAlerts,
} from "@/lib/changes/plans/alerts";
import { dictionary } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { parsed } from "@/lib/server/parsed";
import { readAlertDictionary } from "@/lib/server/reads/alerts";
import { runChange } from "@/lib/server/run-change";
import { alertTextProblem } from "./_parts/alert-text";
import { alertsInput } from "./_parts/alert-view";

/** Everything here comes from a browser: whatever the form allows, each value is checked anew. */

const place: z.ZodType<AlertPlace> = z.discriminatedUnion("level", [
  z.object({ level: z.enum(["server", "cluster"]) }),
  z.object({ level: z.enum(["domain", "account"]), name: z.string().min(1).max(512) }),
]);
const stamp = z.string().min(1).max(200);
const replacement = z.object({ stamp, seen: z.string(), text: z.string(), again: z.boolean() });
const seenAlerts = z.array(z.tuple([stamp, z.string()])).max(10_000);

function checkedText(text: string): string {
  const problem = alertTextProblem(text);
  if (problem !== undefined) throw new InputError(problem.text, { text: problem });
  return text;
}

export async function postAlert(mode: ChangeMode, where: unknown, text: unknown, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planPostAlert(parsed(place, where), checkedText(parsed(z.string(), text))), why);
}

export async function replaceAlert(
  mode: ChangeMode,
  where: unknown,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const target = parsed(place, where);
      const { again, ...correction } = parsed(replacement, typed);
      const text = checkedText(correction.text);
      if (again) return planPostAnew(target, correction.stamp, text);
      return planCorrectAlert(target, await readAlertDictionary(caller, alertsInput(target)), { ...correction, text });
    },
    why,
  );
}

export async function removeAlert(
  mode: ChangeMode,
  where: unknown,
  which: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(mode, () => planRemoveAlert(parsed(place, where), parsed(stamp, which)), why);
}

/** @param seen all of them as they were shown. */
export async function removeAllAlerts(
  mode: ChangeMode,
  where: unknown,
  seen: unknown,
  why: string,
): Promise<ChangeResult> {
  const make = () => planRemoveAllAlerts(parsed(place, where), dictionary(parsed(seenAlerts, seen)));
  return runChange(mode, make, why);
}
