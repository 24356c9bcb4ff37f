import { accounts } from "./accounts";
import { common } from "./common";
import { contents } from "./contents";
import { domains } from "./domains";
import { objects } from "./objects";
import { operation } from "./operation";
import { server } from "./server";
import { web } from "./web";

/** The tables by the chapters of the catalogue that they serve. */
export const wordTables = { common, domains, accounts, objects, contents, web, server, operation };

/** Russian words for the texts of the declarations (help, what comes back, how it is undone), by the English ones. */
export const commandWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(wordTables).flatMap((table) => Object.entries(table)),
);
