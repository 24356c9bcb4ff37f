import { catalogue } from "@/lib/catalogue/commands";
import { dictionary, equal, IpAddress, isArray, isDictionary, Timestamp, type Value, Xml } from "@/lib/codec";
import { AppError } from "@/lib/errors";
import { type Outcome, ok, warning } from "../finding";
import type { SignedIn } from "../signed-in";
import type { Check } from "./check";

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** A value of every type of the Data Formats, and of every form that is easily got wrong. */
const SAMPLES: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["an empty string", ""],
  ["a plain string", "plain"],
  ["quotes and backslashes", 'a "quoted" \\e word'],
  ["line ends and tabs", "one\ntwo\r\nthree\tfour"],
  ["letters beyond ASCII", "Ünïcode, кириллица, 漢字, 😀"],
  ["a string that looks like a number", "#5"],
  ["a string that looks like data", "(a,b)"],
  ["zero", 0],
  ["a negative number", -42],
  ["a number of 64 bits", 9_223_372_036_854_775_807n],
  ["an empty datablock", new Uint8Array()],
  ["a datablock of every byte", EVERY_BYTE],
  ["a time", new Timestamp(Date.UTC(2026, 1, 28, 23, 59, 59))],
  ["the remote past", new Timestamp("past")],
  ["the remote future", new Timestamp("future")],
  ["an IPv4 address", new IpAddress("10.0.44.55")],
  ["an IPv4 address with a port", new IpAddress("10.0.44.55", 8010)],
  ["an IPv6 address with a port", new IpAddress("2001:db8::1", 25)],
  ["the null object", null],
  ["an empty array", []],
  ["arrays in arrays", ["a", [], ["b", ["c"]]]],
  ["an empty dictionary", dictionary()],
  ["dictionaries in dictionaries", dictionary([["a", dictionary([["b", ["c", 1, null]]])]])],
  [
    "keys that are numbers",
    dictionary([
      ["20", "a"],
      ["3", "b"],
      ["__proto__", "c"],
    ]),
  ],
  ["XML", new Xml('<a b="1"><c>text</c></a>')],
]);

/** The order of keys counts too: a telephone number that moves would look like a change. */
function isSame(sent: Value, back: Value): boolean {
  if (isDictionary(sent) && isDictionary(back)) {
    const keys = [...back.keys()];
    if ([...sent.keys()].some((key, at) => key !== keys[at])) return false;
  }
  return equal(sent, back);
}

async function differsIn(
  server: SignedIn,
  what: string,
  sent: Value,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const back = await server.ask(catalogue.echo, { object: sent }, signal);
    if (isSame(sent, back)) return undefined;
    const isOrder = isArray(sent) || isDictionary(sent) ? equal(sent, back) : false;
    return isOrder ? `${what}: the keys come back in another order` : `${what}: comes back as something else`;
  } catch (error) {
    if (!(error instanceof AppError) || signal.aborted) throw error;
    return `${what}: ${error.message}`;
  }
}

export const echo: Check = {
  what: "Data types",
  run: async (server, signal): Promise<Outcome> => {
    const wrong: string[] = [];
    for (const [what, value] of SAMPLES) {
      const difference = await differsIn(server, what, value, signal);
      if (difference !== undefined) wrong.push(difference);
    }
    if (wrong.length === 0) return ok(`ECHO gives back all ${SAMPLES.size} samples as they were sent.`);
    return warning(
      `ECHO gives back ${SAMPLES.size - wrong.length} of ${SAMPLES.size} samples as they were sent.`,
      "Send this report: values like these may be shown or saved wrongly.",
      wrong,
    );
  },
};
