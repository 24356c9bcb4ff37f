import type { Field, FieldKind, Typed } from "@/lib/settings";
import { AmountWidget } from "./widgets/amount-widget";
import { ChoiceWidget } from "./widgets/choice-widget";
import { FlowWidget } from "./widgets/flow-widget";
import { ListWidget } from "./widgets/list-widget";
import { SecretWidget } from "./widgets/secret-widget";
import { ServicesGrid, ServicesWidget } from "./widgets/services-widget";
import { LinesWidget, TextWidget } from "./widgets/text-widget";
import { ToggleWidget } from "./widgets/toggle-widget";
import type { Widget } from "./widgets/widget";
import { WireWidget } from "./widgets/wire-widget";

/** The one table of what edits which kind: a kind without a widget does not compile. */
export const fieldWidgets = {
  toggle: ToggleWidget,
  number: AmountWidget,
  percent: AmountWidget,
  size: AmountWidget,
  duration: AmountWidget,
  choice: ChoiceWidget,
  text: TextWidget,
  multiline: LinesWidget,
  email: TextWidget,
  secret: SecretWidget,
  list: ListWidget,
  services: ServicesWidget,
  flow: FlowWidget,
  ipList: LinesWidget,
  data: LinesWidget,
  dictionary: WireWidget,
  raw: WireWidget,
} satisfies Record<FieldKind, Widget>;

/**
 * The widget for a field as it is now. A key that holds a secret is one whatever its kind, and a value of the server that
 * its kind does not describe is shown in the server's notation.
 */
export function widgetFor(field: Field, typed: Typed | undefined): Widget {
  if (field.secret) return fieldWidgets.secret;
  return typed?.form === "wire" ? fieldWidgets.raw : fieldWidgets[field.kind];
}

/** What of a control does not fit into its line. */
const parts: Partial<Record<FieldKind, Widget>> = { services: ServicesGrid };

export function partUnder(field: Field, typed: Typed | undefined): Widget | undefined {
  return typed?.form === "wire" ? undefined : parts[field.kind];
}

const SHORT: ReadonlySet<FieldKind> = new Set([
  "toggle",
  "number",
  "percent",
  "size",
  "duration",
  "secret",
  "services",
]);
const FITS_SHORT = 14;

/** Does the control need the width that is there? */
export function isWide(field: Field, typed: Typed | undefined): boolean {
  if (typed?.form === "wire") return true;
  if (field.kind !== "choice") return !SHORT.has(field.kind);
  return field.choices.some(({ value, label }) => (label ?? value).length > FITS_SHORT);
}
