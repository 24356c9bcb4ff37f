/** Texts of the declarations in the chapter on the server's settings, in Russian. */
export const server: Readonly<Record<string, string>> = {
  "The name of a module, as LISTMODULES gives it.": "Имя модуля, как его называет LISTMODULES.",
  "settings of the module": "настройки модуля",
  "Whose job it is; I and O at the end stand for incoming and outgoing, SESSION for people's sessions.":
    "Чья это работа; I и O в конце — входящие и исходящие, SESSION — сеансы людей.",
  "The number of the job.": "Номер работы.",
  "A job that was ended cannot go on.": "Завершённая работа не продолжится.",
  "names of the modules": "имена модулей",

  "server-wide list of banned message lines": "список запрещённых строк в сообщениях сервера",
  "cluster-wide list of banned message lines": "список запрещённых строк в сообщениях кластера",
  "server-wide Lawful Intercept settings": "настройки законного перехвата сервера",
  "cluster-wide Lawful Intercept settings": "настройки законного перехвата кластера",
  "server-wide network settings": "сетевые настройки сервера",
  "cluster-wide network settings": "сетевые настройки кластера",
  "settings of the Cluster": "настройки кластера",
  "settings of the Domain Name Resolver": "настройки определения доменных имён",
  "settings of the main log": "настройки главного журнала",
  "settings of the Media Server": "настройки медиа-сервера",
  "settings of the message queue": "настройки очереди сообщений",
  "other settings of the server": "прочие настройки сервера",
  "settings of user sessions": "настройки сеансов Пользователей",
  "settings of signal processing": "настройки обработки сигналов",
  "the profiles": "профили",
  "The server only reads again what the operating system says.":
    "Сервер лишь заново читает то, что сообщает операционная система.",
  "All profiles from now on.": "Все профили, взамен прежних.",

  "server-wide settings of the Router": "настройки Маршрутизатора сервера",
  "cluster-wide settings of the Router": "настройки Маршрутизатора кластера",
  "text of several lines": "текст из нескольких строк",
  "The e-mail address.": "Адрес почты.",
  "What is to be routed; left out, access.": "Что направляется; если не указано, access.",
  "the module, or SYSTEM for a destination that is built in; the host, queue or Account there; the address in it":
    "модуль или SYSTEM, если место назначения встроено; узел, очередь или Пользователь там; адрес в нём",
  "Every address of every message and call goes through this table: a wrong line can stop all of them.":
    "Через эту таблицу проходит каждый адрес каждого письма и звонка: неверная строка может остановить их все.",
  "The whole new table, one rule on a line.": "Вся новая таблица, по правилу в строке.",

  "name to the addresses of the list": "адреса списка по его имени",
  "Mail from these addresses may be relayed anywhere.": "Почта с этих адресов пересылается куда угодно.",
  "addresses and ranges, one on a line": "адреса и диапазоны, по одному в строке",
  "What these addresses do is logged in full.": "Всё, что делают эти адреса, записывается в журнал целиком.",
  "Connections from these addresses are refused.": "В соединениях с этих адресов отказывается.",
  "These addresses are on the server's own network.": "Эти адреса — из собственной сети сервера.",
  "These addresses are never blocked.": "Эти адреса никогда не блокируются.",
  "The address to look up.": "Адрес, о котором вопрос.",
  "the type of the address": "вид адреса",
  "All lists from now on, by name.": "Все списки по именам, взамен прежних.",
  "The whole new list: addresses and ranges, one on a line.":
    "Весь новый список: адреса и диапазоны, по одному в строке.",
};
