/** Texts of the declarations in the chapters on skins, sessions and real-time applications, in Russian. */
export const web: Readonly<Record<string, string>> = {
  "The unnamed skin has to be there before any named one can be created.":
    "Именованный скин можно создать, только когда есть безымянный.",
  "An existing Domain; left out with its keyword, the administrator's own.":
    "Существующий Домен; если не указан вместе со своим ключевым словом, Домен самого администратора.",
  "The new name; empty for the unnamed skin.": "Новое имя; для безымянного скина пусто.",
  "The skin to delete.": "Скин, который надо удалить.",
  "The files of the skin do not come back.": "Файлы скина не вернутся.",
  "The unnamed skin can go only when no named one is left.":
    "Безымянный скин можно удалить, только когда не осталось именованных.",
  "The skin to delete; empty for the unnamed one.": "Скин, который надо удалить; для безымянного пусто.",
  "An existing skin.": "Существующий скин.",
  "names of the skins": "имена скинов",
  "The name of a file in the skin.": "Имя файла в скине.",
  "content, time of the last change": "содержимое, время последнего изменения",
  "An existing named skin.": "Существующий именованный скин.",
  "The file also leaves the skin caches, on every member of a cluster.":
    "Файл убирается и из кэша скинов, на каждом узле кластера.",

  "Without the secret the session must be waiting for it, and the right Master is needed. With the secret of a session of one's own no right is.":
    "Без секрета сеанс должен его ждать, и нужно право Master. С секретом собственного сеанса никакого права не нужно.",
  "The Session ID.": "Идентификатор сеанса.",
  "The one-time secret.": "Одноразовый секрет.",
  "The Account that the session belongs to; may carry @domain.":
    "Пользователь, которому принадлежит сеанс; можно с @domain.",
  "A second factor that was accepted stays accepted; end the session with KILLSESSION.":
    "Принятый второй фактор остаётся принятым; сеанс завершает KILLSESSION.",
  "The address and port of the browser, or of the proxy in front of it.":
    "Адрес и порт браузера или прокси-сервера перед ним.",
  "The browser's own address, where it sits behind a proxy.": "Адрес самого браузера, если он за прокси-сервером.",
  "the Session ID": "идентификатор сеанса",
  "A session is not taken back; end it with KILLSESSION.":
    "Открытие сеанса не отзывается; сеанс завершает KILLSESSION.",
  "The address of the session is /Session/ID/Mailboxes.wssp on the WebUser port.":
    "Адрес сеанса — /Session/ID/Mailboxes.wssp на порту WebUser.",
  "The Account of the session; may carry @domain.": "Пользователь этого сеанса; можно с @domain.",
  "The address and port of the browser, or of the proxy in front of it; a fixed-address session takes no other.":
    "Адрес и порт браузера или прокси-сервера перед ним; сеанс с постоянным адресом не примет другого.",
  "The skin to use.": "Скин, который надо взять.",
  "Only sessions that this address may use.": "Только сеансы, доступные с этого адреса.",
  "The browser's own address, where the address above is a proxy's.":
    "Адрес самого браузера, если выше указан адрес прокси-сервера.",
  "Only sessions opened with this protocol.": "Только сеансы, открытые по этому протоколу.",
  "Only sessions that run over this transport.": "Только сеансы, которые идут через этот транспорт.",
  "Only sessions of the program of this name.": "Только сеансы программы с этим именем.",
  "Reading counts as activity: the session's idle time starts again.":
    "Чтение считается работой: время простоя сеанса отсчитывается заново.",
  "The Domain of the session's Account; left out, the right All Domains is needed.":
    "Домен Пользователя этого сеанса; если не указан, нужно право All Domains.",
  "data of the session": "данные сеанса",
  "A session that was ended cannot be opened again.": "Завершённый сеанс снова не открыть.",
  "Session IDs": "идентификаторы сеансов",
  "The file to write.": "Файл, который надо записать.",
  "Which of the uploaded files.": "Какой из загруженных файлов.",
  "The file that was there before is not read: the command does not say whose it is.":
    "Прежний файл не читается: из команды не видно, чей он.",
  "Attributes and their new values; a null removes the attribute.":
    "Атрибуты и их новые значения; пустое значение убирает атрибут.",

  "The language to add.": "Добавляемый язык.",
  "Only a language can be deleted again, not the Domain's applications as a whole.":
    "Удалить потом можно только язык, но не все приложения Домена.",
  "The language to delete.": "Язык, который надо удалить.",
  "The files of the language do not come back.": "Файлы этого языка не вернутся.",
  "The language of the files.": "Язык файлов.",
  "The name of the file; language/file for one of a language.": "Имя файла; для файла одного из языков — язык/файл.",
  "content of the file": "содержимое файла",
  "The file also leaves the application caches, on every member of a cluster.":
    "Файл убирается и из кэша приложений, на каждом узле кластера.",
  "The Task ID.": "Идентификатор задачи.",
  "A task that was ended cannot go on.": "Завершённая задача не продолжится.",
  "whatever the program shows": "то, что показывает программа",
  "The Account in whose name it runs; without @domain it is in the signed-in Account's Domain.":
    "Пользователь, от чьего имени она выполняется; без @domain — из Домена вошедшего Пользователя.",
  "The script: the name of an .scgp file.": "Сценарий: имя файла .scgp.",
  "Where the program starts; left out, at its main entry.":
    "Откуда начинается программа; если не указано, с точки main.",
  "Any value; the program finds it as its start parameter.":
    "Любое значение; программа получит его как параметр запуска.",
  "the result of the script": "результат сценария",
  "What the script did stays done.": "Сделанное сценарием останется.",
  "The name of the event.": "Имя события.",
  "Any value that goes with the event.": "Любое значение, которое идёт с событием.",
  "An event that was sent cannot be called back.": "Посланное событие не отозвать.",
  "The application: the name of an .sppr file.": "Приложение: имя файла .sppr.",
  "the Task ID": "идентификатор задачи",
  "What the program did stays done; a task that still runs is ended with KILLNODE.":
    "Сделанное программой останется; задачу, которая ещё работает, завершает KILLNODE.",
};
