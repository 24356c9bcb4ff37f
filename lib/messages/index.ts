import { account as accountEn } from "./en/account";
import { accounts as accountsEn } from "./en/accounts";
import { activity as activityEn } from "./en/activity";
import { change as changeEn } from "./en/change";
import { data as dataEn } from "./en/data";
import { domains as domainsEn } from "./en/domains";
import { explorer as explorerEn } from "./en/explorer";
import { helpDesk as helpDeskEn } from "./en/help-desk";
import { nav as navEn } from "./en/nav";
import { pages as pagesEn } from "./en/pages";
import { settingsEditor as settingsEditorEn } from "./en/settings-editor";
import { shell as shellEn } from "./en/shell";
import { signIn as signInEn } from "./en/sign-in";
import { value as valueEn } from "./en/value";
import { account as accountRu } from "./ru/account";
import { accounts as accountsRu } from "./ru/accounts";
import { activity as activityRu } from "./ru/activity";
import { change as changeRu } from "./ru/change";
import { data as dataRu } from "./ru/data";
import { domains as domainsRu } from "./ru/domains";
import { explorer as explorerRu } from "./ru/explorer";
import { helpDesk as helpDeskRu } from "./ru/help-desk";
import { nav as navRu } from "./ru/nav";
import { pages as pagesRu } from "./ru/pages";
import { settingsEditor as settingsEditorRu } from "./ru/settings-editor";
import { shell as shellRu } from "./ru/shell";
import { signIn as signInRu } from "./ru/sign-in";
import { value as valueRu } from "./ru/value";

export type Locale = "en" | "ru";

const en = {
  shell: shellEn,
  data: dataEn,
  change: changeEn,
  nav: navEn,
  signIn: signInEn,
  account: accountEn,
  helpDesk: helpDeskEn,
  domains: domainsEn,
  accounts: accountsEn,
  settingsEditor: settingsEditorEn,
  activity: activityEn,
  explorer: explorerEn,
  value: valueEn,
  pages: pagesEn,
};

/** The shape of the English texts with any words: a text that another language lacks does not compile. */
type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Messages = Texts<typeof en>;

const ru: Messages = {
  shell: shellRu,
  data: dataRu,
  change: changeRu,
  nav: navRu,
  signIn: signInRu,
  account: accountRu,
  helpDesk: helpDeskRu,
  domains: domainsRu,
  accounts: accountsRu,
  settingsEditor: settingsEditorRu,
  activity: activityRu,
  explorer: explorerRu,
  value: valueRu,
  pages: pagesRu,
};

const byLocale: Readonly<Record<Locale, Messages>> = { en, ru };

export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}
