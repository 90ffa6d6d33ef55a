"use client";
// The frame of a dialog, by Radix: focus is kept inside, Esc closes, focus returns to where it was.
import { Dialog } from "radix-ui";
import { buttonClass } from "./Button.tsx";
import { Cover } from "./Cover.tsx";
import { begin, type Before } from "./focus.ts";
import { lookOf, type ModalProps } from "./Modal.tsx";

/** `before`: where the focus was when the dialog was opened, which Radix itself gives back to its own triggers only; ours are ordinary buttons, menus and findings. */
type Props = ModalProps & { readonly before: Before };

export function ModalFrame({ open, onClose, onClosed, title, description, children, wide, asking = false, help, before }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Cover />
        <Dialog.Content
          data-help={help}
          onOpenAutoFocus={(event) => {
            before.remember();
            begin(event);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            before.giveBack();
            onClosed?.();
          }}
          className={`fixed z-50 bg-paper ${lookOf(wide)}`}
          {...(description === undefined ? { "aria-describedby": undefined } : {})}
        >
          <Dialog.Title className={wide === "whole" ? "sr-only" : "mb-2 pr-10 text-lg font-bold"}>{title}</Dialog.Title>
          {description !== undefined && <Dialog.Description className="mb-3 text-muted">{description}</Dialog.Description>}
          {children}
          {!asking && (
            <Dialog.Close
              data-closes
              className={`${buttonClass()} absolute ${wide === "whole" ? "right-2 top-1.5 !min-h-7" : "right-3 top-3"}`}
              aria-label="关闭"
            >
              ×
            </Dialog.Close>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
