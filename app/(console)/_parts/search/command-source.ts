import type { QueryClient } from "@tanstack/react-query";
import type { PaletteEntry, PaletteScope } from "@/components/shell/palette-data";
import { fetchRead } from "@/lib/query/fetch-command";
import { readKey } from "@/lib/query/keys";
import { type CommandEntry, commandIndex } from "@/lib/reads";
import type { Locale } from "@/lib/settings";
import type { Source } from "./source";

const SHORTEST = 2;
const MOST = 4;
const MOST_ALONE = 60;

interface CommandWords {
  readonly language: Locale;
  readonly effect: (effect: CommandEntry["effect"]) => string;
}

function entryOf({ verb, summary, effect }: CommandEntry, words: CommandWords): PaletteEntry {
  return {
    key: `command-${verb}`,
    icon: "command",
    label: verb,
    isMono: true,
    note: summary,
    badge: words.effect(effect),
    target: { href: `/commands/${verb}` },
  };
}

/** Commands by name, then by what they do. The index is read once, when somebody first looks for one. */
export function commandSource(scope: PaletteScope, client: QueryClient, words: CommandWords): Source {
  const input = { language: words.language };
  return {
    scope,
    find: async function* ({ text, isAlone }) {
      if (text.length < SHORTEST && !isAlone) return;
      const value = await client.ensureQueryData({
        queryKey: readKey(commandIndex, input),
        queryFn: async ({ signal }) =>
          commandIndex.output.write(await fetchRead(commandIndex, input, { signal })) ?? null,
      });
      const wanted = text.toLowerCase();
      const { commands } = commandIndex.output.read(value ?? undefined);
      const named = commands.filter(({ verb }) => verb.toLowerCase().includes(wanted));
      const told = commands.filter(
        (command) => !named.includes(command) && command.summary.toLowerCase().includes(wanted),
      );
      const found = [...named, ...told].slice(0, isAlone ? MOST_ALONE : MOST);
      yield { groups: [{ key: "commands", title: scope.label, entries: found.map((one) => entryOf(one, words)) }] };
    },
  };
}
