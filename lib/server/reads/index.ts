import "server-only";
import type { Value } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import {
  accountServices,
  accountSessions,
  accountSummaries,
  accountType,
  changeRead,
  changesRead,
  commandAnswer,
  commandDeclarations,
  commandIndex,
  domainAliasNames,
  domainSummaries,
  findNames,
  objectNames,
  type Read,
  recordState,
  revertRead,
  suspendedServices,
  wideDefaults,
} from "@/lib/reads";
import type { RunOptions } from "../gate";
import type { Caller } from "../session";
import { readAccountServices, readAccountType } from "./account";
import { readChangeDetails, readRevert } from "./change";
import { readChanges, readRecordState, readSuspendedServices } from "./changes";
import { readAnswer, readCommandIndex, readDeclarations } from "./commands";
import { readDomainAliasNames } from "./domain-aliases";
import { readDomainSummaries } from "./domains";
import { findNamesIn } from "./find-names";
import { readObjectNames } from "./object-names";
import { readAccountSessions, readAccountSummaries } from "./people";
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
  serve(domainSummaries, readDomainSummaries),
  serve(domainAliasNames, readDomainAliasNames),
  serve(findNames, findNamesIn),
  serve(wideDefaults, readWideDefaults),
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
