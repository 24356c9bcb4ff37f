/** Why a step cannot be undone, where the catalogue does not say it, by the English sentences. */
export const undoWords: Readonly<Record<string, string>> = {
  "The server never shows the old one, and Gatehouse writes none down.":
    "Прежнего сервер не показывает, а Gatehouse его нигде не записывает.",
  "What was there before could not be read.": "Что было раньше, прочитать не удалось.",
  "What it added is not there any more.": "Добавленного там больше нет.",
  "This command has no counterpart.": "У этой команды нет обратной.",
};
