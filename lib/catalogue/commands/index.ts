import type { Command } from "../command";
import * as accessRights from "./access-rights";
import * as accounts from "./account/accounts";
import * as accountAliases from "./account/aliases";
import * as accountPassword from "./account/password";
import * as accountRecords from "./account/records";
import * as accountRights from "./account/rights";
import * as accountRules from "./account/rules";
import * as accountSettings from "./account/settings";
import * as accountServices from "./account-services";
import * as alert from "./alert";
import * as directory from "./directory";
import * as domainObjects from "./domain/objects";
import * as domainSettings from "./domain/settings";
import * as domainDefaults from "./domain-set/defaults";
import * as domains from "./domain-set/domains";
import * as fileStorage from "./file-storage";
import * as forwarder from "./forwarder";
import * as group from "./group";
import * as list from "./list";
import * as mailbox from "./mailbox";
import * as miscellaneous from "./miscellaneous";
import * as monitoring from "./monitoring";
import * as namedTask from "./named-task";
import * as pbx from "./pbx";
import * as serverAddresses from "./server-settings/addresses";
import * as serverComponents from "./server-settings/components";
import * as serverModules from "./server-settings/modules";
import * as serverRouting from "./server-settings/routing";
import * as skin from "./skin";
import * as statistics from "./statistics";
import * as tasks from "./tasks";
import * as temporaryAddresses from "./temporary-addresses";
import * as webInterface from "./web-interface";

/** Every command of the server under its verb in camelCase, in the order of the Guide's chapters. */
export const catalogue = {
  ...domains,
  ...domainDefaults,
  ...domainSettings,
  ...domainObjects,
  ...accounts,
  ...accountSettings,
  ...accountPassword,
  ...accountAliases,
  ...accountRules,
  ...accountRecords,
  ...accountRights,
  ...group,
  ...forwarder,
  ...namedTask,
  ...accessRights,
  ...mailbox,
  ...alert,
  ...fileStorage,
  ...list,
  ...skin,
  ...webInterface,
  ...pbx,
  ...tasks,
  ...accountServices,
  ...serverModules,
  ...serverComponents,
  ...serverRouting,
  ...serverAddresses,
  ...monitoring,
  ...statistics,
  ...directory,
  ...miscellaneous,
  ...temporaryAddresses,
};

export type CommandName = keyof typeof catalogue;

/** The verb of a command, as the server spells it. */
export type Verb = Uppercase<CommandName>;

export const commandsByVerb: ReadonlyMap<string, Command> = new Map(
  Object.values<Command>(catalogue).map((command) => [command.verb, command]),
);
