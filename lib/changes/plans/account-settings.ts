import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, dictionary } from "@/lib/codec";
import { InputError } from "@/lib/errors";
import { problem } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { type Plan, type Step, step } from "../change";
import { changesOf, planUpdate, type SettingsEdit } from "./settings";

/**
 * Passwords among the settings of an Account (Guide, "Account Administration", SETACCOUNTPASSWORD). An update would store
 * the text as it is; the command encrypts it as the settings say. Without a method it is the Account's own password.
 */
const PASSWORDS: Readonly<Record<string, { readonly key: string; readonly method?: string }>> = {
  password: { key: "Password" },
  radiuspassword: { key: "RADIUSPassword", method: "RADIUS" },
};

function passwordOf(key: string) {
  const name = key.toLowerCase();
  return Object.hasOwn(PASSWORDS, name) ? PASSWORDS[name] : undefined;
}

function passwordSteps(accountName: string, changes: Dictionary): readonly Step[] {
  return [...changes].flatMap(([name, newPassword]): Step[] => {
    const password = passwordOf(name);
    if (password === undefined || typeof newPassword !== "string") return [];
    const { key, method } = password;
    const input = { accountName, newPassword, ...(method === undefined ? {} : { method }) };
    return [{ ...step(catalogue.setAccountPassword, input), setting: { schema: accountSettings.id, key } }];
  });
}

/** No command gives a password up: the word `default` would become the password. */
function checkPasswords(edits: SettingsEdit["edits"]): void {
  const wrong = [...edits].filter(([key, edit]) => passwordOf(key) !== undefined && edit.form !== "secret");
  if (wrong.length === 0) return;
  throw new InputError("Some values cannot be used.", Object.fromEntries(wrong.map(([key]) => [key, problem("form")])));
}

/**
 * One update with the keys that differ, and a step of its own for each password that was typed.
 *
 * @throws InputError with a sentence for each field that cannot be read.
 */
export function planAccountSettings(account: string, edit: Omit<SettingsEdit, "schema">): Plan {
  checkPasswords(edit.edits);
  const changes = changesOf({ ...edit, schema: accountSettings });
  const plain = dictionary([...changes].filter(([key]) => passwordOf(key) === undefined));
  const title = { id: "accountSettings", values: { account } } as const;
  const update = planUpdate(title, catalogue.updateAccountSettings, { accountName: account }, plain, edit.seen);
  return { title, steps: [...update.steps, ...passwordSteps(account, changes)] };
}
