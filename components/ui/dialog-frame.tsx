"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./button";

export interface DialogFrameProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Named for readers of screens; a dialog with it shows a cross. */
  readonly closeLabel?: string | undefined;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: "dialog" | "alertdialog" | undefined;
  readonly width?: "small" | "medium" | "large" | undefined;
  /** While work is under way neither Escape nor the ground behind closes it. */
  readonly isBusy?: boolean | undefined;
  /** Above every other dialog, whichever was opened last, and never made inert by one. */
  readonly isTopmost?: boolean | undefined;
  /** From below, the full width: what is a panel on a wide screen. */
  readonly isSheet?: boolean | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const WIDTH = { small: "max-w-[376px]", medium: "max-w-[480px]", large: "max-w-[608px]" } as const;

const FADE = "transition-opacity duration-(--dur-3) data-entering:opacity-0 data-exiting:opacity-0";
const RISE =
  "transition-[opacity,translate] duration-(--dur-3) data-entering:translate-y-2 data-entering:opacity-0 data-exiting:opacity-0";

/**
 * The one modal dialog: it keeps the focus inside, hides the page from readers of screens, and gives the focus back to
 * what opened it. Loaded on first use by `Dialog`.
 */
export function DialogFrame(props: DialogFrameProps) {
  const { isOpen, onClose, title, note, closeLabel, role, width = "medium", isBusy = false } = props;
  const { isSheet = false, isTopmost = false } = props;
  const panel = isSheet
    ? "mt-auto w-full rounded-t-xl pb-[env(safe-area-inset-bottom)] before:mx-auto before:mt-2 before:block before:h-1 before:w-9 before:rounded-full before:bg-line-control before:opacity-50"
    : `m-auto w-full rounded-xl ${WIDTH[width]}`;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(isNowOpen) => !isNowOpen && onClose()}
      isDismissable={!isBusy && role !== "alertdialog"}
      isKeyboardDismissDisabled={isBusy}
      data-react-aria-top-layer={isTopmost ? "true" : undefined}
      className={`fixed inset-0 ${isTopmost ? "z-30" : "z-20"} flex overflow-y-auto bg-scrim ${isSheet ? "" : "p-4"} ${FADE}`}
    >
      <Modal className={`flex max-h-full flex-col overflow-hidden bg-raised shadow-dialog ${panel} ${RISE}`}>
        <AriaDialog role={role ?? "dialog"} aria-busy={isBusy} className="flex min-h-0 flex-col outline-none">
          <div className={`flex flex-none items-start gap-2 px-6 narrow:px-4 ${isSheet ? "pt-2" : "pt-5 narrow:pt-4"}`}>
            <div className="min-w-0 flex-1">
              <Heading slot="title" className="text-title font-semibold break-words">
                {title}
              </Heading>
              {note !== undefined && <p className="text-small text-text-3">{note}</p>}
            </div>
            {closeLabel !== undefined && (
              <span className="-mt-1 -mr-3 narrow:-mt-2 narrow:-mr-2">
                <IconButton icon={<X />} label={closeLabel} onClick={onClose} isDisabled={isBusy} />
              </span>
            )}
          </div>
          <div
            className={`min-h-0 flex-1 overflow-y-auto text-dense text-text-2 ${isSheet ? "pt-2" : `px-6 pb-5 narrow:px-4 ${note === undefined ? "pt-2" : "pt-4"}`}`}
          >
            {props.children}
          </div>
          {props.footer !== undefined && (
            <div className="flex flex-none flex-wrap items-center justify-end gap-2 border-t border-line bg-dlg-foot px-6 py-3 narrow:px-4">
              {props.footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
