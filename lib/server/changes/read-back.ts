import "server-only";
import { type AnyInput, type Command, undoOf } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { type Found, foundByValue, preImageOf, type Step } from "@/lib/changes";
import type { Value } from "@/lib/codec";
import { AppError, ReplyError } from "@/lib/errors";
import { sendCommand } from "../gate";
import type { Caller } from "../session";

/** Reads the object back that a step replaces, as the person. Nothing when it cannot be read or is not there. */
export async function readPreImage(caller: Caller, step: Step): Promise<Value | undefined> {
  const request = preImageOf(step.command, step.input);
  if (request === undefined) return undefined;
  try {
    return (await sendCommand(caller, request.command, request.input)).value;
  } catch (error) {
    // An object that does not exist yet, or a right that is missing: the step itself will say so.
    if (error instanceof ReplyError || (error instanceof AppError && error.code === "access")) return undefined;
    throw error;
  }
}

type Existence = (name: string) => { readonly command: Command; readonly input: AnyInput };

/** How to see whether an object is there. */
const EXISTENCE: Readonly<Record<string, Existence>> = {
  account: (accountName) => ({ command: catalogue.getAccountSettings, input: { accountName } }),
  domain: (domainName) => ({ command: catalogue.getDomainSettings, input: { domainName } }),
  group: (groupName) => ({ command: catalogue.getGroup, input: { groupName } }),
  forwarder: (forwarderName) => ({ command: catalogue.getForwarder, input: { forwarderName } }),
  list: (listName) => ({ command: catalogue.getList, input: { listName } }),
  namedTask: (taskName) => ({ command: catalogue.getNamedTask, input: { taskName } }),
};

/** @returns nothing when nobody can tell: only the server's clear no counts as absence. */
async function exists(caller: Caller, object: string, name: unknown): Promise<boolean | undefined> {
  const look = EXISTENCE[object];
  if (look === undefined || typeof name !== "string") return undefined;
  const { command, input } = look(name);
  try {
    await sendCommand(caller, command, input);
    return true;
  } catch (error) {
    if (!(error instanceof ReplyError)) {
      if (error instanceof AppError && error.code === "access") return undefined;
      throw error;
    }
    return error.status === 512 || error.status === 513 || error.status === 501 ? false : undefined;
  }
}

function foundByExistence(is: boolean | undefined, wanted: boolean): Found {
  if (is === undefined) return "cannotTell";
  return is === wanted ? "happened" : "didNotHappen";
}

/**
 * Reads the object of a step back whose answer was lost, and says what it shows. It is never sent again for that.
 *
 * @throws AppError when the server could not be asked.
 */
export async function lookAt(caller: Caller, step: Step, before: Value | undefined): Promise<Found> {
  const undo = undoOf(step.command, step.input);
  const { object } = step.command;
  switch (undo?.rule) {
    case "create":
      return foundByExistence(await exists(caller, object, Object.values(step.input)[0]), true);
    case "delete":
      return foundByExistence(await exists(caller, object, Object.values(step.input)[0]), false);
    case "rename": {
      const there = await exists(caller, object, step.input[undo.to]);
      const gone = await exists(caller, object, step.input[undo.from]);
      if (there === true && gone === false) return "happened";
      return there === false && gone === true ? "didNotHappen" : "cannotTell";
    }
    case "update":
    case "replace":
      return foundByValue(step, before, await readPreImage(caller, step));
    default:
      return "cannotTell";
  }
}

/** What became of a step whose answer was lost, as far as the server can be asked now. */
export async function findOut(caller: Caller, step: Step, before: Value | undefined): Promise<Found> {
  try {
    return await lookAt(caller, step, before);
  } catch {
    // The server is still away. The record keeps the step as unknown, and it can be read back from Activity later.
    return "cannotTell";
  }
}
