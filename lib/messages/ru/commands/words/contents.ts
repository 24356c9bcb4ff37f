/** Texts of the declarations in the chapters on Mailboxes, alerts, files and Account Services, in Russian. */
export const contents: Readonly<Record<string, string>> = {
  "The name of the new Mailbox.": "Имя новой Папки.",
  "What the Mailbox is for; left out, mail.": "Для чего Папка; если не указано, для почты.",
  "MAILBOX for this one alone, MAILBOXES for those inside it as well.":
    "MAILBOX — только эта Папка, MAILBOXES — и все вложенные в неё.",
  "The Mailbox to delete.": "Папка, которую надо удалить.",
  "Act as this Account; it needs the Create right to the Mailbox around, and Delete to this one.":
    "Действовать от имени этого Пользователя; ему нужны право Create на Папку уровнем выше и Delete на эту.",
  "The messages are gone; only an empty Mailbox could be made again.":
    "Писем больше нет; заново создать можно только пустую Папку.",
  "An existing Mailbox of the Account.": "Существующая Папка Пользователя.",
  "Act as this Account; it needs the Admin right.": "Действовать от имени этого Пользователя; ему нужно право Admin.",
  "alias to the Mailbox it leads to": "для каждого псевдонима — Папка, на которую он ведёт",
  "Act as this Account; it needs the Select right.": "Действовать от имени этого Пользователя; ему нужно право Select.",
  "internal facts of the Mailbox": "внутренние сведения о Папке",
  "names of the Mailboxes": "имена Папок",
  "A name may be a Mailbox, a folder for others, or both.":
    "Имя может обозначать Папку, каталог для других Папок или и то и другое.",
  "Only names that match; * stands for anything, % for anything within one level.":
    "Только подходящие имена; * — что угодно, % — что угодно в пределах одного уровня.",
  "List what this Account may see.": "Перечислить то, что видно этому Пользователю.",
  "name to a dictionary for a Mailbox, an empty array for a folder or a Mailbox that may not be opened, an array of one for both at once":
    "по имени: словарь — это Папка, пустой массив — каталог или Папка, которую нельзя открыть, массив из одного элемента — и то и другое",
  "The Mailbox to rename.": "Папка, которую надо переименовать.",
  "Act as this Account; it must be allowed to delete the old name and to create the new one.":
    "Действовать от имени этого Пользователя; ему должно быть разрешено удалить прежнее имя и создать новое.",
  "All aliases from now on, each with the Mailbox it leads to.":
    "Все псевдонимы, взамен прежних, и Папки, на которые они ведут.",
  "Act as this Account, with its rights to the Mailbox.":
    "Действовать от имени этого Пользователя, с его правами на Папку.",
  "The new class; empty for mail.": "Новое назначение; для почты пусто.",
  "No command is documented to tell the class that the Mailbox had before.":
    "Команда, которая сообщила бы прежнее назначение Папки, не описана.",
  "All subscribed Mailboxes from now on.": "Все Папки подписки, взамен прежних.",

  "texts of the alerts and their time stamps": "тексты предупреждений и их отметки времени",
  "The text of the alert.": "Текст предупреждения.",
  "Who has seen the alert has seen it.": "Кто предупреждение видел, тот его уже видел.",
  "The time stamp of the alert, as a text.": "Отметка времени предупреждения, текстом.",
  "All alerts from now on; one that is left out goes away.":
    "Все предупреждения, взамен прежних; пропущенное пропадёт.",

  "An existing file or directory; a directory's name ends in a slash.":
    "Существующий файл или каталог; имя каталога оканчивается косой чертой.",
  "The file's attributes, its time of change, and everything inside a directory.":
    "Атрибуты файла, время его изменения и всё, что внутри каталога, не вернутся.",
  "names of the files": "имена файлов",
  "A directory; what it changes is not described.": "Каталог; что он меняет, не описано.",
  "total size, count of files": "общий размер, число файлов",
  "The directory to list; left out, the top one.": "Каталог, который надо перечислить; если не указан, верхний.",
  "name to a dictionary for a file, to an empty array for a directory":
    "по имени: словарь — это файл, пустой массив — каталог",
  "The file to read.": "Файл, который надо прочитать.",
  "Read from this byte on.": "Читать с этого байта.",
  "Read at most this many bytes.": "Сколько байтов прочитать, самое большее.",
  "content, time of the last change, size of the whole file":
    "содержимое, время последнего изменения, размер всего файла",
  "The names of the attributes to read; left out, all.": "Имена нужных атрибутов; если не указаны, все.",
  "XML elements with the attributes": "элементы XML с атрибутами",
  "All subscribed files from now on.": "Все файлы подписки, взамен прежних.",
  "XML elements with the new values.": "Элементы XML с новыми значениями.",
  "Attributes that the file did not have before stay.": "Атрибуты, которых раньше у файла не было, останутся.",
  "An existing file of this name is replaced unless a position is given. A name that ends in a slash makes a directory: then give no position and no data.":
    "Существующий файл с этим именем заменяется, если не указана позиция. Имя с косой чертой в конце создаёт каталог: тогда не нужны ни позиция, ни данные.",
  "The file to write; a name that ends in a slash makes a directory.":
    "Файл, который надо записать; имя с косой чертой в конце создаёт каталог.",
  "The file's attributes and its time of change.": "Атрибуты файла и время его изменения не вернутся.",

  "The operation and what it takes.": "Операция и что она принимает.",
  "An entry in an account book is corrected by another entry, made by a person.":
    "Запись о расчётах исправляют другой записью, и делает это человек.",
  "The name of an existing data set.": "Имя существующего набора данных.",
  "The entries of the data set are gone.": "Записей этого набора данных больше нет.",
  "The data set, or a set inside it.": "Набор данных или набор внутри него.",
  "Lists the sets inside; an empty subsetName lists those at the top.":
    "Перечисляет вложенные наборы; с пустым subsetName — верхние.",
  "Creates the set.": "Создаёт набор.",
  "Removes the set with all its entries.": "Удаляет набор со всеми записями.",
  "Only entries that have this attribute; entry is the name.": "Только записи с этим атрибутом; entry — имя записи.",
  "The value to compare the attribute with.": "Значение, с которым сравнивается атрибут.",
  "Whether the value is equal, begins, ends, or includes the text; left out, equal.":
    "Значение равно тексту, начинается им, оканчивается или содержит его; если не указано, равно.",
  "Lists entries with their attributes.": "Перечисляет записи с их атрибутами.",
  "Attribute names and values.": "Имена и значения атрибутов.",
  "The entry; left out, a new one gets a name of its own.": "Запись; если не указана, новая получит собственное имя.",
  "Its presence, whatever the value, forbids making a new entry.":
    "Если этот ключ есть, с любым значением, новая запись не создаётся.",
  "Changes an entry or makes it, and the set if there is none.":
    "Изменяет запись или создаёт её, а если нужно, и набор.",
  "The entry to delete.": "Запись, которую надо удалить.",
  "Deletes an entry.": "Удаляет запись.",
  "Attribute names and values; addressbook.Email must be among them.":
    "Имена и значения атрибутов; среди них нужен addressbook.Email.",
  "Refuse if the set has this many entries already.": "Отказать, если в наборе уже столько записей.",
  "Adds an entry under a name of its own, unless the e-mail address is there already.":
    "Добавляет запись с собственным именем, если такого адреса почты ещё нет.",
  "The e-mail address to look for.": "Адрес почты, который надо найти.",
  "Finds the entry with an e-mail address; the answer has its name under the empty key.":
    "Находит запись по адресу почты; в ответе её имя стоит под пустым ключом.",
  "The data set, the operation, and what the operation takes.": "Набор данных, операция и что она принимает.",
  "Entries are not copied before they change; list them first if they matter.":
    "Прежние записи не сохраняются; если они важны, сначала прочитайте их.",
  "Contacts are not copied before they change, and other people have been told.":
    "Прежние контакты не сохраняются, и другие люди уже извещены.",
};
