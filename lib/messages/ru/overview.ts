/** Слова обзора. */
export const overview = {
  title: "Обзор",
  well: "Насколько видно, всё в порядке",
  looking: "Идёт проверка",
  needed:
    "{count, plural, one {# проблема требует внимания} few {# проблемы требуют внимания} other {# проблем требуют внимания}}",
  readAgain: "Прочитать заново",
  all: "Все",

  answers: "Сервер отвечает за {ms} мс",
  noAnswer: "Сервер не отвечает",
  up: "{days, plural, =0 {Работает {hours} ч} one {Работает # день {hours} ч} few {Работает # дня {hours} ч} other {Работает # дней {hours} ч}}",
  read: "Прочитано: <time></time>",
  noFigures: "У сервера нет показателей, которые здесь выводятся.",
  figure: {
    numQueuedMessages: "Очередь",
    smtpInputActive: "Приём SMTP",
    imapInputActive: "По IMAP",
    httpuInputActive: "По HTTP User",
    ximssInputActive: "По XIMSS",
    numSessions: "Сессии",
    deliveredMessages: "Доставлено",
    failedLogins: "Неудачные входы",
  },
  unit: {
    numQueuedMessages: "писем",
    smtpInputActive: "соединений",
    imapInputActive: "соединений",
    httpuInputActive: "соединений",
    ximssInputActive: "соединений",
    numSessions: "открыто",
    deliveredMessages: "с запуска",
    failedLogins: "с запуска",
  },

  needsAttention: "Требует внимания",
  lookingText: "Проверяются домены и журнал.",
  nothing:
    "{count, plural, =0 {Сейчас ничего не требуется.} one {Сейчас ничего не требуется. Проверен # домен.} few {Сейчас ничего не требуется. Проверено # домена.} other {Сейчас ничего не требуется. Проверено # доменов.}}",
  watchedPart: "Здесь видны {count} из {total} доменов: ваш и первые из списка.",
  attention: {
    full: {
      title: "Домен <mono>{domain}</mono> заполнен",
      text: "{accounts} из {limit} пользователей. Создать нового нельзя.",
      action: "Поднять предел",
    },
    nearLimit: {
      title: "Домен <mono>{domain}</mono> почти заполнен",
      text: "{accounts} из {limit} пользователей.",
      action: "Поднять предел",
    },
    closed: {
      title: "Домен <mono>{domain}</mono> не открывается",
      text: "Он приостановлен вне этой консоли, или его нельзя прочитать. Ответ сервера: {said}",
      action: "Показать",
    },
    certificateEnded: {
      title: "Сертификат домена <mono>{domain}</mono> истёк",
      text: "<time></time>. Почтовые программы предупреждают людей или отказываются соединяться.",
      action: "Заменить",
    },
    certificateEnding: {
      title: "Сертификат домена <mono>{domain}</mono> скоро истечёт",
      text: "Действует до: <time></time>.",
      action: "Заменить",
    },
    certificateBroken: {
      title: "Сертификат домена <mono>{domain}</mono> нельзя прочитать",
      text: "Ни одна почтовая программа его не примет.",
      action: "Заменить",
    },
    clearPasswords: {
      title: "Новые пароли домена <mono>{domain}</mono> хранятся открытым текстом",
      text: "В настройках пользователей по умолчанию шифрование паролей — <mono>clear</mono>.",
      action: "Проверить",
    },
    queue: {
      title: "В очереди ждут {count} писем",
      text: "Больше, чем серверу следует хранить долго.",
      action: "Освободить очередь",
    },
    unknownChanges: {
      title: "Итог {count, plural, one {# изменения} few {# изменений} other {# изменений}} неизвестен",
      text: "Связь с сервером пропала во время работы, и повторное чтение ничего не выяснило.",
      action: "Посмотреть",
    },
    recordBroken: {
      title: "Журнал изменений нарушен",
      text: "Его правили вне этой консоли.",
      action: "Посмотреть",
    },
    due: {
      title:
        "Подошёл срок {count, plural, one {# отложенного пользователя} few {# отложенных пользователей} other {# отложенных пользователей}}",
      text: "В домене <mono>{domain}</mono>. Они останутся, пока их не удалят окончательно.",
      action: "Проверить",
    },
  },

  domains: "Домены",
  noDomains: "Доменов под вашим управлением нет.",
  recent: "Последние изменения",
  activity: "Журнал действий",
  noChanges: "Через эту консоль ещё ничего не меняли.",
  blocked: "Заблокированные адреса",
  blockedNow: "сейчас {count}",
  blockedForGood: "навсегда",
  minutes: "{count} мин",
  hours: "{hours} ч {minutes} мин",
  moreBlocked: "{count, plural, one {ещё #} other {ещё #}}",
  noBlocked: "Сейчас ни один адрес не заблокирован.",
  unblock: {
    one: "Снять блокировку {address}",
    question: "Снять блокировку {address}?",
    text: "Сервер сразу начнёт отвечать этому адресу. Новые неудачные входы с него заблокируют его снова.",
    do: "Снять блокировку",
    doing: "Снимается",
    cancel: "Отмена",
    noRight: "Нет права {right}.",
  },
} as const;
