import { defineSettings } from "../define";
import { calendarGroups } from "./account-prefs-calendar";
import { callGroups } from "./account-prefs-calls";
import { messageGroups } from "./account-prefs-mail";
import { webGroups } from "./account-prefs-web";

/**
 * Preferences of an Account (Guide, "Account Administration"), also the default Preferences of a Domain, of the server and
 * of the Cluster. Applications keep keys of their own among them.
 */
export const accountPrefs = defineSettings({
  id: "accountPrefs",
  title: "Preferences",
  levels: ["account", "domainAccountDefaults", "serverAccountDefaults", "clusterAccountDefaults"],
  groups: [...webGroups, ...messageGroups, ...calendarGroups, ...callGroups],
});
