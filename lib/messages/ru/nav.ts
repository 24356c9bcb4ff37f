/** Названия разделов, страниц и действий. */
export const nav = {
  helpDesk: "Поддержка",
  domains: "Домены",
  activity: "Журнал действий",
  moreDomains: "{count, plural, one {ещё #…} few {ещё #…} other {ещё #…}}",
  domainAccounts: "Пользователи",
  domainAliases: "Псевдонимы",
  domainSettings: "Настройки",
  accountOverview: "Обзор",
  accountSettings: "Настройки",
  accountPassword: "Пароль",
  createDomain: "Создать домен",
  findPerson: "Найти человека",
  operator: "Оператор, все права",
  serverAdmin: "{count, plural, one {# право на сервере} few {# права на сервере} other {# прав на сервере}}",
  domainAdmin:
    "{count, plural, one {Администратор # домена} few {Администратор # доменов} other {Администратор # доменов}}",
  user: "Без прав администратора",
  unknownRights: "Права неизвестны, решает сервер",
} as const;
