import { catalogue } from "@/lib/catalogue/commands";
import { ok } from "../finding";
import type { Check } from "./check";

export const version: Check = {
  what: "Version",
  run: async (server, signal) => ok(`CommuniGate Pro ${await server.ask(catalogue.getVersion, {}, signal)}.`),
};
