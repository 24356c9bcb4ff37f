/** Russian words for the texts of the declarations (help, what comes back, how it is undone), by the English ones. */
export const commandWords: Readonly<Record<string, string>> = {};
