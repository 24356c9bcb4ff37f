import type { value as en } from "../en/value";

/** Слова для значений сервера, как они показаны: таблица, дерево и текст. */
export const value: { readonly [K in keyof typeof en]: string } = {
  name: "имя",
  value: "значение",
  more: "{count, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}",
  showAll: "Показать целиком",
  arrayOf: "массив из {count}",
  dictionaryOf: "словарь из {count}",
  bytesOf: "блок данных, {size}",
  textOf: "текст, {count, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}",
  address: "сетевой адрес",
  xml: "элемент XML",
  secret: "секрет, в браузер не передаётся",
  fold: "Свернуть {key}",
  unfold: "Развернуть {key}",
};
