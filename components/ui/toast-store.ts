import type { ReactNode } from "react";

export type ToastTone = "success" | "warning" | "info";

export interface ToastText {
  readonly tone: ToastTone;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly action?: { readonly label: ReactNode; readonly onPress: () => void } | undefined;
}

export interface Toast extends ToastText {
  readonly key: string;
}

const AT_MOST = 3;

/** The toasts that are shown, newest last. A plain store, so that code outside a component can say something too. */
export interface ToastStore {
  readonly show: (toast: ToastText) => void;
  readonly dismiss: (key: string) => void;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly current: () => readonly Toast[];
}

export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  function put(next: readonly Toast[]): void {
    toasts = next;
    for (const listener of listeners) listener();
  }
  return {
    show: (toast) => {
      count += 1;
      put([...toasts, { ...toast, key: `toast-${count}` }].slice(-AT_MOST));
    },
    dismiss: (key) => put(toasts.filter((toast) => toast.key !== key)),
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    current: () => toasts,
  };
}
