import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * What the vendor's guide says about each command, one line of JSON each. Taken from the guide, never from the code: the
 * catalogue is held against it.
 */

const effect = z.enum(["read", "write", "destructive", "control"]);

const paramFact = z.strictObject({
  name: z.string(),
  type: z.string(),
  keyword: z.string().optional(),
  /** The keyword follows the value. */
  after: z.boolean().optional(),
  optional: z.boolean().optional(),
  values: z.array(z.string()).optional(),
  /** Other values are possible. */
  open: z.boolean().optional(),
  star: z.boolean().optional(),
  /** True: the name may carry `@domain`. False: it must not. Absent: the guide does not say. */
  domainPart: z.boolean().optional(),
  /** One of those that exclude each other. */
  either: z.boolean().optional(),
  /** It comes only together with this one. */
  requires: z.string().optional(),
});

const commandFact = z.strictObject({
  verb: z.string(),
  section: z.string(),
  object: z.string(),
  effect,
  effectByForm: z.array(effect).optional(),
  effectByOp: z.record(z.string(), effect).optional(),
  /** A question mark at the end of a key: it may be left out. */
  operations: z.record(z.string(), z.strictObject({ effect, keys: z.array(z.string()) })).optional(),
  keys: z.array(z.string()).optional(),
  server: z.array(z.string()),
  domain: z.array(z.string()),
  self: z.boolean().optional(),
  systemOnly: z.boolean().optional(),
  /** Rights that count in certain cases only. */
  also: z.array(z.string()).optional(),
  clusterOnly: z.boolean().optional(),
  twin: z.string().optional(),
  returns: z.array(z.string()),
  syntax: z.array(z.string()),
  forms: z.array(z.array(paramFact)),
});

export type ParamFact = z.infer<typeof paramFact>;
export type CommandFact = z.infer<typeof commandFact>;

export const facts: readonly CommandFact[] = readFileSync("tests/fixtures/commands/facts.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => commandFact.parse(JSON.parse(line)));
