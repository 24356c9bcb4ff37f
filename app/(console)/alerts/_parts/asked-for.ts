import { getAccountAlerts, getClusterAlerts, getDomainAlerts, getServerAlerts } from "@/lib/catalogue/commands/alert";
import type { AlertPlace } from "@/lib/changes/plans/alerts";

/** The command that reads the alerts of a place, to be shown when it failed. */
export function askedFor(place: AlertPlace) {
  switch (place.level) {
    case "server":
      return { command: getServerAlerts, input: {} };
    case "cluster":
      return { command: getClusterAlerts, input: {} };
    case "domain":
      return { command: getDomainAlerts, input: { domainName: place.name } };
    case "account":
      return { command: getAccountAlerts, input: { accountName: place.name } };
  }
}
