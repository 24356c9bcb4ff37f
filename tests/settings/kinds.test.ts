import { describe, expect, it } from "vitest";
import { IpAddress, Timestamp, type Value } from "@/lib/codec";
import { formatSetting, readField, sameSetting, type Typed, writeField } from "@/lib/settings";
import { fieldOfKind } from "./sample-fields";

/** Each kind by tables: what a wire value becomes in a form, what a form becomes on the wire, what counts as equal. */

const bytes = new Uint8Array([1, 2, 3]);
const amount = (text: string, unit: Typed<"amount">["unit"]): Typed => ({ form: "amount", amount: text, unit });
const text = (value: string): Typed => ({ form: "text", text: value });
const words = (word: "unlimited" | "never"): Typed => ({ form: "special", word });

type Kind = Parameters<typeof fieldOfKind>[0];

const READ: readonly (readonly [Kind, Value, Typed])[] = [
  ["toggle", "YES", { form: "toggle", on: true }],
  ["toggle", "yes", { form: "toggle", on: true }],
  ["toggle", "No", { form: "toggle", on: false }],
  ["toggle", "Perhaps", { form: "wire", text: "Perhaps" }],
  ["number", "20", amount("20", "")],
  ["number", 20, amount("20", "")],
  ["number", 20n, amount("20", "")],
  ["number", "-1", words("unlimited")],
  ["number", "unlimited", words("unlimited")],
  ["number", ["20"], { form: "wire", text: "(20)" }],
  ["percent", "90", amount("90", "%")],
  ["percent", "90%", amount("90", "%")],
  ["size", "10M", amount("10", "M")],
  ["size", "10240K", amount("10", "M")],
  ["size", "10m", amount("10", "M")],
  ["size", "1536M", amount("1536", "M")],
  ["size", "1025", amount("1025", "B")],
  ["size", 1_048_576, amount("1", "M")],
  ["size", "0", amount("0", "B")],
  ["size", "unlimited", words("unlimited")],
  ["size", "5 apples", { form: "wire", text: '"5 apples"' }],
  ["duration", "30", amount("30", "s")],
  ["duration", "30s", amount("30", "s")],
  ["duration", "3600", amount("1", "h")],
  ["duration", "7d", amount("7", "d")],
  ["duration", "0", words("never")],
  ["choice", "Filter Only", text("Filter Only")],
  ["choice", "filter only", text("Filter Only")],
  ["choice", "Sometimes", text("Sometimes")],
  ["text", "Anna", text("Anna")],
  ["text", 5, text("5")],
  ["text", bytes, { form: "wire", text: "[AQID]" }],
  ["multiline", "one\r\ntwo\rthree\nfour", text("one\ntwo\nthree\nfour")],
  ["email", "pbx", text("pbx")],
  ["secret", "hunter2", { form: "secret", text: "" }],
  ["secretData", bytes, { form: "secret", text: "" }],
  ["list", ["a", "b"], { form: "list", all: false, items: ["a", "b"] }],
  ["list", "a", { form: "list", all: false, items: ["a"] }],
  ["list", "All", { form: "list", all: true, items: [] }],
  ["list", [], { form: "list", all: false, items: [] }],
  ["list", [bytes], { form: "wire", text: "([AQID])" }],
  ["flow", ["20", "15"], { form: "flow", unlimited: false, count: "20", amount: "15", unit: "s" }],
  ["flow", ["10", "60"], { form: "flow", unlimited: false, count: "10", amount: "1", unit: "m" }],
  ["flow", [10, "1m"], { form: "flow", unlimited: false, count: "10", amount: "1", unit: "m" }],
  ["flow", ["-1", "3600"], { form: "flow", unlimited: true, count: "", amount: "1", unit: "h" }],
  ["flow", ["1"], { form: "wire", text: "(1)" }],
  ["ipList", "10.0.0.1\n; office", text("10.0.0.1\n; office")],
  ["data", bytes, text("AQID")],
  ["data", "[AQID]", text("AQID")],
  ["data", "", text("")],
  ["data", "no base64", { form: "wire", text: '"no base64"' }],
  ["dictionary", new Map([["a", "b"]]), { form: "wire", text: "{a=b;}" }],
  ["dictionary", new Map([["Password", "hunter2"]]), { form: "wire", text: '{Password="••••••••";}' }],
  ["raw", null, { form: "wire", text: "#NULL#" }],
];

it.each(READ)("reads %s %o as %o", (kind, value, typed) => {
  expect(readField(fieldOfKind(kind), value)).toEqual(typed);
});

const flow = (count: string, period: string, unit: Typed<"flow">["unit"]): Typed => ({
  form: "flow",
  unlimited: count === "",
  count,
  amount: period,
  unit,
});
const list = (...items: string[]): Typed => ({ form: "list", all: false, items });

const WRITTEN: readonly (readonly [Kind, Typed, Value])[] = [
  ["toggle", { form: "toggle", on: true }, "YES"],
  ["toggle", { form: "toggle", on: false }, "NO"],
  ["number", amount(" 1 000 ", ""), "1000"],
  ["number", words("unlimited"), "-1"],
  ["percent", amount("90", "%"), "90"],
  ["size", amount("20", "G"), "20G"],
  ["size", amount("512", "B"), "512"],
  ["size", words("unlimited"), "unlimited"],
  ["duration", amount("90", "s"), "90"],
  ["duration", amount("3", "d"), "3d"],
  ["duration", words("never"), "0"],
  ["choice", text("filter only"), "Filter Only"],
  ["openChoice", text("Sometimes"), "Sometimes"],
  ["text", text("Анна"), "Анна"],
  ["text", text(""), ""],
  ["multiline", text("one\r\ntwo"), "one\ntwo"],
  ["email", text("*%example.com@[192.0.2.1]"), "*%example.com@[192.0.2.1]"],
  ["secret", { form: "secret", text: " pass word " }, " pass word "],
  ["secretData", { form: "secret", text: "AQID" }, bytes],
  ["list", list(" a ", "b"), ["a", "b"]],
  ["list", { form: "list", all: true, items: ["a"] }, "All"],
  ["flow", flow("20", "15", "s"), ["20", "15"]],
  ["flow", flow("", "1", "h"), ["-1", "1h"]],
  [
    "ipList",
    text("!10.0.0.0/8\n\n10.0.0.1 - 10.0.0.9 ; room\n2001:db8::/32"),
    "!10.0.0.0/8\n\n10.0.0.1 - 10.0.0.9 ; room\n2001:db8::/32",
  ],
  ["data", text("AQID"), bytes],
  ["data", text("[AQ ID]"), bytes],
  ["data", text("-----BEGIN CERTIFICATE-----\nAQ\nID\n-----END CERTIFICATE-----\n"), bytes],
  ["data", text(""), new Uint8Array()],
  ["dictionary", { form: "wire", text: "{a=b;}" }, new Map([["a", "b"]])],
  ["raw", { form: "wire", text: "#5" }, 5],
  ["toggle", { form: "wire", text: "Perhaps" }, "Perhaps"],
];

it.each(WRITTEN)("writes %s %o as %o", (kind, typed, value) => {
  expect(writeField(fieldOfKind(kind), typed)).toEqual({ value });
});

const REFUSED: readonly (readonly [Kind, Typed, string])[] = [
  ["number", amount("", ""), "empty"],
  ["number", amount("1.5", ""), "wholeNumber"],
  ["number", amount("1e9", ""), "wholeNumber"],
  ["number", amount("-1", ""), "numberRange"],
  ["number", amount("9223372036854775808", ""), "numberRange"],
  ["number", amount("5", "M"), "unit"],
  ["boundedNumber", amount("11", ""), "numberRange"],
  ["boundedNumber", words("unlimited"), "noSpecial"],
  ["size", amount("9223372036854775807", "K"), "numberRange"],
  ["duration", words("unlimited"), "noSpecial"],
  ["percent", words("never"), "noSpecial"],
  ["choice", text("Sometimes"), "choice"],
  ["openChoice", text(""), "empty"],
  ["text", text("two\nlines"), "oneLine"],
  ["text", text("default"), "defaultWord"],
  ["text", text("Default"), "defaultWord"],
  ["text", text("half \uD800"), "characters"],
  ["text", text("x".repeat(262_145)), "tooLong"],
  ["openChoice", text("DEFAULT"), "defaultWord"],
  ["secret", { form: "secret", text: "default" }, "defaultWord"],
  ["secret", { form: "secret", text: "" }, "empty"],
  ["secret", { form: "secret", text: "••••••••" }, "hiddenSecret"],
  ["secret", text("hunter2"), "form"],
  ["secret", { form: "wire", text: "hunter2" }, "form"],
  ["multiline", text("bell \x07"), "characters"],
  ["email", text("two words"), "email"],
  ["list", list("a", " "), "listItem"],
  ["list", list("a\nb"), "listItem"],
  ["flow", flow("", "", "s"), "empty"],
  ["flow", flow("x", "1", "s"), "wholeNumber"],
  ["ipList", text("10.0.0.1\n10.0.0.256"), "addressLine"],
  ["ipList", text("10.0.0.0/33"), "addressLine"],
  ["ipList", text("10.0.0.0/0"), "addressLine"],
  ["ipList", text("2001:db8::/129"), "addressLine"],
  ["ipList", text("!"), "addressLine"],
  ["data", text("%%%"), "base64"],
  ["data", text("-----BEGIN A-----\nAQID\n-----END A-----\n-----BEGIN A-----\nAQID\n-----END A-----"), "base64"],
  ["dictionary", { form: "wire", text: "(a)" }, "dictionary"],
  ["dictionary", { form: "wire", text: "{a=" }, "wire"],
  ["dictionary", { form: "wire", text: "" }, "empty"],
  ["raw", { form: "wire", text: "default" }, "defaultWord"],
  ["raw", { form: "wire", text: '{Password="••••••••";}' }, "hiddenSecret"],
  ["toggle", text("YES"), "form"],
];

it.each(REFUSED)("refuses %s %o with %s", (kind, typed, error) => {
  expect(writeField(fieldOfKind(kind), typed)).toMatchObject({ problem: { error } });
});

it("says in a sentence which line of an address list is wrong", () => {
  const written = writeField(fieldOfKind("ipList"), text("10.0.0.1\r\n\r\nmail.example.com"));
  expect(written).toMatchObject({ problem: { text: "Line 3 is not an address, a range or a network." } });
});

it("repeats nothing of a refused secret", () => {
  const written = writeField(fieldOfKind("secret"), { form: "secret", text: "hunter2\n" });
  expect(JSON.stringify(written)).not.toContain("hunter2");
});

const EQUAL: readonly (readonly [Kind, Value, Value])[] = [
  ["size", "10M", "10240K"],
  ["size", "unlimited", "Unlimited"],
  ["size", "unlimited", "-1"],
  ["duration", "60", "1m"],
  ["duration", "24h", "1d"],
  ["toggle", "YES", "Yes"],
  ["number", 5, "5"],
  ["number", "007", "7"],
  ["percent", "90", "90%"],
  ["text", 5, "5"],
  ["choice", "Filter Only", "filter only"],
  ["multiline", "a\r\nb", "a\nb"],
  ["list", ["a"], "a"],
  ["list", ["All"], "all"],
  ["flow", ["10", "60"], [10, "1m"]],
  ["data", bytes, "[AQID]"],
  ["data", "", new Uint8Array()],
  ["services", "All", "ALL"],
  [
    "dictionary",
    new Map<string, Value>([
      ["a", 1],
      ["b", "2"],
    ]),
    new Map<string, Value>([
      ["b", 2],
      ["a", "1"],
    ]),
  ],
  ["raw", [new Timestamp(0), new IpAddress("10.0.0.1", 5)], [new Timestamp(0), new IpAddress("10.0.0.1", 5)]],
];

it.each(EQUAL)("takes %s %o and %o for the same", (kind, a, b) => {
  expect(sameSetting(fieldOfKind(kind), a, b)).toBe(true);
  expect(sameSetting(fieldOfKind(kind), b, a)).toBe(true);
});

const DIFFERENT: readonly (readonly [Kind, Value, Value])[] = [
  ["size", "10M", "10G"],
  ["size", "0", "unlimited"],
  ["duration", "1m", "1h"],
  ["toggle", "YES", "NO"],
  ["toggle", "YES", "Perhaps"],
  ["number", "-1", "1"],
  ["text", "a", "A"],
  ["text", "5", "5 "],
  ["list", ["a", "b"], ["b", "a"]],
  ["flow", ["10", "60"], ["10", "61"]],
  ["flow", ["-1", "60"], ["60", "60"]],
  ["data", bytes, new Uint8Array([1, 2])],
  ["data", bytes, "AQID"],
  [
    "dictionary",
    new Map([["a", "1"]]),
    new Map([
      ["a", "1"],
      ["b", "2"],
    ]),
  ],
  ["raw", "1", null],
  ["raw", new IpAddress("10.0.0.1"), new IpAddress("10.0.0.1", 5)],
];

it.each(DIFFERENT)("tells %s %o and %o apart", (kind, a, b) => {
  expect(sameSetting(fieldOfKind(kind), a, b)).toBe(false);
  expect(sameSetting(fieldOfKind(kind), b, a)).toBe(false);
});

const SHOWN: readonly (readonly [Kind, Value, string, string])[] = [
  ["toggle", "YES", "On", "Включено"],
  ["number", "1000000", "1,000,000", "1 000 000"],
  ["number", "-1", "unlimited", "не ограничено"],
  ["percent", "90", "90%", "90 %"],
  ["size", "10G", "10 GiB", "10 ГиБ"],
  ["size", "1536M", "1.5 GiB", "1,5 ГиБ"],
  ["size", "0", "0 B", "0 Б"],
  ["size", "unlimited", "unlimited", "не ограничено"],
  ["duration", "3d", "3 days", "3 дня"],
  ["duration", "90", "90 seconds", "90 секунд"],
  ["duration", "0", "never", "никогда"],
  ["choice", "Filter Only", "Filters", "Filters"],
  ["choice", "Sometimes", "Sometimes", "Sometimes"],
  ["text", "", "empty", "пусто"],
  ["multiline", "a\nb", "2 lines", "2 строки"],
  ["multiline", "a\nb\nc\nd\ne", "5 lines", "5 строк"],
  ["secret", "hunter2", "set, hidden", "задан, скрыт"],
  ["secret", "", "empty", "пусто"],
  ["secretData", bytes, "set, hidden", "задан, скрыт"],
  ["list", ["a", "b"], "a, b", "a, b"],
  ["list", [], "none", "нет"],
  ["list", "All", "all", "все"],
  ["services", "None", "none", "нет"],
  ["services", ["28", "Mail"], "3 of 30 services", "3 из 30 услуг"],
  ["flow", ["20", "15"], "20 per 15 sec", "20 за 15 с"],
  ["flow", ["-1", "15"], "unlimited", "не ограничено"],
  ["data", bytes, "3 bytes", "3 байта"],
  ["raw", new Map([["Password", "hunter2"]]), '{Password="••••••••";}', '{Password="••••••••";}'],
];

describe("values in words", () => {
  it.each(SHOWN)("shows %s %o as %s and as %s", (kind, value, en, ru) => {
    const plain = (shown: string) => shown.replace(/[\u00a0\u202f]/g, " ");
    expect(plain(formatSetting(fieldOfKind(kind), value, "en"))).toBe(en);
    expect(plain(formatSetting(fieldOfKind(kind), value, "ru"))).toBe(ru);
  });
});
