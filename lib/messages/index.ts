import { account as accountEn } from "./en/account";
import { accountAccess as accountAccessEn } from "./en/account-access";
import { aside as asideEn } from "./en/account-aside";
import { names as namesEn } from "./en/account-names";
import { accountRights as accountRightsEn } from "./en/account-rights";
import { accountSessions as accountSessionsEn } from "./en/account-sessions";
import { accountStatistics as accountStatisticsEn } from "./en/account-statistics";
import { accounts as accountsEn } from "./en/accounts";
import { activity as activityEn } from "./en/activity";
import { alerts as alertsEn } from "./en/alerts";
import { change as changeEn } from "./en/change";
import { data as dataEn } from "./en/data";
import { domain as domainEn } from "./en/domain";
import { domains as domainsEn } from "./en/domains";
import { explorer as explorerEn } from "./en/explorer";
import { helpDesk as helpDeskEn } from "./en/help-desk";
import { jobs as jobsEn } from "./en/jobs";
import { nav as navEn } from "./en/nav";
import { overview as overviewEn } from "./en/overview";
import { pages as pagesEn } from "./en/pages";
import { palette as paletteEn } from "./en/palette";
import { rights as rightsEn } from "./en/rights";
import { settingsEditor as settingsEditorEn } from "./en/settings-editor";
import { shell as shellEn } from "./en/shell";
import { signIn as signInEn } from "./en/sign-in";
import { statistics as statisticsEn } from "./en/statistics";
import { value as valueEn } from "./en/value";
import { account as accountRu } from "./ru/account";
import { accountAccess as accountAccessRu } from "./ru/account-access";
import { aside as asideRu } from "./ru/account-aside";
import { names as namesRu } from "./ru/account-names";
import { accountRights as accountRightsRu } from "./ru/account-rights";
import { accountSessions as accountSessionsRu } from "./ru/account-sessions";
import { accountStatistics as accountStatisticsRu } from "./ru/account-statistics";
import { accounts as accountsRu } from "./ru/accounts";
import { activity as activityRu } from "./ru/activity";
import { alerts as alertsRu } from "./ru/alerts";
import { change as changeRu } from "./ru/change";
import { data as dataRu } from "./ru/data";
import { domain as domainRu } from "./ru/domain";
import { domains as domainsRu } from "./ru/domains";
import { explorer as explorerRu } from "./ru/explorer";
import { helpDesk as helpDeskRu } from "./ru/help-desk";
import { jobs as jobsRu } from "./ru/jobs";
import { nav as navRu } from "./ru/nav";
import { overview as overviewRu } from "./ru/overview";
import { pages as pagesRu } from "./ru/pages";
import { palette as paletteRu } from "./ru/palette";
import { rights as rightsRu } from "./ru/rights";
import { settingsEditor as settingsEditorRu } from "./ru/settings-editor";
import { shell as shellRu } from "./ru/shell";
import { signIn as signInRu } from "./ru/sign-in";
import { statistics as statisticsRu } from "./ru/statistics";
import { value as valueRu } from "./ru/value";

export type Locale = "en" | "ru";

const en = {
  shell: shellEn,
  data: dataEn,
  change: changeEn,
  nav: navEn,
  signIn: signInEn,
  account: accountEn,
  overview: overviewEn,
  helpDesk: helpDeskEn,
  domain: domainEn,
  domains: domainsEn,
  rights: rightsEn,
  accounts: accountsEn,
  aside: asideEn,
  names: namesEn,
  accountAccess: accountAccessEn,
  accountRights: accountRightsEn,
  accountSessions: accountSessionsEn,
  accountStatistics: accountStatisticsEn,
  settingsEditor: settingsEditorEn,
  activity: activityEn,
  alerts: alertsEn,
  explorer: explorerEn,
  jobs: jobsEn,
  statistics: statisticsEn,
  value: valueEn,
  pages: pagesEn,
  palette: paletteEn,
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
  overview: overviewRu,
  helpDesk: helpDeskRu,
  domain: domainRu,
  domains: domainsRu,
  rights: rightsRu,
  accounts: accountsRu,
  aside: asideRu,
  names: namesRu,
  accountAccess: accountAccessRu,
  accountRights: accountRightsRu,
  accountSessions: accountSessionsRu,
  accountStatistics: accountStatisticsRu,
  settingsEditor: settingsEditorRu,
  activity: activityRu,
  alerts: alertsRu,
  explorer: explorerRu,
  jobs: jobsRu,
  statistics: statisticsRu,
  value: valueRu,
  pages: pagesRu,
  palette: paletteRu,
};

const byLocale: Readonly<Record<Locale, Messages>> = { en, ru };

export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}
