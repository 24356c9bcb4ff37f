import { ok, warning } from "../finding";
import type { Check } from "./check";

export const framing: Check = {
  what: "INLINE",
  run: async (server, signal) =>
    (await server.use(async (connection) => connection.framing, signal)) === "inline"
      ? ok("Data comes on the line of its status.")
      : warning(
          "The server refuses INLINE; data is read from the lines behind the status.",
          "Nothing to do: the console reads both. Older servers are like this.",
        ),
};
