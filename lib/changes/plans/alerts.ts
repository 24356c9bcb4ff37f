import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, dictionary } from "@/lib/codec";
import { type Plan, type Step, step, type Title, type TitleId } from "../change";

/** Changes of alerts (Guide, "Alert Administration"), at each of the levels that have some. */

export type AlertPlace =
  | { readonly level: "server" | "cluster" }
  /** `name` is the Domain, or the Account as `user@domain`. */
  | { readonly level: "domain" | "account"; readonly name: string };

export type AlertLevel = AlertPlace["level"];

function titleOf(id: TitleId, place: AlertPlace): Title {
  return { id, values: { level: place.level, name: "name" in place ? place.name : "" } };
}

function post(place: AlertPlace, newAlert: string): Step {
  switch (place.level) {
    case "server":
      return step(catalogue.postServerAlert, { newAlert });
    case "cluster":
      return step(catalogue.postClusterAlert, { newAlert });
    case "domain":
      return step(catalogue.postDomainAlert, { domainName: place.name, newAlert });
    case "account":
      return step(catalogue.postAccountAlert, { accountName: place.name, newAlert });
  }
}

function remove(place: AlertPlace, timeStamp: string): Step {
  switch (place.level) {
    case "server":
      return step(catalogue.removeServerAlert, { timeStamp });
    case "cluster":
      return step(catalogue.removeClusterAlert, { timeStamp });
    case "domain":
      return step(catalogue.removeDomainAlert, { domainName: place.name, timeStamp });
    case "account":
      return step(catalogue.removeAccountAlert, { accountName: place.name, timeStamp });
  }
}

function set(place: AlertPlace, newAlerts: Dictionary, seen: Dictionary): Step {
  switch (place.level) {
    case "server":
      return step(catalogue.setServerAlerts, { newAlerts }, seen);
    case "cluster":
      return step(catalogue.setClusterAlerts, { newAlerts }, seen);
    case "domain":
      return step(catalogue.setDomainAlerts, { domainName: place.name, newAlerts }, seen);
    case "account":
      return step(catalogue.setAccountAlerts, { accountName: place.name, newAlerts }, seen);
  }
}

export function planPostAlert(place: AlertPlace, text: string): Plan {
  return { title: titleOf("postAlert", place), steps: [post(place, text)] };
}

export function planRemoveAlert(place: AlertPlace, stamp: string): Plan {
  return { title: titleOf("removeAlert", place), steps: [remove(place, stamp)] };
}

/** @param seen all alerts as the person saw them: one that came meanwhile is a conflict. */
export function planRemoveAllAlerts(place: AlertPlace, seen: Dictionary): Plan {
  return { title: titleOf("removeAlerts", place), steps: seen.size === 0 ? [] : [set(place, dictionary(), seen)] };
}

/** The alert goes and a new one comes: it has a time of its own, so everybody is shown it, whoever saw the old one. */
export function planPostAnew(place: AlertPlace, stamp: string, text: string): Plan {
  return { title: titleOf("replaceAlert", place), steps: [remove(place, stamp), post(place, text)] };
}

export interface Correction {
  readonly stamp: string;
  /** The text as the person saw it. */
  readonly seen: string;
  readonly text: string;
}

/**
 * Another text under the same time: who has seen the alert does not see it again. No command changes one alert, so all of
 * them are sent, as they are `now`; only a move of this one is a conflict.
 */
export function planCorrectAlert(place: AlertPlace, now: Dictionary, { stamp, seen, text }: Correction): Plan {
  if (seen === text && now.get(stamp) === text) return { title: titleOf("replaceAlert", place), steps: [] };
  const corrected = dictionary([...now, [stamp, text]]);
  return { title: titleOf("replaceAlert", place), steps: [set(place, corrected, dictionary([...now, [stamp, seen]]))] };
}
