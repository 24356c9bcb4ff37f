import "server-only";
import type { Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import {
  accountServices,
  accountSessions,
  accountSummaries,
  accountType,
  administratorsPage,
  alertsOf,
  appPasswords,
  asideAccounts,
  asideDetails,
  asideDue,
  blockedAddresses,
  changeRead,
  changesRead,
  clusterMember,
  commandAnswer,
  commandDeclarations,
  commandIndex,
  defaultReach,
  domainAliasNames,
  domainSecurities,
  domainSummaries,
  findNames,
  findSettings,
  jobPreview,
  jobRead,
  jobsRead,
  manySettings,
  matchingAccounts,
  nameHolders,
  objectNames,
  type Read,
  recordState,
  revertRead,
  rightsEffect,
  runningJobs,
  serverPulse,
  suspendedServices,
  wideDefaults,
} from "@/lib/reads";
import type { RunOptions } from "../gate";
import type { Caller } from "../session";
import { readAccountServices, readAccountType } from "./account";
import { readAdministratorsPage } from "./administrators";
import { readAlerts, readClusterMember } from "./alerts";
import { readAppPasswords } from "./app-passwords";
import { readAsideAccounts, readAsideDetails } from "./aside";
import { readChangeDetails, readRevert } from "./change";
import { readChanges, readRecordState, readSuspendedServices } from "./changes";
import { readAnswer, readCommandIndex, readDeclarations } from "./commands";
import { readDefaultReach } from "./default-reach";
import { readDomainAliasNames } from "./domain-aliases";
import { readDomainSecurities } from "./domain-security";
import { readDomainSummaries } from "./domains";
import { findNamesIn } from "./find-names";
import { findSettingsIn } from "./find-settings";
import { previewJob, readMatchingAccounts } from "./job-preview";
import { readJob, readJobs, readRunningJobs } from "./jobs";
import { readManySettings } from "./many-settings";
import { readNameHolders } from "./name-holders";
import { readObjectNames } from "./object-names";
import { readAsideDue, readBlockedAddresses, readServerPulse } from "./overview";
import { readAccountSessions, readAccountSummaries } from "./people";
import { readRightsEffect } from "./rights";
import { readWideDefaults } from "./settings";

export type ReadHandler<I, O> = (caller: Caller, input: I, options: RunOptions) => Promise<O>;
type Runner = (caller: Caller, input: Value, options: RunOptions) => Promise<Value | undefined>;

/** Pairs a read with its code, and its values with the wire. */
function serve<I, O>(read: Read<I, O>, handle: ReadHandler<I, O>): readonly [string, Runner] {
  return [
    read.name,
    async (caller, input, options) => read.output.write(await handle(caller, read.input.read(input), options)),
  ];
}

const reads: ReadonlyMap<string, Runner> = new Map([
  serve(changesRead, readChanges),
  serve(changeRead, readChangeDetails),
  serve(revertRead, readRevert),
  serve(recordState, readRecordState),
  serve(suspendedServices, readSuspendedServices),
  serve(accountSummaries, readAccountSummaries),
  serve(accountSessions, readAccountSessions),
  serve(accountServices, readAccountServices),
  serve(accountType, readAccountType),
  serve(appPasswords, readAppPasswords),
  serve(alertsOf, readAlerts),
  serve(clusterMember, readClusterMember),
  serve(defaultReach, readDefaultReach),
  serve(administratorsPage, readAdministratorsPage),
  serve(domainSecurities, readDomainSecurities),
  serve(domainSummaries, readDomainSummaries),
  serve(domainAliasNames, readDomainAliasNames),
  serve(findNames, findNamesIn),
  serve(findSettings, findSettingsIn),
  serve(nameHolders, readNameHolders),
  serve(jobsRead, readJobs),
  serve(jobRead, readJob),
  serve(runningJobs, readRunningJobs),
  serve(jobPreview, previewJob),
  serve(manySettings, readManySettings),
  serve(matchingAccounts, readMatchingAccounts),
  serve(asideAccounts, readAsideAccounts),
  serve(asideDetails, readAsideDetails),
  serve(asideDue, readAsideDue),
  serve(serverPulse, readServerPulse),
  serve(blockedAddresses, readBlockedAddresses),
  serve(wideDefaults, readWideDefaults),
  serve(rightsEffect, readRightsEffect),
  serve(commandIndex, readCommandIndex),
  serve(commandDeclarations, readDeclarations),
  serve(commandAnswer, readAnswer),
  serve(objectNames, readObjectNames),
]);

/** Runs a read of our own by its name, as the query route got it. */
export async function runRead(
  caller: Caller,
  name: string,
  input: Value,
  options: RunOptions,
): Promise<Value | undefined> {
  const run = reads.get(name);
  if (run === undefined) throw new AppError("not-found", "There is no such read.");
  return run(caller, input, options);
}
