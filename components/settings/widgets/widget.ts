import type { ReactNode } from "react";
import type { controlProps } from "@/components/ui/field";
import type { Field, Typed } from "@/lib/settings";

export interface WidgetProps {
  readonly field: Field;
  /** What is typed or set here; nothing while the value is inherited. */
  readonly typed: Typed | undefined;
  /** The inherited value as a form shows it, where nothing is set here. */
  readonly shadow: Typed | undefined;
  /** The inherited value comes from a level that this person may not read, and nothing tells what it is. */
  readonly isHidden: boolean;
  readonly onType: (typed: Typed) => void;
  /** The value is to be inherited. */
  readonly onInherit: () => void;
  /** More was pasted than the field can hold; nothing was taken. */
  readonly onTooLong: (count: number, max: number) => void;
  /** Id and descriptions of the first control. */
  readonly bound: ReturnType<typeof controlProps>;
  readonly isLocked: boolean;
  readonly isWarned: boolean;
}

export type Widget = (props: WidgetProps) => ReactNode;
