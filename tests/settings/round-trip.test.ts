import fc from "fast-check";
import { describe, it } from "vitest";
import { encode, type Value } from "@/lib/codec";
import { formatSetting, readField, SERVICES, sameSetting, writeField } from "@/lib/settings";
import { fieldOfKind, type SampleKey, sampleKeys } from "./sample-fields";

/** What a form shows, written back, says the same as before: opening and saving a page changes nothing. */

const digits = fc.bigInt({ min: 0n, max: 2n ** 40n }).map(String);
const quantity = (letters: string) =>
  fc.tuple(fc.nat({ max: 1_000_000 }), fc.constantFrom(...letters, "")).map(([count, letter]) => `${count}${letter}`);
const plain = fc
  .string({ unit: "grapheme" })
  .filter((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text) && !/^default$/i.test(text) && !text.includes("•"));
const asNumber = (text: string): Value => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
const numeric = digits.chain((text) => fc.constantFrom<Value>(text, asNumber(text)));
const bytes = fc.uint8Array({ maxLength: 64 });
const serviceName = fc.constantFrom(...SERVICES, "Mobile", "ACAP", "mail");
const items = fc.array(
  plain.map((text) => text.trim()).filter((text) => text !== ""),
  { maxLength: 5 },
);
const address = fc.ipV4().chain((ip) => fc.constantFrom(ip, `!${ip}/8`, `${ip}-${ip}`, `; ${ip}`, ""));
const nested = fc
  .dictionary(plain, fc.oneof(plain, fc.array(plain), bytes))
  .map((object) => new Map<string, Value>(Object.entries(object)));

const VALUES: Readonly<Record<SampleKey, fc.Arbitrary<Value> | undefined>> = {
  toggle: fc.constantFrom("YES", "NO", "Yes", "no"),
  number: fc.oneof(numeric, fc.constantFrom("-1", "unlimited", -1)),
  boundedNumber: fc.integer({ min: 1, max: 10 }).map(String),
  percent: fc.nat({ max: 200 }).chain((count) => fc.constantFrom<Value>(count, String(count), `${count}%`)),
  size: fc.oneof(quantity("KMGkmg"), numeric, fc.constant("unlimited")),
  duration: fc.oneof(quantity("smhd"), numeric),
  choice: fc.constantFrom("No", "Filter Only", "NO"),
  openChoice: plain.filter((text) => text !== ""),
  text: fc.oneof(plain, numeric),
  multiline: fc
    .array(plain)
    .map((lines) => lines.join("\r\n"))
    .filter((text) => !/^default$/i.test(text)),
  email: fc.oneof(
    fc.emailAddress().filter((text) => !/[<>"]/.test(text)),
    fc.constantFrom("pbx", ""),
  ),
  // A secret is never read into a form, so there is nothing to write back.
  secret: undefined,
  secretData: undefined,
  list: fc.oneof(items, fc.constant("All")),
  services: fc.oneof(
    fc.constantFrom("All", "None", "none"),
    fc.tuple(fc.nat({ max: 40 }), fc.array(serviceName)).map(([threshold, names]) => [String(threshold), ...names]),
    fc.array(serviceName),
  ),
  flow: fc.tuple(fc.oneof(digits, fc.constant("-1")), quantity("smhd")),
  ipList: fc.array(address).map((lines) => lines.join("\n")),
  data: bytes.chain((block) => fc.constantFrom<Value>(block, encode(block))),
  dictionary: nested,
  raw: fc.oneof(plain, nested, bytes, fc.integer()),
};

const readable = sampleKeys.flatMap((key) => {
  const values = VALUES[key];
  return values === undefined ? [] : [{ key, values }];
});

describe("a value of the server", () => {
  it.each(readable)("of the kind $key survives being shown and written back", ({ key, values }) => {
    const field = fieldOfKind(key);
    fc.assert(
      fc.property(values, (value) => {
        const written = writeField(field, readField(field, value), value);
        return "value" in written && sameSetting(field, value, written.value);
      }),
    );
  });

  it.each(sampleKeys)("is shown in some form and in words by the kind %s, whatever it is", (key) => {
    const field = fieldOfKind(key);
    const anything = fc.oneof(plain, numeric, nested, bytes, fc.constant(null), fc.array(plain));
    fc.assert(
      fc.property(anything, (value) => {
        const shown = [
          readField(field, value).form,
          formatSetting(field, value, "en"),
          formatSetting(field, value, "ru"),
        ];
        return shown.every((text) => typeof text === "string");
      }),
    );
  });

  it.each(sampleKeys)("of the kind %s equals itself", (key) => {
    const field = fieldOfKind(key);
    fc.assert(fc.property(VALUES[key] ?? plain, (value) => sameSetting(field, value, value)));
  });
});
