import { catalogue, commandsByVerb } from "@/lib/catalogue/commands";
import type { Outcome } from "../finding";
import { ok, warning } from "../finding";
import type { Check } from "./check";

async function listed(...[server, signal]: Parameters<Check["run"]>): Promise<ReadonlySet<string>> {
  const names = await server.ask(catalogue.listCliCommands, {}, signal);
  return new Set(names.map((name) => name.toUpperCase()));
}

/** Commands that the console knows and the server does not. */
export const missingCommands: Check = {
  what: "Missing commands",
  run: async (server, signal, circumstances): Promise<Outcome> => {
    const known = await listed(server, signal, circumstances);
    const missing = [...commandsByVerb.keys()].filter((verb) => !known.has(verb));
    if (missing.length === 0) return ok(`The server has all ${commandsByVerb.size} commands of the console.`);
    return warning(
      `The server lacks ${missing.length} of the ${commandsByVerb.size} commands of the console.`,
      "What needs them is shown as missing. A newer server has them, or a member of a cluster.",
      missing,
    );
  },
};

/** Commands that the server has and the console does not know. */
export const unknownCommands: Check = {
  what: "Unknown commands",
  run: async (server, signal, circumstances): Promise<Outcome> => {
    const more = [...(await listed(server, signal, circumstances))].filter((verb) => !commandsByVerb.has(verb));
    if (more.length === 0) return ok("The server has no command that the console does not know.");
    return warning(
      `The server has ${more.length} commands that the console does not know and cannot send.`,
      "Send this report, so that they can be declared.",
      more,
    );
  },
};
