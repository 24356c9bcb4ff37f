import type { Value } from "@/lib/codec";
import { isArray } from "@/lib/codec";
import type { Call } from "../call";
import { refuse } from "../refusal";
import type { Handlers } from "./handler";
import { route } from "./router/route";
import { wrongLine } from "./router/router-table";
import { checkRules } from "./rule-set";

/** Guide, "Server Settings": the Router and the Rules that are for everybody. */

function tableHandlers(name: "RouterTable" | "ClusterRouterTable") {
  return {
    get: (_input: object, { server }: Call): Value => server.document(name) ?? "",
    set: ({ newTable }: { readonly newTable: string }, { server }: Call): undefined => {
      const wrong = wrongLine(newTable);
      if (wrong !== undefined) throw refuse(`Line ${wrong} of the Router Table is not correct`);
      server.setDocument(name, newTable);
    },
  };
}

type RuleDocument = "ServerMailRules" | "ServerSignalRules" | "ClusterMailRules" | "ClusterSignalRules";

function ruleHandlers(name: RuleDocument) {
  return {
    get: (_input: object, { server }: Call): Value => {
      const rules = server.document(name);
      return isArray(rules) ? rules : [];
    },
    set: ({ newRules }: { readonly newRules: readonly Value[] }, { server }: Call): undefined => {
      server.setDocument(name, checkRules(newRules));
    },
  };
}

const table = tableHandlers("RouterTable");
const clusterTable = tableHandlers("ClusterRouterTable");
const mail = ruleHandlers("ServerMailRules");
const signal = ruleHandlers("ServerSignalRules");
const clusterMail = ruleHandlers("ClusterMailRules");
const clusterSignal = ruleHandlers("ClusterSignalRules");

export const routingHandlers = {
  getRouterTable: table.get,
  setRouterTable: table.set,
  getClusterRouterTable: clusterTable.get,
  setClusterRouterTable: clusterTable.set,
  getServerMailRules: mail.get,
  setServerMailRules: mail.set,
  getServerSignalRules: signal.get,
  setServerSignalRules: signal.set,
  getClusterMailRules: clusterMail.get,
  setClusterMailRules: clusterMail.set,
  getClusterSignalRules: clusterSignal.get,
  setClusterSignalRules: clusterSignal.set,
  route: ({ address, mode = "access" }, { server }) => route(server, address, mode),
} satisfies Partial<Handlers>;
