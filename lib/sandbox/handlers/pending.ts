import type { CommandName } from "@/lib/catalogue/commands";

/**
 * Commands whose chapters are still to be written. They are answered as a server answers a command that its version does
 * not have, and LISTCLICOMMANDS leaves them out. A command that is in neither list does not compile.
 */
export const pendingCommands = [
  // Web Interface Integration
  "blessSession",
  "storeSessionFile",
] as const satisfies readonly CommandName[];

export type PendingCommand = (typeof pendingCommands)[number];
