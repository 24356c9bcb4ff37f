import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInPanel } from "@/components/shell/sign-in-panel";
import { config } from "@/lib/server/config";
import { currentCaller } from "@/lib/server/session";
import { setLocale, setTheme } from "../preference-actions";
import { signInAction } from "./actions";
import { ATTEMPT_COOKIE, type Attempt, nextPage, readAttempt } from "./attempt";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("signIn") };
}

/** Codes that sign-in words on its own; any other is a fault of ours. */
const WORDED = [
  "sign-in",
  "throttled",
  "input",
  "connect",
  "greeting",
  "tls",
  "timeout",
  "connection-lost",
  "protocol",
  "reply",
  "busy",
] as const;

async function explain({ code, waitS, requestId }: Attempt): Promise<string> {
  const t = await getTranslations("signIn");
  return t(WORDED.find((one) => one === code) ?? "internal", { seconds: waitS, request: requestId });
}

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly next?: string; readonly again?: string }>;
}) {
  const { next, again } = await searchParams;
  if ((await currentCaller()) !== undefined) redirect(nextPage(next));
  const attempt = readAttempt((await cookies()).get(ATTEMPT_COOKIE)?.value);
  const { servers, isSandbox } = config();
  const first = servers[0];
  return (
    <SignInPanel
      action={signInAction}
      hidden={next === undefined ? {} : { next }}
      servers={servers.map(({ name }) => ({ key: name, name }))}
      isSandbox={isSandbox}
      server={attempt?.server}
      account={attempt?.account}
      mainDomain={servers.length === 1 ? first?.address.domain : undefined}
      error={attempt === undefined ? undefined : await explain(attempt)}
      isAgain={again !== undefined}
      locale={await getLocale()}
      setLocale={setLocale}
      setTheme={setTheme}
    />
  );
}
