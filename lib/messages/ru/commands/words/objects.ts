/** Texts of the declarations in the chapters on Groups, Forwarders, Named Tasks and mailing lists, in Russian. */
export const objects: Readonly<Record<string, string>> = {
  "First settings and members.": "Начальные настройки и состав.",
  "An existing Group; may carry @domain.": "Существующая Группа; можно с @domain.",
  "settings and members": "настройки и состав",
  "names of the Groups": "имена Групп",

  "The e-mail address that mail and calls are sent on to.": "Адрес, на который пересылаются письма и звонки.",
  "An existing Forwarder; may carry @domain.": "Существующий Переадресатор; можно с @domain.",
  "Only the address comes back; a Forwarder with further settings has to be made anew by hand.":
    "Вернётся только адрес; Переадресатор с другими настройками придётся заново создать вручную.",
  "The Domain to search.": "Домен, где искать.",
  "The e-mail address they lead to.": "Адрес, на который они ведут.",
  "names of the Forwarders": "имена Переадресаторов",
  "the address, or a dictionary where the Forwarder has further settings":
    "адрес или словарь, если у Переадресатора есть другие настройки",
  "Any administrator of the Domain may send it; it asks for no right of its own.":
    "Доступна любому администратору Домена: особого права она не требует.",

  "The Account that owns the task, in the same Domain and written without @domain.":
    "Пользователь, который владеет задачей: из того же Домена, без @domain.",
  "An existing Named Task; may carry @domain.": "Существующая Именованная задача; можно с @domain.",
  "The guide does not say under which keys the owner and the program are read, so the task cannot be made again.":
    "Руководство не говорит, под какими ключами читаются владелец и программа, поэтому воссоздать задачу нельзя.",
  "settings of the task": "настройки задачи",
  "task name to a dictionary of its owner, real name and application":
    "словарь по имени задачи: её владелец, настоящее имя и приложение",
  "The new name, in the same Domain.": "Новое имя, в том же Домене.",

  "The Account that owns the list, in the same Domain and written without @domain.":
    "Пользователь, который владеет списком: из того же Домена, без @domain.",
  "An existing mailing list; without @domain it is in the signed-in Account's Domain.":
    "Существующий список рассылки; без @domain — из Домена вошедшего Пользователя.",
  "Subscribers, their modes and what was kept of postings are gone; only an empty list could be made again.":
    "Подписчиков, их режимов и сохранённых писем больше нет; заново создать можно только пустой список.",
  "name to the count of subscribers as digits; -1 where it is not known":
    "число подписчиков цифрами по имени списка; -1, если оно неизвестно",
  "An existing Domain; left out, the one that the server takes for the default.":
    "Существующий Домен; если не указан, тот, который сервер берёт по умолчанию.",
  "settings of the list": "настройки списка",
  "The mode is unsubscribe for one who has left but is still remembered, and subscribe for one who has not confirmed yet.":
    "Режим unsubscribe — у того, кто отписался, но ещё не забыт; subscribe — у того, кто ещё не подтвердил подписку.",
  "The e-mail address of the subscriber.": "Адрес подписчика.",
  "mode, confirmationID, timeSubscribed, posts, bounces, lastBounced, RealName; empty for an unknown address":
    "mode, confirmationID, timeSubscribed, posts, bounces, lastBounced, RealName; для неизвестного адреса пусто",
  "The address stands unquoted at the end of the line and may have a real name in quotes before it.":
    "Адрес стоит в конце строки без кавычек; перед ним может быть настоящее имя в кавычках.",
  "The mode to subscribe with, banned to keep the address out, or unsubscribe.":
    "Режим подписки, banned (не допускать этот адрес) или unsubscribe.",
  "Send the subscriber no message of welcome or farewell.": "Не слать подписчику писем с приветствием и прощанием.",
  "Ask the subscriber to confirm first.": "Сначала спросить у подписчика подтверждение.",
  "The e-mail address, with the real name in quotes before it if there is one.":
    "Адрес; перед ним настоящее имя в кавычках, если оно есть.",
  "The day of the subscription, the count of postings and the posting mode; messages that were sent stay sent.":
    "День подписки, число писем в список и режим их приёма не вернутся; отправленное не отозвать.",
  "names of the mailing lists": "имена списков рассылки",
  "Only addresses that contain this text.": "Только адреса, в которых есть этот текст.",
  "At most this many subscribers; only together with a filter.":
    "Наибольшее число подписчиков; только вместе с фильтром.",
  "e-mail addresses": "адреса подписчиков",
  "As if it had bounced for good.": "Считать, что возврат окончательный.",
  "The count of bounces cannot be lowered.": "Уменьшить счётчик возвратов нельзя.",
  "total count, then an array of dictionaries with Sub, RealName, mode, subscribeTime, posts, lastBounceTime, bounces":
    "общее число, затем массив словарей с ключами Sub, RealName, mode, subscribeTime, posts, lastBounceTime, bounces",
  "The new name, written without @domain.": "Новое имя, без @domain.",
  "The mode, or how many of the next postings have to be approved.":
    "Режим или сколько следующих писем в список требует одобрения.",
  "The server tells the old mode in other terms than this command takes; set it again by hand.":
    "Прежний режим сервер называет иначе, чем принимает эта команда; задайте его снова вручную.",
};
