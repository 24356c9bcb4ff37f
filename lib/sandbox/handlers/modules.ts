import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import { MODULE_DEFAULTS } from "../seed/module-defaults";
import { fold } from "../state/names";
import type { Handlers } from "./handler";
import { changedSettings, initialDictionary } from "./server-documents";

/** Guide, "Server Settings": the modules. */

const NAMES: readonly string[] = Object.keys(MODULE_DEFAULTS);
const TEXTS: ReadonlyMap<string, string> = new Map(Object.entries(MODULE_DEFAULTS));

interface Module {
  /** As LISTMODULES gives it; it may be asked for in any case. */
  readonly name: string;
  readonly initially: Dictionary;
  readonly settings: Dictionary;
}

function moduleNamed({ server }: Call, wanted: string): Module {
  const name = NAMES.find((known) => fold(known) === fold(wanted));
  if (name === undefined) throw refuse("Module with this name does not exist");
  const initially = initialDictionary(`module ${name}`, TEXTS.get(name) ?? "{}");
  const kept = server.document(`Module ${name}`);
  return { name, initially, settings: isDictionary(kept) ? kept : initially };
}

function keep({ server }: Call, { name, initially }: Module, old: Dictionary, changes: Dictionary): undefined {
  server.setDocument(`Module ${name}`, changedSettings(old, changes, initially));
}

/** The sessions whose IDs begin with the number: what WebUser and XIMSS clients are connected to. */
function killSessions({ server }: Call, job: string, transport: string | undefined): boolean {
  const found = [...server.sessions.values()].filter(
    (session) => session.id.startsWith(`${job}-`) && (transport === undefined || session.transport === transport),
  );
  for (const { id } of found) server.sessions.delete(id);
  return found.length > 0;
}

/**
 * The sandbox really has connections of its own module and sessions; the number of a PWD connection is the one at the
 * front of its greeting's challenge, that of a session the one at the front of its ID. The other modules have no jobs.
 */
function killJob(call: Call, moduleName: string, job: string): boolean {
  switch (moduleName) {
    case "PWD":
      return call.server.disconnect(Number(job));
    case "SESSION":
      return killSessions(call, job, undefined);
    case "HTTPU":
      return killSessions(call, job, "HTTP");
    case "XIMSS":
      return killSessions(call, job, "XIMSS");
    case "XMPPI":
      return killSessions(call, job, "XMPP");
    default:
      return false;
  }
}

export const modulesHandlers = {
  listModules: () => NAMES,
  getModule: ({ moduleName }, call): Value => moduleNamed(call, moduleName).settings,
  setModule: ({ moduleName, newSettings }, call) => keep(call, moduleNamed(call, moduleName), new Map(), newSettings),
  updateModule: ({ moduleName, newSettings }, call) => {
    const module = moduleNamed(call, moduleName);
    return keep(call, module, module.settings, newSettings);
  },
  killModuleJob: ({ moduleName, JobID }, call) => {
    if (!killJob(call, moduleName, String(JobID))) throw refuse("Job with this ID does not exist in the module");
  },
} satisfies Partial<Handlers>;
