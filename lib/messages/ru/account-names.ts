/** Слова об именах и номерах, которые ведут к пользователю. */
export const names = {
  heldBy: {
    account: "Это имя пользователя <link>{name}</link>.",
    alias: "Это псевдоним пользователя <link>{target}</link>.",
    forwarder: "Это имя переадресатора <link>{name}</link>.",
    group: "Это имя группы <link>{name}</link>.",
    list: "Это имя рассылки <link>{name}</link>.",
    namedTask: "Это имя именованной задачи <link>{name}</link>.",
  },
  numberHeldBy: "Этот номер у <link>{account}</link>.",
} as const;
