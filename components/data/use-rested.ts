"use client";

import { useEffect, useState } from "react";

/** The value as it was when it last stayed the same for a while: for asking the server about what is being typed. */
export function useRested<T>(value: T, restMs = 250): T {
  const [rested, setRested] = useState(value);
  // Talks to the clock.
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
