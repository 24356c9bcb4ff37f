"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notationSpans } from "@/components/change/line-spans";
import { Button } from "@/components/ui/button";
import { type CodeSpan, CodeSpans } from "@/components/ui/code";

/** A browser colours this much at once without a stop. */
const SHOWN = 20_000;

const JSON_PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?)|(null)|([^"\d\-n]+|.)/gs;

/** JSON in the colours of the server's notation. */
function jsonSpans(text: string): CodeSpan[] {
  return [...text.matchAll(JSON_PIECE)].flatMap(([whole, string, colon, number, nothing]): CodeSpan[] => {
    if (string !== undefined && colon !== undefined)
      return [
        { text: string, role: "key" },
        { text: colon, role: "plain" },
      ];
    if (string !== undefined) return [{ text: string, role: "string" }];
    return [{ text: whole, role: number !== undefined || nothing !== undefined ? "number" : "plain" }];
  });
}

interface ValueTextProps {
  readonly text: string;
  readonly as: "raw" | "json";
}

/** A value as coloured text; of a long one the beginning, until all of it is asked for. */
export function ValueText({ text, as }: ValueTextProps) {
  const t = useTranslations("value");
  const [isWhole, setIsWhole] = useState(false);
  const isCut = !isWhole && text.length > SHOWN;
  const shown = isCut ? text.slice(0, SHOWN) : text;
  // What is very long is shown plain: a span for each piece would stop the page.
  const isPlain = shown.length > SHOWN * 2;
  return (
    <>
      <pre className="m-0 font-mono text-[12px]/5 tracking-[-0.01em] whitespace-pre-wrap wrap-anywhere text-text-2">
        {isPlain ? shown : <CodeSpans spans={as === "json" ? jsonSpans(shown) : notationSpans(shown)} />}
      </pre>
      {isCut && (
        <Button size="small" variant="quiet" onClick={() => setIsWhole(true)}>
          {t("showAll")}
        </Button>
      )}
    </>
  );
}
