import { catalogue } from "@/lib/catalogue/commands";
import { AppError, ReplyError } from "@/lib/errors";
import { ok, warning } from "../finding";
import type { Check } from "./check";

/** Rules, skins and imports make long lines; no document says how long a line may be. */
const SIZES = [4, 16, 64].map((kilobytes) => kilobytes * 1024);

export const longLine: Check = {
  what: "Long lines",
  run: async (server, signal) => {
    let longest = 0;
    for (const size of SIZES) {
      try {
        const text = "x".repeat(size);
        if ((await server.ask(catalogue.echo, { object: text }, signal)) !== text) break;
        longest = size;
      } catch (error) {
        if (!(error instanceof AppError) || signal.aborted) throw error;
        if (error instanceof ReplyError && longest === 0) throw error;
        break;
      }
    }
    if (longest === SIZES.at(-1)) return ok(`A line of ${longest / 1024} kB comes back whole.`);
    return warning(
      longest === 0
        ? "A line of 4 kB does not come back."
        : `A line of ${longest / 1024} kB comes back whole, a longer one does not.`,
      "Long Rules and large files may not be saved. Send this report.",
    );
  },
};
