import { isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { accountNamed } from "../resolve";
import { stockPbx } from "../seed/stock-pbx";
import type { Account } from "../state/account";
import { readFile } from "../state/environment-files";
import { inner } from "../state/mail-server";
import { dialogOf, killTask, sendEvent, startTask, taskStatus } from "../state/pbx-task";
import type { Handlers } from "./handler";

/** Guide, "Real-Time Application Control", "Synchronous Scripts" and GETDIALOGINFO of "Monitoring". */

/** An Account's environments, nearest first: its Domain's, the server's or the cluster's, the stock one. */
function environmentsOf({ server }: Call, { domain }: Account) {
  return [domain.get("pbx"), server.get(domain.kind === "shared" ? "clusterPbx" : "pbx"), stockPbx()];
}

/** The text of a program. Its name may carry the extension, which the guide leaves out. */
function programText(call: Call, account: Account, name: string, extension: string): string {
  const fileName = name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;
  for (const environment of environmentsOf(call, account)) {
    const files = inner(environment, "");
    if (!isDictionary(files.get(fileName))) continue;
    const [content] = readFile(files, fileName);
    return new TextDecoder().decode(content);
  }
  throw refuse(`Program ${fileName} does not exist in the environment of the Account`);
}

const ENTRY = /^[ \t]*entry[ \t]+([A-Za-z_]\w*)/gim;
const MAIN = "main";

function checkEntry(text: string, entry: string): void {
  const entries = [...text.matchAll(ENTRY)].map(([, name = ""]) => name.toLowerCase());
  if (!entries.includes(entry.toLowerCase())) throw refuse(`The program has no entry point ${entry}`);
}

interface ProgramInput {
  readonly accountName: string;
  readonly programName: string;
  readonly entryName?: string;
  readonly parameter?: Value;
}

/** The Account in whose name a program runs, once its program and entry point are known to be there. */
function accountFor(
  call: Call,
  { accountName, programName, entryName = MAIN }: ProgramInput,
  extension: string,
): Account {
  const account = accountNamed(call, accountName);
  checkEntry(programText(call, account, programName, extension), entryName);
  return account;
}

export const taskHandlers = {
  startPbxTask: (input, call) =>
    startTask(call.server, {
      account: accountFor(call, input, ".sppr").address,
      program: input.programName.replace(/\.sppr$/i, ""),
      entry: input.entryName ?? MAIN,
      parameter: input.parameter,
      now: call.now,
      word: call.random.word(12),
    }),
  sendTaskEvent: ({ taskID, eventName, parameter = null }, call) => {
    const event = new Map<string, Value>([
      ["name", eventName],
      ["parameter", parameter],
    ]);
    sendEvent(call.server, taskID, event);
  },
  killNode: ({ taskID }, call) => {
    killTask(call.server, taskID);
  },
  readNodeStatus: ({ taskID }, call) => taskStatus(call.server, taskID, call.now),
  getDialogInfo: ({ DialogID }, call) => dialogOf(call.server, DialogID, call.now),
  runScript: (input, call) => {
    accountFor(call, input, ".scgp");
    throw refuse("The script cannot be carried out: the CG/PL engine is not available on this server");
  },
} satisfies Partial<Handlers>;
