import { defineSettings, type Field, fieldFor } from "@/lib/settings";

/** One field of every kind, and of the variants that behave differently. */

const texts = { label: "Sample", help: "A sample." };

const sample = defineSettings({
  id: "sample",
  title: "Sample",
  levels: ["account", "domainAccountDefaults"],
  groups: [
    {
      id: "all",
      title: "All kinds",
      fields: [
        { key: "toggle", kind: "toggle", ...texts },
        { key: "number", kind: "number", unlimited: true, ...texts },
        { key: "boundedNumber", kind: "number", min: 1, max: 10, ...texts },
        { key: "percent", kind: "percent", ...texts },
        { key: "size", kind: "size", ...texts },
        { key: "duration", kind: "duration", never: true, ...texts },
        {
          key: "choice",
          kind: "choice",
          choices: [{ value: "No" }, { value: "Filter Only", label: "Filters" }],
          ...texts,
        },
        { key: "openChoice", kind: "choice", choices: [{ value: "any" }], open: true, ...texts },
        { key: "text", kind: "text", ...texts },
        { key: "multiline", kind: "multiline", ...texts },
        { key: "email", kind: "email", ...texts },
        { key: "secret", kind: "secret", ...texts },
        { key: "secretData", kind: "data", ...texts },
        { key: "list", kind: "list", allWord: "All", ...texts },
        { key: "services", kind: "services", ...texts },
        { key: "flow", kind: "flow", ...texts },
        { key: "ipList", kind: "ipList", ...texts },
        { key: "data", kind: "data", ...texts },
        { key: "dictionary", kind: "dictionary", ...texts },
        { key: "raw", kind: "raw", ...texts },
      ],
    },
  ],
});

export type SampleKey = (typeof sample.keys)[number];

export function fieldOfKind(key: SampleKey): Field {
  return fieldFor(sample, key);
}

export const sampleKeys: readonly SampleKey[] = sample.keys;
