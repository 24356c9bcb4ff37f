/** Words of a page that failed, in Russian. */
export const failed = {
  title: "Страница не открылась",
  text: "В консоли произошла ошибка. Ничего не было изменено.",
  reference: "Номер {id}",
  again: "Повторить",
  back: "В начало",
} as const;
