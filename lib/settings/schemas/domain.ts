import { defineSettings } from "../define";
import { securityGroups } from "./domain-security";
import { usageGroups } from "./domain-usage";

/** Domain settings (Guide, "Domains"), also in the Domain Defaults of the server or Cluster. */
export const domainSettings = defineSettings({
  id: "domain",
  title: "Domain settings",
  levels: ["domain", "serverDomainDefaults", "clusterDomainDefaults"],
  groups: [...usageGroups, ...securityGroups],
});
