import { defineSettings } from "../define";
import { accessGroups } from "./account-access";
import { mailGroups } from "./account-mail";
import { realTimeGroups } from "./account-real-time";

/** Account settings (Guide, "Accounts"), also in the Account Defaults, in service classes and in the Account Template. */
export const accountSettings = defineSettings({
  id: "account",
  title: "Account settings",
  levels: [
    "account",
    "serviceClass",
    "domainAccountDefaults",
    "serverAccountDefaults",
    "clusterAccountDefaults",
    "template",
  ],
  groups: [...accessGroups, ...mailGroups, ...realTimeGroups],
});
