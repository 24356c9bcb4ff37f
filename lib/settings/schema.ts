import { z } from "zod";
import { type Dictionary, decode, FormatError, isDictionary } from "@/lib/codec";
import { type FieldProblem, InputError } from "@/lib/errors";
import { fieldFor, type SettingsSchema } from "./define";
import type { Field } from "./field";
import { problem } from "./problem";
import { type Edit, FORMS, type Form, type Typed } from "./typed";
import { TEXT_LIMIT } from "./write";

/** Validation of a typed form on the server. Browser code never imports this file: it would carry zod along. */

const ITEMS_LIMIT = 10_000;
const KEYS_LIMIT = 1_000;

const text = z.string().max(TEXT_LIMIT);
const words = z.array(z.string().max(1_000)).max(ITEMS_LIMIT);
const unit = z.enum(["", "%", "B", "K", "M", "G", "s", "m", "h", "d"]);

const forms = {
  toggle: z.strictObject({ form: z.literal("toggle"), on: z.boolean() }),
  amount: z.strictObject({ form: z.literal("amount"), amount: z.string().max(40), unit }),
  special: z.strictObject({ form: z.literal("special"), word: z.enum(["unlimited", "never"]) }),
  text: z.strictObject({ form: z.literal("text"), text }),
  secret: z.strictObject({ form: z.literal("secret"), text }),
  list: z.strictObject({ form: z.literal("list"), all: z.boolean(), items: words }),
  services: z.strictObject({
    form: z.literal("services"),
    mode: z.enum(["all", "none", "some"]),
    threshold: z.int().min(0).max(9_999).nullable(),
    names: words,
  }),
  flow: z.strictObject({
    form: z.literal("flow"),
    unlimited: z.boolean(),
    count: z.string().max(40),
    amount: z.string().max(40),
    unit,
  }),
  wire: z.strictObject({ form: z.literal("wire"), text }),
} satisfies { [F in Form]: z.ZodType<Typed<F>> };

const useDefault = z.strictObject({ form: z.literal("default") });

function editOf(field: Field): z.ZodType<Edit> {
  if (field.secret) return z.union([useDefault, forms.secret]);
  return z.union([useDefault, forms.wire, ...FORMS[field.kind].map((form) => forms[form])]);
}

/**
 * The shape of an edited form: a Map from keys to what was typed. Strict about the form of each field, open to keys that
 * the schema does not know. Whether the contents can be written is for `changedKeys` to say.
 */
export function settingsSchema(schema: SettingsSchema): z.ZodType<ReadonlyMap<string, Edit>> {
  return z.map(z.string().min(1).max(1_000), z.unknown()).transform((edited, context) => {
    if (edited.size > KEYS_LIMIT) context.addIssue({ code: "custom", message: "There are too many settings." });
    const checked = new Map<string, Edit>();
    for (const [key, edit] of edited) {
      const result = editOf(fieldFor(schema, key)).safeParse(edit);
      if (result.success) checked.set(key, result.data);
      else context.addIssue({ code: "custom", path: [key], message: "This input does not fit the setting." });
    }
    return checked;
  });
}

const LARGEST_SEEN = 4 * TEXT_LIMIT;

function seenIn(text: string): Dictionary {
  try {
    const seen = decode(text, { multiline: true });
    if (isDictionary(seen)) return seen;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  throw new InputError("What the form was filled from cannot be read.");
}

/**
 * Reads what a settings form sent; it may come from anywhere.
 *
 * @throws InputError with a problem for each setting whose input does not fit.
 */
export function readSettingsForm(
  schema: SettingsSchema,
  form: unknown,
): { readonly edits: ReadonlyMap<string, Edit>; readonly seen: Dictionary } {
  const parsed = z.strictObject({ edits: settingsSchema(schema), seen: z.string().max(LARGEST_SEEN) }).safeParse(form);
  if (parsed.success) return { edits: parsed.data.edits, seen: seenIn(parsed.data.seen) };
  const fields = parsed.error.issues.flatMap(({ path: [part, key] }): (readonly [string, FieldProblem])[] =>
    part === "edits" && typeof key === "string" ? [[key, problem("form")]] : [],
  );
  throw new InputError("Some values cannot be used.", Object.fromEntries(fields));
}
