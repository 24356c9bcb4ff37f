"use server";

import { z } from "zod";
import type { ChangeMode, ChangeResult } from "@/lib/changes";
import { planCreateStorage, planDeleteDirectoryRecords, planInsertDirectoryRecords } from "@/lib/changes/plans/domain";
import { InputError } from "@/lib/errors";
import { parsed } from "@/lib/server/parsed";
import { runChange } from "@/lib/server/run-change";
import { storageNameProblem } from "./_parts/storage-name";

const newStorage = z.object({ name: z.string(), isForDomains: z.boolean() });

/** A storage directory for new accounts of the Domain, or for new Domains of the server. */
export async function createStorage(
  mode: ChangeMode,
  domain: string,
  typed: unknown,
  why: string,
): Promise<ChangeResult> {
  return runChange(
    mode,
    () => {
      const form = parsed(newStorage, typed);
      const name = form.name.trim();
      const problem = storageNameProblem(name, []);
      if (problem !== undefined) throw new InputError(problem.text, { name: problem });
      return planCreateStorage(name, form.isForDomains ? undefined : String(domain));
    },
    String(why),
  );
}

export async function insertDirectoryRecords(mode: ChangeMode, domain: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planInsertDirectoryRecords(String(domain)), String(why));
}

export async function deleteDirectoryRecords(mode: ChangeMode, domain: string, why: string): Promise<ChangeResult> {
  return runChange(mode, () => planDeleteDirectoryRecords(String(domain)), String(why));
}
