import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { config } from "@/lib/server/config";
import { currentCaller } from "@/lib/server/session";
import { setLocale, setTheme } from "../preference-actions";
import { THEME_COOKIE, themeOf } from "../preferences";
import { ConsoleFrame } from "./_parts/console-frame";
import { Providers } from "./_parts/providers";
import { revertChange, signInAgain, signOut } from "./session-actions";

/**
 * The frame of everything behind the sign-in. It guards nothing: every page and every read asks for the caller itself, and
 * without one this renders the page alone, which then sends to the sign-in.
 */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const caller = await currentCaller();
  if (caller === undefined) return children;
  const { actor, realName, server } = caller;
  const person = {
    account: actor.account,
    realName,
    domains: actor.domains,
    serverRights: actor.rights === "unknown" ? "unknown" : [...actor.rights.server],
    domainRights: actor.rights === "unknown" ? [] : [...actor.rights.domain],
    mainDomain: actor.mainDomain,
  } as const;
  return (
    <NextIntlClientProvider>
      <Providers person={person} revert={revertChange} signInAgain={signInAgain.bind(null, server.name)}>
        <ConsoleFrame
          server={server.name}
          realName={realName}
          isSandbox={config().isSandbox}
          theme={themeOf((await cookies()).get(THEME_COOKIE)?.value)}
          setTheme={setTheme}
          locale={await getLocale()}
          setLocale={setLocale}
          signOut={signOut}
        >
          {children}
        </ConsoleFrame>
      </Providers>
    </NextIntlClientProvider>
  );
}
