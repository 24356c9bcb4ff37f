/** Texts of the declarations that commands of several chapters share, in Russian. */
export const common: Readonly<Record<string, string>> = {
  "no data": "ничего",
  "the value": "значение",
  "The value.": "Значение.",
  "Any value.": "Любое значение.",
  "The operation.": "Операция.",
  "The content.": "Содержимое.",
  "The new name.": "Новое имя.",
  "result of the operation": "результат операции",

  "An existing Domain.": "Существующий Домен.",
  "An existing Domain; left out, the administrator's own.":
    "Существующий Домен; если не указан, Домен самого администратора.",
  "An existing Domain; left out, the signed-in Account's own.":
    "Существующий Домен; если не указан, Домен вошедшего Пользователя.",
  "An existing Domain; * is the Domain of the signed-in Account.":
    "Существующий Домен; * — Домен вошедшего Пользователя.",
  "An existing Account; may carry @domain.": "Существующий Пользователь; можно с @domain.",
  "An existing Account; may carry @domain. * is the signed-in Account.":
    "Существующий Пользователь; можно с @domain. * — тот, кто вошёл.",
  "The new name; may carry @domain.": "Новое имя; можно с @domain.",
  "The new name; without @domain it is in the administrator's own Domain.":
    "Новое имя; без @domain — в Домене самого администратора.",
  "The new name; without @domain it is in the signed-in Account's Domain.":
    "Новое имя; без @domain — в Домене вошедшего Пользователя.",
  "The Account that owns them; may carry @domain.": "Пользователь, который ими владеет; можно с @domain.",
  "Act as this Account, within its rights.": "Действовать от имени этого Пользователя, с его правами.",
  "identifier to the letters of its rights": "буквы прав по идентификатору",
  "the letters of the rights": "буквы прав",
  "The Account whose rights are asked for.": "Пользователь, о чьих правах вопрос.",
  "Identifier to the letters of its rights.": "Буквы прав по идентификатору.",
  "Only the identifiers given are changed. A value replaces the rights; with a plus in front it adds to them, with a minus it takes away. An identifier left without rights is removed.":
    "Меняются только указанные идентификаторы. Значение заменяет права, с плюсом впереди добавляет, с минусом отнимает. Идентификатор, оставшийся без прав, убирается.",

  "The whole new dictionary; what is left out goes away.": "Весь новый словарь; пропущенное пропадёт.",
  "The whole new dictionary; what is left out is inherited from then on.":
    "Весь новый словарь; пропущенное будет наследоваться.",
  "The whole dictionary: the guide does not say whether a setting that is left out is kept.":
    "Весь словарь: руководство не говорит, сохранится ли пропущенная настройка.",
  "Only what is to change; what is left out keeps its value.":
    "Только то, что надо изменить; остальное сохранит свои значения.",
  "Sent by a Domain Administrator it changes only the settings that this person may change; the others are left out without a word.":
    "У администратора Домена принимаются только те настройки, которые ему можно менять; остальные молча пропускаются.",
  "All aliases from now on; one that is left out goes away.": "Все псевдонимы, взамен прежних; пропущенный пропадёт.",
  "All Rules from now on; the old ones go away.": "Все новые Правила; прежние пропадут.",
  "alias names": "псевдонимы",
  "mail Rules": "почтовые Правила",
  "signal Rules": "сигнальные Правила",
  "own and inherited settings": "собственные и унаследованные настройки",
  "The directory that the data moves to, without the suffix .mnt.":
    "Каталог, куда переносятся данные, без окончания .mnt.",
  "Data that was moved to another directory stays there.": "Данные, перенесённые в другой каталог, там и останутся.",

  "What an operation takes beside its name is not published.":
    "Что, кроме имени, принимает операция, в руководстве не описано.",
  "An existing file of this name is replaced unless a position is given.":
    "Существующий файл с этим именем заменяется, если не указана позиция.",
  "Where to write: a byte of an existing file, BEG to write over its start, END to append, NEW to refuse if the file exists.":
    "Куда писать: номер байта существующего файла, BEG — поверх его начала, END — в конец, NEW — отказать, если файл есть.",
  "The new content; a file of this name is replaced.": "Новое содержимое; файл с этим именем заменяется.",
  "Delete the file.": "Удалить файл.",
  "file name to a dictionary of its attributes": "словарь атрибутов по имени файла",
  "In a Dynamic Cluster it does so on all servers.": "В динамическом кластере — на всех серверах.",
};
