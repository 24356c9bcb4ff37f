"use client";

import { lazy, Suspense, useState } from "react";
import type { DialogFrameProps } from "./dialog-frame";

const Frame = lazy(() => import("./dialog-frame").then((module) => ({ default: module.DialogFrame })));

export type DialogProps = Omit<DialogFrameProps, "isSheet">;

/** Nothing of the dialog's machinery is loaded before one is opened; afterwards it stays, so that it can fade away. */
function LazyFrame(props: DialogFrameProps) {
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Frame {...props} />
    </Suspense>
  );
}

/** A task that needs an answer before the page goes on. */
export function Dialog(props: DialogProps) {
  return <LazyFrame {...props} />;
}

/** On a narrow screen: a panel from below. */
export function BottomSheet(props: Omit<DialogProps, "width" | "role">) {
  return <LazyFrame {...props} isSheet />;
}
