import type { Dictionary } from "@/lib/codec";
import { isServiceOn, SERVICES } from "@/lib/settings/services";
import { type AccountMemory, factsOf, isOn, type Login } from "./account-facts";

/** Services that people come in by with a program or a browser; the others act for the Account. */
const WAYS_IN = ["POP", "IMAP", "WebMail", "MAPI", "AirSync", "XMPP", "SIP", "FTP"] as const;

/** What stands, or may stand, between a person and a sign-in. The gravest come first. */
export type Hindrance =
  | { readonly id: "suspended" | "passwordOff" | "secureOnly" }
  /** Ways in that are off; `above` where the Domain has them off for everybody. */
  | { readonly id: "waysOff" | "waysOffAbove"; readonly names: readonly string[] }
  /** The last attempt failed, and nobody has come in since. */
  | { readonly id: "failed"; readonly login: Login };

export interface ServiceState {
  readonly name: string;
  readonly on: "yes" | "no" | "unknown";
  readonly offBy: readonly { readonly level: string }[];
}

/**
 * Why a sign-in to an Account may fail, as far as the server's settings and memory tell.
 *
 * @param settings the Account's settings in force (Guide, GETACCOUNTEFFECTIVESETTINGS).
 * @param services with what the Domain has off, where that could be read.
 */
export function hindrancesOf(
  settings: Dictionary,
  memory: Pick<AccountMemory, "lastLogin" | "failedLogin"> | undefined,
  services: readonly ServiceState[] | undefined,
): readonly Hindrance[] {
  const { services: enabled, takesPassword } = factsOf(settings);
  if (enabled !== undefined && !SERVICES.some((name) => isServiceOn(enabled, name))) return [{ id: "suspended" }];
  const off = (services ?? []).filter(({ name, on }) => on === "no" && WAYS_IN.some((way) => way === name));
  const isAbove = ({ offBy }: ServiceState): boolean => offBy.some(({ level }) => level === "domain");
  const above = off.filter(isAbove).map(({ name }) => name);
  const here = off.filter((service) => !isAbove(service)).map(({ name }) => name);
  const failed = memory?.failedLogin;
  const hasFailed = failed !== undefined && failed.at > (memory?.lastLogin?.at ?? 0);
  return [
    ...(takesPassword ? [] : [{ id: "passwordOff" } as const]),
    ...(hasFailed ? [{ id: "failed", login: failed } as const] : []),
    ...(above.length === 0 ? [] : [{ id: "waysOffAbove", names: above } as const]),
    ...(here.length === 0 ? [] : [{ id: "waysOff", names: here } as const]),
    ...(isOn(settings, "RequireAPOP", false) ? [{ id: "secureOnly" } as const] : []),
  ];
}
