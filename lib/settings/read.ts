import { encode, printable, type Value } from "@/lib/codec";
import type { Field } from "./field";
import { type Meaning, understand } from "./meaning";
import { COUNTS, inWholeUnits, PERCENTS, type Scale, SIZES, TIMES } from "./quantity";
import { withoutSecrets } from "./secrets";
import { expandServices, SERVICES, type Services } from "./services";
import type { Typed } from "./typed";

/** What a form shows for a value of the server. A value that the kind does not describe is shown in wire notation. */
export function readField(field: Field, value: Value): Typed {
  if (field.secret) return { form: "secret", text: "" };
  return show(field, understand(field, value));
}

/** What a form shows before anything is typed, when the setting is not set here. */
export function blankField(field: Field): Typed {
  if (field.secret) return { form: "secret", text: "" };
  switch (field.kind) {
    case "toggle":
      return { form: "toggle", on: false };
    case "number":
    case "percent":
    case "size":
    case "duration":
      return { form: "amount", amount: "", unit: usualUnit(field) };
    case "flow":
      return { form: "flow", unlimited: false, count: "", amount: "", unit: "s" };
    case "list":
      return { form: "list", all: false, items: [] };
    case "services":
      return showServices({ mode: "all" });
    case "secret":
      return { form: "secret", text: "" };
    case "choice":
    case "text":
    case "multiline":
    case "email":
    case "ipList":
    case "data":
      return { form: "text", text: "" };
    case "dictionary":
      return { form: "wire", text: "{}" };
    case "raw":
      return { form: "wire", text: "" };
  }
}

/** The wire notation of any value, secrets hidden; also of a server object that cannot be sent. */
export function wireText(value: Value): string {
  return encode(printable(withoutSecrets(value)));
}

function usualUnit({ kind }: Field<"number" | "percent" | "size" | "duration">) {
  const units = { number: "", percent: "%", size: "M", duration: "m" } as const;
  return units[kind];
}

function scaleOf(field: Field): Scale {
  if (field.kind === "size") return SIZES;
  if (field.kind === "percent") return PERCENTS;
  return field.kind === "duration" ? TIMES : COUNTS;
}

function show(field: Field, meaning: Meaning): Typed {
  switch (meaning.is) {
    case "toggle":
      return { form: "toggle", on: meaning.on };
    case "amount": {
      if (field.kind === "duration" && field.never && meaning.amount === 0n) return { form: "special", word: "never" };
      const { amount, unit } = inWholeUnits(meaning.amount, scaleOf(field));
      return { form: "amount", amount: String(amount), unit };
    }
    case "unlimited":
      return { form: "special", word: "unlimited" };
    case "text":
      return { form: "text", text: meaning.text };
    case "list":
      return { form: "list", all: false, items: meaning.items };
    case "all":
      return { form: "list", all: true, items: [] };
    case "services":
      return showServices(meaning.services);
    case "flow":
      return showFlow(meaning);
    case "data":
      return { form: "text", text: encode(meaning.bytes).slice(1, -1) };
    case "value":
      return { form: "wire", text: wireText(meaning.value) };
  }
}

function showFlow({ count, period }: Extract<Meaning, { readonly is: "flow" }>): Typed<"flow"> {
  const { amount, unit } = inWholeUnits(period, TIMES);
  const unlimited = count === "unlimited";
  return { form: "flow", unlimited, count: unlimited ? "" : String(count), amount: String(amount), unit };
}

/** All and None carry the ticks to start from when the person turns to choosing services. */
function showServices(services: Services): Typed<"services"> {
  const wide = expandServices(services);
  if (wide.mode === "some") {
    return { form: "services", mode: "some", threshold: wide.threshold ?? null, names: wide.names };
  }
  const names = wide.mode === "all" ? SERVICES : [];
  return { form: "services", mode: wide.mode, threshold: SERVICES.length, names };
}
