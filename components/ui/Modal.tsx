"use client";
// A dialog over the page, by Radix: focus is kept inside, Esc closes, focus returns to where it was.
import { Dialog } from "radix-ui";
import { useRef, type ReactNode } from "react";
import type { ScreenName } from "./places.ts";
import { buttonClass } from "./Button.tsx";
import { Cover } from "./Cover.tsx";
import { begin, giveBack, opener } from "./focus.ts";

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told when it is gone and the focus is back where it was. */
  readonly onClosed?: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** `most`: as wide as the screen lets it, for what stands in columns. `whole`: all of the window. */
  readonly wide?: boolean | "most" | "whole";
  /** A question that must be answered: no way to close it without. */
  readonly asking?: boolean;
  /** What place this is for F1. */
  readonly help?: ScreenName;
};

const boxed = "left-1/2 top-1/2 max-h-[90vh] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-auto rounded-lg p-5 shadow-xl";
const lookOf = (wide: Props["wide"]): string =>
  wide === "whole" ? "inset-0 p-2 print:hidden" : `${boxed} ${wide === "most" ? "max-w-6xl" : wide === true ? "max-w-4xl" : "max-w-lg"}`;

export function Modal({ open, onClose, onClosed, title, description, children, wide = false, asking = false, help }: Props) {
  // Radix gives the focus back to its own trigger only; ours are ordinary buttons, menus and findings.
  const before = useRef<Element | null>(null);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Cover />
        <Dialog.Content
          data-help={help}
          onOpenAutoFocus={(event) => {
            before.current = opener();
            begin(event);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            giveBack(before.current);
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
