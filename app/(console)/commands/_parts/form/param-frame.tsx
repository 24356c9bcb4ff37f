"use client";

import type { FocusEventHandler, ReactNode } from "react";
import type { Param } from "@/lib/catalogue";
import { useParamWords } from "./param-words";

interface ParamFrameProps {
  /** Of the control. */
  readonly id: string;
  readonly name: string;
  readonly param: Param;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly onBlur: FocusEventHandler;
  readonly children: ReactNode;
}

/** A parameter's name and kind at the side, its control, and what is said about it. */
export function ParamFrame({ id, name, param, hint, error, onBlur, children }: ParamFrameProps) {
  const words = useParamWords();
  return (
    <div
      role="none"
      data-param={name}
      data-kind={param.kind.kind}
      onBlur={onBlur}
      className="grid grid-cols-[152px_minmax(0,1fr)] gap-x-4 gap-y-1 py-1.5 @max-[480px]:grid-cols-1"
    >
      <div className="min-w-0 pt-1 @max-[480px]:flex @max-[480px]:flex-wrap @max-[480px]:items-baseline @max-[480px]:gap-x-2 @max-[480px]:pt-0">
        <label htmlFor={id} className="mono block font-medium break-words">
          {name}
        </label>
        <span className="block text-micro text-text-3">{words(param)}</span>
      </div>
      <div className="min-w-0">
        <div className="flex items-start gap-1">{children}</div>
        {error !== undefined && (
          <p id={`${id}-error`} className="mt-1 text-small text-danger-text">
            {error}
          </p>
        )}
        {hint !== undefined && (
          <p id={`${id}-hint`} className="mt-1 text-small text-text-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
