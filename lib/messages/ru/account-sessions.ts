/** Слова страницы сеансов пользователя. */
export const accountSessions = {
  note: "Просмотр сеанса считается активностью: время, после которого бездействующий сеанс завершается, отсчитывается заново.",
  key: {
    loginTime: "Открыт",
    protocol: "Протокол",
    transport: "Транспорт",
    client: "Программа",
    loginAddress: "С адреса",
    proxiedAddress: "За прокси, с адреса",
    accountName: "Пользователь",
    domainName: "Домен",
    skinName: "Скин",
    secondFactor: "Второй фактор",
    uploadedFiles: "Загруженные файлы",
    ID: "ID сеанса",
  },
} as const;
