import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { commandIndex } from "@/lib/reads";
import { currentCaller } from "@/lib/server/session";
import { Hydrate, read } from "../_parts/hydrate";
import { CommandsFrame } from "./_parts/commands-frame";

/** The list and the console stay while one goes from command to command. The page asks for the caller itself. */
export default async function CommandsLayout({ children }: { readonly children: ReactNode }) {
  const caller = await currentCaller();
  if (caller === undefined) return children;
  const language = await getLocale();
  return (
    <Hydrate caller={caller} ready={[read(commandIndex, { language })]}>
      <CommandsFrame>{children}</CommandsFrame>
    </Hydrate>
  );
}
