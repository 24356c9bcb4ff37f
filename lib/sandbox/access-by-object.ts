import { type AnyInput, type Command, eachParam } from "@/lib/catalogue";
import type { Call } from "./call";
import { grantedRights } from "./files/file-rights";
import { FileStorage } from "./files/file-storage";
import { parsePath } from "./files/path";
import { Refusal } from "./refusal";
import { Account } from "./state/account";
import { Alias, type Holder } from "./state/holders";
import { MailingList } from "./state/mailing-list";
import { fold, splitAddress } from "./state/names";

/** Access that no right gives, but the object that a command is about. */

function holderOf(call: Call, address: string): Holder | undefined {
  const { name, domain } = splitAddress(address);
  return (domain === undefined ? call.account.domain : call.server.findDomain(domain))?.find(name);
}

function accountOf(call: Call, address: string): Account | undefined {
  const holder = holderOf(call, address);
  const account = holder instanceof Alias ? holder.account : holder;
  return account instanceof Account ? account : undefined;
}

function isListOwner(call: Call, address: string): boolean {
  const list = holderOf(call, address);
  const { domain, name } = call.account;
  return list instanceof MailingList && domain.find(list.name) === list && fold(list.get("target")) === fold(name);
}

/** The caller owns the Account, which the command may name by an alias too, or the mailing list, or the session. */
function isOwner(command: Command, input: AnyInput, call: Call): boolean {
  if (!command.access.self) return false;
  for (const [name, { kind }] of eachParam(command.params)) {
    const value = input[name];
    if (kind.kind !== "string" || typeof value !== "string") continue;
    if (kind.names === "account") return accountOf(call, value) === call.account;
    if (kind.names === "list") return isListOwner(call, value);
    if (kind.names === "session") return call.server.sessions.get(value)?.account === call.account;
  }
  return false;
}

/** The file that a command names; nothing for one about all files of an Account. */
function fileIn(command: Command, input: AnyInput): string | undefined {
  const name = input.fileName ?? input.oldFileName ?? input.filePath;
  if (typeof name === "string") return name;
  return "filePath" in command.params ? "" : undefined;
}

/** The caller was granted a File Access Right; it does not count when the command is carried out for somebody else. */
function hasFileRight(command: Command, input: AnyInput, call: Call): boolean {
  if (command.object !== "storageFile" || input.authAccountName !== undefined) return false;
  const file = fileIn(command, input);
  const owner = typeof input.accountName === "string" ? accountOf(call, input.accountName) : undefined;
  if (file === undefined || owner === undefined) return false;
  try {
    return grantedRights(new FileStorage(owner, call.now), parsePath(file).path, call.account, owner) !== "";
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Whether the caller may use the command for what the object says. A missing object gives no access and no error. */
export function hasAccessByObject(command: Command, input: AnyInput, call: Call): boolean {
  return isOwner(command, input, call) || hasFileRight(command, input, call);
}
