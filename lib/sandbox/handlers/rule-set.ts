import { isArray, type Value } from "@/lib/codec";
import { refuse } from "../refusal";

/** Sets of Rules: arrays of (priority, name, conditions, actions, comment). */

function nameOfRule(rule: Value): string | undefined {
  const name = isArray(rule) ? rule[1] : undefined;
  return typeof name === "string" ? name : undefined;
}

function checkRule(rule: Value): readonly Value[] {
  if (!isArray(rule) || rule.length < 4 || rule.length > 5) throw refuse("A Rule must be an array of 4 or 5 elements");
  const [priority, name, conditions, actions] = rule;
  if (!/^\d{1,7}$/.test(String(priority))) throw refuse("The priority of a Rule must be a number");
  if (typeof name !== "string" || name === "") throw refuse("A Rule must have a name");
  if (!isArray(conditions) || !isArray(actions)) throw refuse("Conditions and actions of a Rule must be arrays");
  return [plainPriority(priority ?? 0), ...rule.slice(1)];
}

/** Priorities are printed as plain digits, however they were written. */
function plainPriority(priority: Value): Value {
  return typeof priority === "number" ? String(priority) : priority;
}

export function checkRules(rules: readonly Value[]): readonly Value[] {
  const checked = rules.map(checkRule);
  if (new Set(checked.map(nameOfRule)).size < checked.length) throw refuse("Two Rules have the same name");
  return checked;
}

/**
 * Changes one Rule (Guide, UPDATEACCOUNTMAILRULE): with fewer than 4 elements only the priority of the Rule of that name,
 * which must exist; with more the whole Rule, which is put in the place of the old one.
 */
export function updateRule(rules: readonly Value[], change: readonly Value[]): readonly Value[] {
  const [priority, name] = change;
  const index = rules.findIndex((rule) => nameOfRule(rule) === name);
  if (change.length >= 4) {
    const rule = checkRule(change);
    return index < 0 ? [...rules, rule] : rules.map((old, at) => (at === index ? rule : old));
  }
  const old = rules[index];
  if (old === undefined || !isArray(old)) throw refuse("Rule with this name does not exist");
  const rule = checkRule([priority ?? "", ...old.slice(1)]);
  return rules.map((other, at) => (at === index ? rule : other));
}

export function withoutRule(rules: readonly Value[], name: string): readonly Value[] {
  return rules.filter((rule) => nameOfRule(rule) !== name);
}
