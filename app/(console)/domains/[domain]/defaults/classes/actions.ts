"use server";

import { z } from "zod";
import { catalogue } from "@/lib/catalogue/commands";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { resultOfClass } from "@/lib/changes/class-results";
import { planCreateServiceClass, planDeleteServiceClass, planServiceClass } from "@/lib/changes/plans/domain-defaults";
import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { runCommand } from "@/lib/server/gate";
import { parsed } from "@/lib/server/parsed";
import { readWideDefaults } from "@/lib/server/reads/settings";
import { runChange } from "@/lib/server/run-change";
import type { Caller } from "@/lib/server/session";
import { readSettingsForm } from "@/lib/settings/schema";
import { accountSettings } from "@/lib/settings/schemas/account";
import { classNameProblem } from "./_parts/class-name";

/** Everything here comes from a browser: each form is checked whole. */

const newClass = z.object({ name: z.string(), copyOf: z.string() });

function classesIn(defaults: Value | undefined): Dictionary | undefined {
  const classes = isDictionary(defaults) ? defaults.get("ServiceClasses") : undefined;
  return isDictionary(classes) ? classes : undefined;
}

/** The Domain's own service classes as they are now: they are written whole. */
async function classesOf(caller: Caller, domainName: string): Promise<Dictionary | undefined> {
  return classesIn(await runCommand(caller, catalogue.getAccountDefaults, { domainName }));
}

export async function saveServiceClass(
  mode: ChangeMode,
  domain: string,
  name: string,
  form: unknown,
  why: string,
): Promise<ChangeResult> {
  const result = await runChange(
    mode,
    async (caller) => {
      const edit = readSettingsForm(accountSettings, form);
      const which = { domain: String(domain), name: String(name), now: await classesOf(caller, String(domain)) };
      return planServiceClass(which, edit);
    },
    String(why),
  );
  return resultOfClass(result, String(name));
}

/** The settings of a class that the Domain defines itself or has from above. */
async function copied(caller: Caller, domain: string, now: Dictionary | undefined, name: string): Promise<Dictionary> {
  if (name === "") return new Map();
  const above = await readWideDefaults(caller, { domain, of: "account" }, {});
  const settings = now?.get(name) ?? classesIn(above.values)?.get(name);
  return isDictionary(settings) ? settings : new Map();
}

export async function createServiceClass(
  mode: ChangeMode,
  domain: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const form = parsed(newClass, typed);
      const name = form.name.trim();
      const now = await classesOf(caller, String(domain));
      const problem = classNameProblem(name, [...(now?.keys() ?? [])]);
      if (problem !== undefined) throw new InputError(problem.text, { name: problem });
      const which = { domain: String(domain), name, now };
      return planCreateServiceClass(which, await copied(caller, which.domain, now, form.copyOf));
    },
    why,
  );
}

export async function deleteServiceClass(
  mode: ChangeMode,
  domain: string,
  name: string,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    async (caller) => {
      const now = await classesOf(caller, String(domain));
      return planDeleteServiceClass({ domain: String(domain), name: String(name), now });
    },
    why,
  );
}
