import type { AnyInput, Command } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import type { Value } from "@/lib/codec";
import type { Call } from "../call";
import { accountNamesHandlers } from "./account-names";
import { accountPasswordHandlers } from "./account-password";
import { accountRecordsHandlers } from "./account-records";
import { accountRightsHandlers } from "./account-rights";
import { accountRulesHandlers } from "./account-rules";
import { accountSettingsHandlers } from "./account-settings";
import { accountsHandlers } from "./accounts";
import { alertHandlers } from "./alerts";
import { balanceHandlers } from "./balances";
import { dataSetHandlers } from "./data-sets";
import { directoryHandlers } from "./directory";
import { domainDefaultsHandlers } from "./domain-defaults";
import { domainObjectsHandlers } from "./domain-objects";
import { domainSettingsHandlers } from "./domain-settings";
import { domainsHandlers } from "./domains";
import { forwarderHandlers } from "./forwarders";
import { geolocationHandlers } from "./geolocation";
import { groupHandlers } from "./groups";
import type { Handlers } from "./handler";
import { listSubscriberHandlers } from "./list-subscribers";
import { listHandlers } from "./lists";
import { mailboxAccessHandlers } from "./mailbox-access";
import { mailboxHandlers } from "./mailboxes";
import { miscellaneousHandlers } from "./miscellaneous";
import { modulesHandlers } from "./modules";
import { monitoringHandlers } from "./monitoring";
import { namedTaskHandlers } from "./named-tasks";
import { networkListHandlers } from "./network-lists";
import { realTimeApplicationHandlers } from "./pbx";
import { queueHandlers } from "./queue";
import { rosterHandlers } from "./roster";
import { routingHandlers } from "./routing";
import { serverDocumentHandlers } from "./server-documents";
import { sessionCompletionHandlers } from "./session-completion";
import { sessionHandlers } from "./sessions";
import { skinsHandlers } from "./skins";
import { statisticsHandlers } from "./statistics";
import { storageFileAttributeHandlers } from "./storage-file-attributes";
import { storageFileHandlers } from "./storage-files";
import { taskHandlers } from "./tasks";
import { temporaryAddressHandlers } from "./temporary-addresses";

/** Every command of the catalogue: one without a handler does not compile. */
const handlers: Handlers = {
  ...domainsHandlers,
  ...domainDefaultsHandlers,
  ...domainSettingsHandlers,
  ...domainObjectsHandlers,
  ...accountsHandlers,
  ...accountSettingsHandlers,
  ...accountPasswordHandlers,
  ...accountNamesHandlers,
  ...accountRulesHandlers,
  ...accountRecordsHandlers,
  ...accountRightsHandlers,
  ...alertHandlers,
  ...sessionHandlers,
  ...sessionCompletionHandlers,
  ...skinsHandlers,
  ...realTimeApplicationHandlers,
  ...taskHandlers,
  ...modulesHandlers,
  ...serverDocumentHandlers,
  ...networkListHandlers,
  ...routingHandlers,
  ...monitoringHandlers,
  ...directoryHandlers,
  ...statisticsHandlers,
  ...queueHandlers,
  ...temporaryAddressHandlers,
  ...groupHandlers,
  ...forwarderHandlers,
  ...namedTaskHandlers,
  ...listHandlers,
  ...listSubscriberHandlers,
  ...mailboxHandlers,
  ...mailboxAccessHandlers,
  ...storageFileHandlers,
  ...storageFileAttributeHandlers,
  ...dataSetHandlers,
  ...rosterHandlers,
  ...balanceHandlers,
  ...miscellaneousHandlers,
  ...geolocationHandlers,
  listCliCommands: () => [...handlerByVerb.keys()],
};

type AnyHandler = (input: AnyInput, call: Call) => Value | undefined;

const byName: ReadonlyMap<string, unknown> = new Map(Object.entries(handlers));

/** Handlers by the verb of their command, in the order of the catalogue. */
const handlerByVerb: ReadonlyMap<string, AnyHandler> = new Map(
  Object.entries<Command>(catalogue).map(([name, { verb }]) => {
    return [verb, byName.get(name) as AnyHandler]; // given only what its own command's declaration has read
  }),
);

/** What answers a command of the catalogue. */
export function handlerOf({ verb }: Command): AnyHandler {
  const handler = handlerByVerb.get(verb);
  if (handler === undefined) throw new Error(`${verb} is no command of the catalogue`);
  return handler;
}
