/** Texts of the declarations in the chapters on monitoring, statistics, the Directory and the rest, in Russian. */
export const operation: Readonly<Record<string, string>> = {
  "The number of the dialog.": "Номер диалога.",
  "state of the dialog": "состояние диалога",
  "An empty object ID gives the first element. Behind the last one, and for an unknown one, the answer is an error.":
    "Пустой идентификатор даёт первый элемент. За последним и для неизвестного ответ — ошибка.",
  "Empty for the first, then the object ID of the last answer.":
    "Для первого пусто, дальше — идентификатор из последнего ответа.",
  "the object ID of the next element": "идентификатор следующего элемента",
  "The object ID of the element.": "Идентификатор элемента.",
  "What happens without INC and SET is not published; give one of them.":
    "Что происходит без INC и SET, в руководстве не описано; укажите одно из них.",
  "The object ID of a Custom element.": "Идентификатор элемента Custom.",
  "INC adds the value, SET puts it in place of the old one.":
    "INC прибавляет значение, SET ставит его вместо прежнего.",
  "What others have added since then is lost with it.": "Пропадёт и то, что с тех пор прибавили другие.",
  "Mail, calls and this console stop working at once. Nothing in the console can start the server again.":
    "Почта, звонки и эта консоль сразу перестают работать. Снова запустить сервер из консоли нельзя.",
  "A stopped server is started on its own machine.": "Остановленный сервер запускают на его собственной машине.",

  "The one counter to read; left out, all of them.": "Один нужный счётчик; если не указан, все.",
  "with a key its value, or an empty string where there is none; without, a dictionary of all counters":
    "с ключом — его значение или пустая строка, если его нет; без ключа — словарь всех счётчиков",
  "with a key its value; without, a dictionary of all counters":
    "с ключом — его значение; без ключа — словарь всех счётчиков",
  "Only a reset of all counters is remembered as the time of the last reset.":
    "Временем последнего сброса запоминается только сброс всех счётчиков.",
  "The one counter to reset; left out, all of them.": "Один сбрасываемый счётчик; если не указан, все.",
  "The counts from before the reset are gone.": "Прежних показаний после сброса нет.",

  "Create it for the whole cluster.": "Создать его для всего кластера.",
  "Its data is on an LDAP server elsewhere, and not in files here.":
    "Данные лежат на другом сервере LDAP, а не в файлах здесь.",
  "The distinguished name of the subtree that it serves.": "Уникальное имя (DN) поддерева, которое он обслуживает.",
  "An existing Directory Unit.": "Существующий раздел Справочника.",
  "The Unit of the whole cluster.": "Раздел всего кластера.",
  "The records of the Unit and its settings are gone.": "Записей раздела и его настроек больше нет.",
  "The rights of the whole cluster.": "Правила всего кластера.",
  "elements of the access rights": "элементы правил доступа",
  "settings of the Unit": "настройки раздела",
  "Those of the whole cluster.": "Разделы всего кластера.",
  "mount point to the name of the Unit": "имя раздела по месту подключения",
  "The distinguished name of the subtree that it serves from now on.":
    "Уникальное имя (DN) поддерева, которое он будет обслуживать.",
  "All elements from now on.": "Все элементы, взамен прежних.",

  "The server stands still until the list is written; it may have millions of lines and can flood the system log.":
    "Пока список не записан, сервер стоит; в нём могут быть миллионы строк, и он может переполнить системный журнал.",
  "Write to the file objects_dump.txt, unless it exists, and not to the system log.":
    "Писать не в системный журнал, а в файл objects_dump.txt, если его ещё нет.",
  "What was written stays written.": "Записанное останется.",
  "the same value": "то же значение",
  "the address of the controller": "адрес контроллера",
  "the time, GMT": "время по GMT",
  "The name of the module.": "Имя модуля.",
  "The name of the queue in it.": "Имя очереди в нём.",
  "nTotal, size, delayedTill, lastError; empty where there is no such queue":
    "nTotal, size, delayedTill, lastError; пусто, если такой очереди нет",
  "For a name without a value the answer is an error.": "Для имени без значения ответ — ошибка.",
  "The name of the fact, as the function SystemInfo of CG/PL knows it.":
    "Имя сведения, как его знает функция SystemInfo языка CG/PL.",
  "the version": "версия",
  "What the parameters may be is not published in this guide.":
    "Какими могут быть параметры, в руководстве не описано.",
  "The address.": "Сетевой адрес.",
  "What to do; left out, look it up.": "Что сделать; если не указано, узнать.",
  "what is known about the address": "что известно об адресе",
  "What the place data was before is not read.": "Прежние сведения о местонахождении не читаются.",
  "names of the commands": "имена команд",
  "Connections that were closed are not opened again as they were.": "Закрытые соединения в прежнем виде не откроются.",
  "The number of the message.": "Номер сообщения.",
  "The text for the sender's error report; NONDN sends no report.":
    "Текст извещения отправителю; NONDN — извещения не посылать.",
  "A message that was rejected has left the queue.": "Отклонённого сообщения в очереди уже нет.",
  "The name that the sender signed in with.": "Имя, с которым вошёл отправитель.",
  "Only messages with this Message-ID.": "Только сообщения с этим Message-ID.",
  "The queue: the name of the domain that mail waits for.": "Очередь: имя домена, которого ждёт почта.",
  "Mail that was sent cannot be called back.": "Отправленную почту не отозвать.",
  "While it is on, the log grows fast.": "Пока это включено, журнал быстро растёт.",
  "On or off; what leaving it out does is not published.":
    "Включить или выключить; что будет, если не указать, в руководстве не описано.",
  "Which way the switch stood before is told by no command.":
    "Было ли это включено раньше, не сообщает ни одна команда.",
  "Whether it stood so before is not known.": "Было ли так и раньше, неизвестно.",
  "FileIO for reading, writing and cutting of files, FileOp for creating, renaming and deleting them.":
    "FileIO — чтение, запись и усечение файлов, FileOp — их создание, переименование и удаление.",
  "One processor is busy for all of that time.": "Всё это время один процессор занят.",
  "How long to measure.": "Сколько секунд измерять.",
  "loops in a second": "циклов в секунду",
  "A measurement changes nothing that could be put back.": "Измерение ничего не меняет, возвращать нечего.",
  "The level of the record.": "Уровень записи.",
  "The text; in the log SYSTEM stands before it.": "Текст; в журнале перед ним стоит SYSTEM.",
  "A record stays in the log.": "Запись остаётся в журнале.",

  "addresses with commas between; each may end in -seconds left, or -* for ever":
    "адреса через запятую; за каждым может стоять -seconds, сколько секунд осталось, или -*, если навсегда",
  "An address with too many of them is blocked for a time.":
    "Адрес, у которого их слишком много, на время блокируется.",
  "The network address.": "Сетевой адрес.",
  "The count of failed sign-ins cannot be lowered.": "Уменьшить число неудачных входов нельзя.",
  "What is in the set stays there: the command adds, whatever its name says.":
    "Прежнее остаётся: вопреки имени команда только добавляет.",
  "Addresses with commas between; each may end in -seconds, or -* for ever.":
    "Адреса через запятую; за каждым может стоять -seconds, на сколько секунд, или -*, если навсегда.",
  "Which of them were new is not known; take one out with TEMPBLACKLISTIP.":
    "Какие из них были новыми, неизвестно; убрать один можно командой TEMPBLACKLISTIP.",
  "Which of them were new is not known; take one out with TEMPDEBUGIP.":
    "Какие из них были новыми, неизвестно; убрать один можно командой TEMPDEBUGIP.",
  "Which of them were new is not known; take one out with TEMPUNBLOCKIP.":
    "Какие из них были новыми, неизвестно; убрать один можно командой TEMPUNBLOCKIP.",
  "How long it stays without TIMEOUT is not published.":
    "Сколько адрес остаётся без TIMEOUT, в руководстве не описано.",
  "How long it stays, in seconds; 0 takes it out.": "Сколько секунд он остаётся; 0 убирает его.",
  "Take it out.": "Убрать адрес.",
  "An address that was in the set before is taken out as well.": "Адрес, который там был и раньше, тоже будет убран.",
  "The time that was left is counted from now again, for every address of the set.":
    "Оставшееся время пойдёт заново с этого момента, у каждого адреса в наборе.",
};
