/** Что находит палитра. */
export const palette = {
  scopeAll: "Всё",
  scopeObjects: "Объекты",
  scopeSettings: "Настройки",
  scopeCommands: "Команды",
  scopePages: "Страницы",
  scopeActions: "Действия",
  objects: "Пользователи и псевдонимы",
  ofDomain: "Домен",
  ofAccount: "Пользователь",
  note: {
    alias: "псевдоним {target}",
    number: "номер {target}",
    forwarder: "переадресатор на {target}",
  },
  reading: "найдено {found}, ещё {left, plural, one {# домен} few {# домена} other {# доменов}}",
  noObject: "Объекта с именем {text} нет",
  noObjectText:
    "Поиск шёл по пользователям, псевдонимам, переадресаторам и номерам {looked, plural, one {# домена} other {# доменов}}. По настоящим именам искать нельзя: у сервера нет такой команды.",
  close: "Похожее",
  otherwise: "С тем, что введено",
  create: "Создать пользователя {name}…",
  everywhere: "Искать везде",
  failed: "{scope}: поиск не удался",
} as const;
