"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notationSpans } from "@/components/change/line-spans";
import { CodeSpans } from "@/components/ui/code";
import { isArray, isDictionary, notation, type Value } from "@/lib/codec";
import { SECRET_MARKER } from "@/lib/settings";
import { useValueWords } from "./value-words";

interface Named {
  readonly name: string;
  readonly value: Value;
}

function childrenOf(value: Value): readonly Named[] | undefined {
  if (isDictionary(value)) return [...value].map(([name, item]) => ({ name, value: item }));
  if (isArray(value)) return value.map((item, index) => ({ name: String(index), value: item }));
  return undefined;
}

/** Small things inside of the outermost one are open from the start. */
const SMALL = 8;
const PAGE = 100;
const LONGEST = 400;

const LINE = "flex min-h-5.5 items-start gap-1.5 py-px";
const INDENT = "pl-4.5";

function ScalarLine({ name, value }: Named) {
  const words = useValueWords()(value);
  const text = notation(value);
  const isLong = text.length > LONGEST;
  return (
    <div className={LINE}>
      <span aria-hidden="true" className="w-4 flex-none" />
      <span className="min-w-0 wrap-anywhere">
        <span className="text-code-key">{name}</span>
        <span className="text-text-3"> = </span>
        {value === SECRET_MARKER ? (
          <span className="tracking-[0.08em] text-text-3">{SECRET_MARKER}</span>
        ) : (
          <CodeSpans spans={notationSpans(isLong ? `${text.slice(0, LONGEST)}…` : text)} />
        )}
        {words !== undefined && <span className="ml-3 font-sans text-text-3">{words}</span>}
      </span>
    </div>
  );
}

function Branch({ name, value, parts }: Named & { readonly parts: readonly Named[] }) {
  const t = useTranslations("value");
  const words = useValueWords()(value);
  const [isOpen, setIsOpen] = useState(parts.length > 0 && parts.length <= SMALL);
  return (
    <>
      <div className={LINE}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "fold" : "unfold", { key: name })}
          onClick={() => setIsOpen(!isOpen)}
          className="relative mt-0.5 grid size-4 flex-none place-items-center rounded-sm text-text-3 after:absolute after:-inset-1 hover:bg-hover hover:text-text touch:after:-inset-3"
        >
          {isOpen ? <ChevronDown className="size-3.5" /> : <ChevronRight className="size-3.5" />}
        </button>
        <span className="min-w-0 wrap-anywhere">
          <span className="text-code-key">{name}</span>
          <span className="ml-3 font-sans text-text-3">{words}</span>
        </span>
      </div>
      {isOpen && (
        <div className={INDENT}>
          <Nodes parts={parts} />
        </div>
      )}
    </>
  );
}

function Nodes({ parts }: { readonly parts: readonly Named[] }) {
  const t = useTranslations("value");
  const [shown, setShown] = useState(PAGE);
  const rest = parts.length - shown;
  return (
    <ul>
      {parts.slice(0, shown).map(({ name, value }) => {
        const inner = childrenOf(value);
        return (
          <li key={name}>
            {inner === undefined ? (
              <ScalarLine name={name} value={value} />
            ) : (
              <Branch name={name} value={value} parts={inner} />
            )}
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <button
            type="button"
            onClick={() => setShown(shown + PAGE * 5)}
            className="ml-5.5 rounded-sm py-0.5 font-sans text-small font-medium text-accent-text hover:underline"
          >
            {t("more", { count: rest })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A value as a tree whose branches fold, with the kinds of its parts. */
export function ValueTree({ value }: { readonly value: Value }) {
  const parts = childrenOf(value) ?? [{ name: "", value }];
  return (
    <div className="font-mono text-[12px]/5 tracking-[-0.01em] text-text-2">
      <Nodes parts={parts} />
    </div>
  );
}
