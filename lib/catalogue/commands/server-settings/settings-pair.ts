import { type Access, defineCommand, type ObjectKind } from "../../command";
import { serverAdministrators } from "../../names";
import { settings } from "../../params";
import { aDictionary, nothing } from "../../returns";

/** A dictionary of the server that one command reads and another replaces. */
interface SettingsPair {
  /** What the verbs end in: `NETWORK` of GETNETWORK and SETNETWORK. */
  readonly noun: string;
  readonly words: string;
  readonly schema: string;
  readonly object?: ObjectKind;
  readonly access?: Access;
}

/** The Guide does not say what such a command does to what is left out, so nothing may be. */
const whole = "The whole dictionary: the guide does not say whether a setting that is left out is kept.";

const common = { section: "Server Settings" } as const;

/** The command that reads the dictionary, and the one that replaces it. */
export function settingsPair(pair: SettingsPair) {
  const { noun, words, schema, object = "serverSettings", access = serverAdministrators("Settings") } = pair;
  const get = defineCommand({
    ...common,
    verb: `GET${noun}`,
    object,
    effect: "read",
    summary: `Read the ${words}.`,
    access,
    params: {},
    returns: aDictionary(words),
  });
  const set = defineCommand({
    ...common,
    verb: `SET${noun}`,
    object,
    effect: "write",
    summary: `Replace the ${words}.`,
    access,
    params: { newSettings: settings(schema, whole) },
    returns: nothing,
    undo: { rule: "replace", read: `GET${noun}`, value: "newSettings" },
  });
  return { get, set };
}
