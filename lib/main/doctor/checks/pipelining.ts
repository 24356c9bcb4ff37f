import { catalogue } from "@/lib/catalogue/commands";
import { canPipeline } from "@/lib/client";
import { ok, warning } from "../finding";
import type { Check } from "./check";

export const pipelining: Check = {
  what: "Pipelining",
  run: async (server, signal) => {
    const isSafe = await server.use((connection) => canPipeline(connection, signal), signal, true);
    if (isSafe) return ok("The server answers every command that is sent ahead, in order: bulk work is fast.");
    // One that has gone away meanwhile has not said anything about this.
    await server.ask(catalogue.noop, {}, signal);
    return warning(
      "The server does not answer commands that are sent ahead.",
      "Nothing to do: bulk work waits for every answer and is slower.",
    );
  },
};
