import { isDictionary } from "@/lib/codec";
import type { Call } from "../call";
import { Refusal, refuse, STATUS } from "../refusal";
import { accountNamed } from "../resolve";
import { administersAccount, noRights } from "../rights";
import type { LiveSession } from "../state/live-session";
import type { Handlers } from "./handler";
import { sessionNamed } from "./sessions";
import { storageFileHandlers } from "./storage-files";

/** Guide, "Web Interface Integration": the second step of a sign-in, and files that were uploaded in a session. */

function isMaster({ actor: { rights } }: Call): boolean {
  return rights !== "unknown" && rights.server.has("Master");
}

/** The session, when it is the named Account's; without a name the caller's own, or any for a Master. */
function sessionToBless(call: Call, id: string, accountName: string | undefined): LiveSession {
  const session = call.server.sessions.get(id);
  const owner = accountName === undefined ? undefined : accountNamed(call, accountName);
  if (session === undefined || (owner !== undefined && session.account !== owner))
    throw refuse("Session with this ID does not exist");
  return session;
}

/** Without the secret only a Master decides; with it, whose session it is or who may act for that Account. */
function checkMayBless(call: Call, { account }: LiveSession, secret: string | undefined): void {
  if (isMaster(call)) return;
  const mayActFor = account !== undefined && administersAccount(call, account, "CanImpersonate");
  if (secret === undefined || !(account === call.account || mayActFor)) throw noRights();
}

/** An uploaded file. It stays in the set until the session ends, so that it can be stored again under another name. */
function uploadedFile({ uploads }: LiveSession, uploadId: string): Uint8Array {
  const file = uploads.get(uploadId);
  const data = isDictionary(file) ? file.get("Data") : undefined;
  if (!(data instanceof Uint8Array)) throw refuse("File with this upload ID was not uploaded in the session");
  return data;
}

export const sessionCompletionHandlers = {
  blessSession: ({ sessionID, secret, accountName }, call) => {
    const session = sessionToBless(call, sessionID, accountName);
    checkMayBless(call, session, secret);
    if (session.awaits === undefined) throw refuse("The Session does not wait for Two-factor Authentication");
    if (secret !== undefined && secret !== session.awaits)
      throw new Refusal(STATUS.wrongPassword, "The one-time secret is not correct");
    session.awaits = undefined;
    session.usedAt = call.now;
  },
  storeSessionFile: ({ sessionID, domainName, fileName, position, uploadID }, call) => {
    const session = sessionNamed(call, sessionID, domainName);
    if (session.account === undefined) throw refuse("The Session belongs to no Account");
    const fileData = uploadedFile(session, uploadID);
    const at = position === undefined ? {} : { position };
    storageFileHandlers.writeStorageFile({ accountName: session.account.address, fileName, fileData, ...at }, call);
    session.usedAt = call.now;
  },
} satisfies Partial<Handlers>;
