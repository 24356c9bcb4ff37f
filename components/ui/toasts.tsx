"use client";

import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from "react";
import { Button, IconButton } from "./button";
import { createToastStore, type Toast, type ToastStore, type ToastText, type ToastTone } from "./toast-store";

const SHOWN_MS = 6000;
/** One that offers an action gives time to reach it. */
const SHOWN_WITH_ACTION_MS = 12_000;

const MARK: Readonly<Record<ToastTone, ReactNode>> = {
  success: <CircleCheck className="mt-0.5 text-success-text" />,
  warning: <TriangleAlert className="mt-0.5 text-warning-text" />,
  info: <Info className="mt-0.5 text-info-text" />,
};

const ToastContext = createContext<ToastStore>(createToastStore());

/** Says something in passing. What needs a decision is not a toast. */
export function useToast(): (toast: ToastText) => void {
  return useContext(ToastContext).show;
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly isHeld: boolean;
  readonly closeLabel: string;
  readonly onDismiss: () => void;
}

function ToastLine({ toast, isHeld, closeLabel, onDismiss }: ToastLineProps) {
  const { tone, title, detail, action } = toast;
  const shownMs = action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS;
  const dismiss = useEffectEvent(onDismiss);
  // Talks to the clock: a toast leaves by itself unless it is being looked at.
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, shownMs]);
  return (
    <li className="pointer-events-auto grid animate-rise grid-cols-[auto_minmax(0,1fr)_auto_auto] items-start gap-x-3 rounded-lg bg-raised py-3 pr-2 pl-3.5 text-dense shadow-menu narrow:grid-cols-[auto_minmax(0,1fr)_auto]">
      {MARK[tone]}
      <div>
        <b className="block font-demi wrap-anywhere">{title}</b>
        {detail !== undefined && <span className="text-text-2">{detail}</span>}
      </div>
      {action !== undefined && (
        // Beside a long title there is no room for it on a narrow screen.
        <span className="-my-0.5 -mr-2 flex narrow:col-start-2 narrow:row-start-2 narrow:mt-1.5 narrow:-mb-1 narrow:-ml-2.5">
          <Button
            variant="quiet"
            size="small"
            onClick={() => {
              action.onPress();
              onDismiss();
            }}
          >
            {action.label}
          </Button>
        </span>
      )}
      <span className="-my-0.5 flex narrow:col-start-3 narrow:row-start-1">
        <IconButton icon={<X className="size-3.5" />} label={closeLabel} size="small" onClick={onDismiss} />
      </span>
    </li>
  );
}

interface ToastsProps {
  readonly label: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/**
 * Carries the toasts of everything inside it and shows them in the corner. They are read politely, and all of them wait
 * while one is pointed at or focused. A dialog neither hides nor blocks them, and they leave the buttons of a save bar free.
 */
export function Toasts({ label, closeLabel, children }: ToastsProps) {
  const [store] = useState(createToastStore);
  const [isHeld, setHeld] = useState(false);
  const toasts = useSyncExternalStore(store.subscribe, store.current, store.current);
  return (
    <ToastContext value={store}>
      {children}
      <section
        aria-label={label}
        data-toasts=""
        data-react-aria-top-layer="true"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className="pointer-events-none fixed right-4 bottom-4 z-30 w-[420px] max-w-[calc(100vw-32px)] narrow:bottom-18 in-[:has([data-save-bar])]:bottom-18 narrow:in-[:has([data-save-bar])]:bottom-34"
      >
        <ol aria-live="polite" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {toasts.map((toast) => (
            <ToastLine key={toast.key} {...{ toast, isHeld, closeLabel }} onDismiss={() => store.dismiss(toast.key)} />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}
