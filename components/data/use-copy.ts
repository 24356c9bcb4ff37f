"use client";

import { useToast } from "@/components/ui/toasts";

/** Puts a text on the clipboard and says in passing whether that worked. */
export function useCopy(): (text: string, words: { readonly copied: string; readonly failed: string }) => void {
  const toast = useToast();
  return (text, { copied, failed }) => {
    // The clipboard is absent on plain http and may be refused by the browser's settings.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("There is no clipboard."));
    writing.then(
      () => toast({ tone: "success", title: copied }),
      () => toast({ tone: "warning", title: failed }),
    );
  };
}
