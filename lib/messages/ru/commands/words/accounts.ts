/** Texts of the declarations in the chapters on Accounts and their rights, in Russian. */
export const accounts: Readonly<Record<string, string>> = {
  "The Account starts with the settings of the Domain's Account Template; the settings given here are laid over them. Sent by a Domain Administrator, only those that this person may change are taken.":
    "Пользователь начинает с настроек из шаблона Домена; указанные здесь ложатся поверх них. У администратора Домена принимаются только те, которые ему можно менять.",
  "How the Account keeps its mail; left out, MultiMailbox.":
    "Как у Пользователя хранится почта; если не указано, MultiMailbox.",
  "The directory that holds the Account's data, without the suffix .mnt.":
    "Каталог с данными Пользователя, без окончания .mnt.",
  "Keep the INBOX where old mail programs look for it.": "Держать INBOX там, где его ищут старые почтовые программы.",
  "Settings over those of the Template.": "Настройки поверх тех, что в шаблоне.",
  "Mail, files, passwords, aliases, numbers, Rules, rights and everything else that was kept in the Account do not come back.":
    "Почта, файлы, пароли, псевдонимы, номера, Правила, права и всё остальное, что хранилось у Пользователя, не вернутся.",
  "The names of the elements are case-sensitive and are written without the leading # that the server's own files show.":
    "В именах элементов различаются прописные и строчные буквы; пишутся имена без знака # в начале, который виден в файлах самого сервера.",
  "The name of one element.": "Имя одного элемента.",
  "The names of several elements.": "Имена нескольких элементов.",
  "for a list, a dictionary of the elements that exist; for one key, the element, or an empty string where there is none":
    "для списка — словарь тех элементов, которые есть; для одного ключа — сам элемент или пустая строка, если его нет",
  "a path inside the Domain's directory: the Account's directory, or the INBOX of a single-mailbox Account":
    "путь внутри каталога Домена: каталог Пользователя или INBOX, если Папка у него одна",
  "the status and the message that goes with it, the status alone, or null where none is set":
    "состояние и сообщение к нему, одно состояние или пустое значение, если оно не задано",
  "Sessions that were ended cannot be opened again; people sign in anew.":
    "Завершённые сеансы снова не открыть; люди входят заново.",
  "Only these four types can be turned into one another.": "Превращать друг в друга можно только эти четыре типа.",
  "The new type.": "Новый тип.",
  "No command tells which of these types the Account had before.":
    "Какой из этих типов был у Пользователя раньше, не сообщает ни одна команда.",
  "own and inherited Preferences": "собственные и унаследованные предпочтения",
  "The name of the setting.": "Имя настройки.",
  "the value, or null where there is none": "значение или пустое значение, если его нет",
  "the Account's own Preferences": "собственные предпочтения Пользователя",
  "What the Account inherits is not in the answer.": "Того, что Пользователь наследует, в ответе нет.",
  "the Account's own settings": "собственные настройки Пользователя",
  "Only what is to change; the word default takes the Account's own value away, so that it inherits.":
    "Только то, что надо изменить; слово default снимает собственное значение Пользователя, и действует унаследованное.",

  "The password is stored with the encryption that the Account's settings name. Users who change their own password must keep to its rules, as must everybody who gives CHECK.":
    "Пароль хранится с шифрованием, которое названо в настройках Пользователя. Правила для паролей обязательны для того, кто меняет собственный пароль, и для всех, кто указал CHECK.",
  "The new password; empty with NAME, that application password is removed.":
    "Новый пароль; пустой вместе с NAME удаляет этот пароль приложения.",
  "SIP or RADIUS sets the separate password for that service; anything else sets the main one.":
    "SIP или RADIUS — отдельный пароль для этой службы; всё другое — основной.",
  "The label of a password for one application.": "Название пароля для одного приложения.",
  "Refuse a password that breaks the rules of length and complexity, or that may not be changed.":
    "Отказать, если пароль нарушает правила длины и сложности или если менять его нельзя.",
  "The old password cannot be read, so it cannot be put back.":
    "Прежний пароль нельзя прочитать, поэтому нельзя и вернуть.",
  "The answer is only yes, or an error.": "Ответ — только согласие или ошибка.",
  "The content of the From header: Real Name <user@domain>.": "Содержимое поля From: Настоящее Имя <user@domain>.",
  "The password to check, in clear text.": "Проверяемый пароль, открытым текстом.",

  "telephone numbers": "телефонные номера",
  "Each operation happens in one go, so two administrators cannot overwrite each other.":
    "Каждая операция выполняется целиком, поэтому два администратора не затрут работу друг друга.",
  "The number to add; it is an error if it is there already.": "Добавляемый номер; если он уже есть, это ошибка.",
  "The number to remove; it is an error if it is not there.": "Убираемый номер; если его нет, это ошибка.",
  "Takes the first number out; without numbers it does nothing.":
    "Забирает первый номер; если номеров нет, ничего не делает.",
  "The operation and its number.": "Операция и телефонный номер.",
  "after pop, telnum holds the number that was taken out": "после pop в telnum — номер, который забрали",
  "All numbers from now on; one that is left out goes away.": "Все номера, взамен прежних; пропущенный пропадёт.",

  "Owners may change their own Rules as far as their settings allow the actions in them.":
    "Владелец может менять свои Правила, насколько его настройки разрешают действия в них.",
  "A Rule of up to three elements changes only the priority of the Rule that has this name, which must exist; a Rule of four or more is stored in place of the one that has this name.":
    "Правило из трёх или менее элементов меняет только приоритет Правила с этим именем, и оно должно существовать; Правило из четырёх и более записывается вместо того, что носит это имя.",
  "Priority and name, then, for a whole Rule, conditions, actions and a comment.":
    "Приоритет и имя, а для целого Правила ещё условия, действия и пояснение.",
  "The name of the Rule to delete; an unknown one is no error.":
    "Имя удаляемого Правила; если такого нет, это не ошибка.",
  "record name to the record's settings": "настройки записи по её имени",
  "All records from now on, by name; one that is left out goes away.":
    "Все записи по именам, взамен прежних; пропущенная пропадёт.",

  "Without program and script the task of this name is deleted. No command lists Scheduled Tasks, so keep a note of their names. The program receives the name of the task, the moment of its start, and the parameter.":
    "Без program и script задание с этим именем удаляется. Заданий по расписанию не перечисляет ни одна команда, поэтому записывайте их имена. Программа получает имя задания, время его запуска и параметр.",
  "The name of the task; an unknown one makes a new task.": "Имя задания; если такого нет, создаётся новое.",
  "The real-time application to run.": "Приложение реального времени, которое надо запустить.",
  "The synchronous script to run, where no program is given.":
    "Синхронный сценарий, который надо выполнить, если программа не указана.",
  "A simple object that is handed to the program.": "Простой объект, который передаётся программе.",
  "The moment to start, in GMT, or now.": "Время запуска по GMT или now.",
  "When to run again; a number is seconds. Left out, the task is removed once it has started.":
    "Когда повторять; число — это секунды. Если не указано, задание после запуска убирается.",
  "The name of the task and what it runs.": "Имя задания и что оно запускает.",
  "No command reads Scheduled Tasks, so what was there before is not known.":
    "Заданий по расписанию не читает ни одна команда, поэтому прежнее неизвестно.",

  "Act as this Account; it must hold the Admin right to the Account above.":
    "Действовать от имени этого Пользователя; ему нужно право Admin на Пользователя, указанного выше.",
  "codes of the rights": "коды прав",
  "Rights that are left out are taken away, your own included. For an Account of a secondary Domain the right All Domains is enough.":
    "Пропущенные права отнимаются, ваши собственные тоже. Для Пользователя дополнительного Домена достаточно права All Domains.",
  "The codes of all rights from now on.": "Коды всех прав, взамен прежних.",
};
