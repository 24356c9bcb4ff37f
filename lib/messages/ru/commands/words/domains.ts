/** Texts of the declarations in the chapters on Domains, in Russian. */
export const domains: Readonly<Record<string, string>> = {
  "It works only where Directory-based Domains are switched on.":
    "Работает, только если включены Домены, которые хранятся в Справочнике.",
  "The name of the new Domain.": "Имя нового Домена.",
  "The first settings of the Domain.": "Начальные настройки Домена.",
  "It works only while the Domain is empty.": "Действует, только пока Домен пуст.",
  "Create it for all members of a Dynamic Cluster.": "Создать его для всех узлов динамического кластера.",
  "The directory that holds the Domain's data, without the suffix .mnt.":
    "Каталог с данными Домена, без окончания .mnt.",
  "For the shared Domains of a Dynamic Cluster.": "Для общих Доменов динамического кластера.",
  "The name of the new storage directory.": "Имя нового каталога хранения.",
  "The server has no command that removes a storage directory.":
    "Команды, которая удаляет каталог хранения, у сервера нет.",
  "Without FORCE the server refuses to delete a Domain that still holds anything.":
    "Без FORCE сервер отказывается удалять Домен, в котором что-то есть.",
  "The Domain to delete.": "Домен, который надо удалить.",
  "Delete all Accounts, Groups and other objects of the Domain along with it.":
    "Удалить вместе с Доменом всех его Пользователей, Группы и прочие объекты.",
  "Aliases, Rules, Account defaults, skins, alerts and statistics of the Domain do not come back.":
    "Псевдонимы, Правила, настройки Пользователей по умолчанию, скины, предупреждения и статистика Домена не вернутся.",
  "Every object of the Domain is deleted with it, and nothing brings them back.":
    "Вместе с Доменом удаляются все его объекты, и вернуть их нечем.",
  "Directory Integration settings": "настройки интеграции со Справочником",
  "datablocks, one X.509 certificate each": "блоки данных, в каждом сертификат X.509",
  "All certificates from now on, one X.509 datablock each.":
    "Все сертификаты, взамен прежних; каждый — блок данных X.509.",
  "Only numbers that contain this text.": "Только номера, в которых есть этот текст.",
  "At most this many numbers.": "Наибольшее число номеров в ответе.",
  "number to Account name; the empty key holds the total count":
    "имя Пользователя по номеру; под пустым ключом — общее число",
  "names of the storage directories": "имена каталогов хранения",
  "names of the Domains": "имена Доменов",
  "the name": "имя",
  "The server only looks for Domains again; what it found cannot be forgotten.":
    "Сервер лишь заново ищет Домены; найденного он уже не забудет.",
  "The Main Domain cannot be renamed this way.": "Главный Домен так переименовать нельзя.",
  "An existing secondary Domain.": "Существующий дополнительный Домен.",

  "Account defaults": "настройки Пользователей по умолчанию",
  "default Preferences": "предпочтения Пользователей по умолчанию",
  "Domain defaults": "настройки Доменов по умолчанию",
  "Account Template settings": "настройки шаблона новых Пользователей",
  "What the Domain inherits is not in the answer.": "Того, что Домен наследует, в ответе нет.",
  "the Domain's own settings": "собственные настройки Домена",
  "Only what is to change; the word default takes the Domain's value away, so that the server's default holds.":
    "Только то, что надо изменить; слово default снимает значение Домена, и действует умолчание сервера.",
  "Only what is to change; the word default takes the Domain's own value away, so that it inherits.":
    "Только то, что надо изменить; слово default снимает собственное значение Домена, и действует унаследованное.",
  "The Template is copied into Accounts that are created later; existing Accounts stay as they are. Sent by a Domain Administrator it changes only the settings that this person may change; the others are left out without a word.":
    "Шаблон копируется в Пользователей, которых создадут потом; уже созданные не меняются. У администратора Домена принимаются только те настройки, которые ему можно менять; остальные молча пропускаются.",
  "Only what is to change; the word default takes a setting out of the Template.":
    "Только то, что надо изменить; слово default убирает настройку из шаблона.",

  "The objects themselves stay.": "Сами объекты остаются.",
  "What was added to the records by hand does not come back.": "Добавленное в записи вручную не вернётся.",
  "Records that were in the Directory before are removed as well.":
    "Записи, которые были в Справочнике раньше, тоже будут убраны.",
  "a path inside the server's base directory": "путь внутри базового каталога сервера",
  "The answer grows with the Domain; a large one is better read with LISTDOMAINOBJECTS.":
    "Чем больше Домен, тем длиннее ответ; большой лучше читать командой LISTDOMAINOBJECTS.",
  "the keys are the names of the Accounts": "ключи — имена Пользователей",
  "For the first page send an empty cookie, for each further page the cookie of the last answer, until that one is empty. Keep the limit below 10,000. Groups and mailing lists are not listed.":
    "Для первой страницы отправьте пустой cookie, для каждой следующей — cookie из последнего ответа, пока он не станет пустым. Предел лучше держать ниже 10\u00a0000. Групп и списков рассылки в ответе нет.",
  "The Domain to list.": "Домен, о котором ответ.",
  "Only objects whose name contains this text.": "Только объекты, в имени которых есть этот текст.",
  "At most this many objects on a page.": "Наибольшее число объектов на странице.",
  "List Accounts.": "Перечислить Пользователей.",
  "List aliases of Accounts.": "Перечислить псевдонимы Пользователей.",
  "List Forwarders.": "Перечислить Переадресаторы.",
  "Empty for the first page, then the cookie of the last answer.":
    "Для первой страницы пусто, дальше — cookie из последнего ответа.",
  "count of Accounts; dictionary of objects (an Account has a string, an alias an array with its Account, a Forwarder an array in an array with its address); count of aliases; count of Forwarders; the next cookie, if one was sent":
    "число Пользователей; словарь объектов (у Пользователя строка, у псевдонима массив с его Пользователем, у Переадресатора массив в массиве с его адресом); число псевдонимов; число Переадресаторов; следующий cookie, если его отправляли",
  "The Domain to resume.": "Домен, который надо возобновить.",
  "The Domain to suspend.": "Домен, который надо приостановить.",
  "Sessions that were closed stay closed.": "Закрытые сеансы так и останутся закрытыми.",
};
