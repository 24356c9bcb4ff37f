import type { CommandEntry, CommandIndex } from "@/lib/reads";

export interface Section {
  readonly title: string;
  readonly commands: readonly CommandEntry[];
}

/** The sections with the commands that hold every word of the text in their name or description; empty ones are left out. */
export function sectionsOf({ sections, commands }: CommandIndex, text: string): readonly Section[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const matches = ({ verb, summary }: CommandEntry): boolean => {
    const all = `${verb} ${summary}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const matching = commands.filter(matches);
  return sections
    .map((title, index) => ({ title, commands: matching.filter(({ section }) => section === index) }))
    .filter((section) => section.commands.length > 0);
}
