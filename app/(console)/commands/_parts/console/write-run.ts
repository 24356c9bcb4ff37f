import { writeInput } from "@/lib/catalogue";
import type { ChangeMode, ChangeResult, Resolution, RunChange } from "@/lib/changes";
import { runCommands } from "../../actions";
import type { Request } from "./lines";

/** The Change that some commands make. */
export interface WriteRun {
  readonly run: RunChange;
  /** The same after a conflict, with what was decided about each value. */
  readonly resolve: (decided: readonly Resolution[]) => RunChange;
}

/** An action carries a megabyte; what is larger goes by the way of files. */
const LARGEST_ACTION = 700_000;

interface Sent {
  readonly lines: readonly { readonly verb: string; readonly input: string; readonly seen?: string }[];
  readonly decided: readonly Resolution[];
}

async function send(mode: ChangeMode, sent: Sent, why: string): Promise<ChangeResult> {
  const size = sent.lines.reduce((sum, { input, seen = "" }) => sum + input.length + seen.length, 0);
  if (size < LARGEST_ACTION) return runCommands(mode, sent, why);
  const response = await fetch("/api/transfer/change", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mode, sent, why }),
  });
  return response.json();
}

/** The fields of several commands have no names together: what is wrong is said as a whole. */
function asError(result: ChangeResult): ChangeResult {
  if (result.kind !== "invalid") return result;
  const fields = Object.entries(result.fields).map(([name, { text }]) => `${name}: ${text}`);
  const message = [result.message, ...fields].join(" ");
  return { kind: "error", error: { code: "input", message, retryable: false } };
}

/**
 * What the preview has shown goes back with the word to apply: when it is something else by then, that is a conflict as
 * on any other page.
 */
export function writeRun(writes: readonly Request[]): WriteRun {
  const lines = writes.map(({ command, input }) => ({ verb: command.verb, input: writeInput(input) }));
  let seen: readonly (string | undefined)[] = [];
  const withSeen = () =>
    lines.map((line, index) => {
      const shown = seen[index];
      return shown === undefined ? line : { ...line, seen: shown };
    });
  return {
    run: async (mode, why) => {
      const sent = { lines: mode === "preview" ? lines : withSeen(), decided: [] };
      const result = asError(await send(mode, sent, why));
      if (result.kind === "preview") seen = result.preview.steps.map((step) => step.seen);
      return result;
    },
    resolve: (decided) => async (mode, why) => asError(await send(mode, { lines: withSeen(), decided }, why)),
  };
}
