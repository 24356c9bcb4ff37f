import "@testing-library/jest-dom/vitest";
import { cleanup, configure, render as renderOnly } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import { data } from "@/lib/messages/en/data";
import { shell } from "@/lib/messages/en/shell";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);
// Drawers and dialogs are loaded when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 45_000 });

/** The test DOM has no layout, so it is told how wide the window is. */
export function setNarrow(isNarrow: boolean): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: isNarrow,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}
setNarrow(false);

/** Where a screen went to. */
export interface Visits {
  readonly pushed: string[];
  readonly replaced: string[];
}

function routerOf(visits: Visits): AppRouterInstance {
  const nowhere = (): void => undefined;
  return {
    push: (href) => visits.pushed.push(href),
    replace: (href) => visits.replaced.push(href),
    back: nowhere,
    forward: nowhere,
    refresh: nowhere,
    prefetch: nowhere,
    bfcacheId: "screen",
  };
}

/** Renders a part as a page would, in English, and hands back a person and where the part went. */
export function show(part: ReactNode) {
  const visits: Visits = { pushed: [], replaced: [] };
  const user = userEvent.setup();
  const view = renderOnly(
    <AppRouterContext value={routerOf(visits)}>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ shell, data }}>
        {part}
      </NextIntlClientProvider>
    </AppRouterContext>,
  );
  return { ...view, user, visits };
}
