import type { ComponentType } from "react";
import type { controlProps } from "@/components/ui/field";
import type { Param } from "@/lib/catalogue";
import type { Typed } from "./typed";

export interface ParamWidgetProps {
  readonly name: string;
  readonly param: Param;
  readonly typed: Typed | undefined;
  /** Nothing: the field is blank again. */
  readonly onType: (typed: Typed | undefined) => void;
  /** Id and descriptions of the control. */
  readonly bound: ReturnType<typeof controlProps>;
}

export type ParamWidget = ComponentType<ParamWidgetProps>;

export function textIn(typed: Typed | undefined): string {
  return typed?.is === "text" || typed?.is === "lines" || typed?.is === "notation" ? typed.text : "";
}

/** A blank text is no value. */
export function typedText(text: string): Typed | undefined {
  return text === "" ? undefined : { is: "text", text };
}
