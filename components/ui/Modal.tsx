"use client";
// A dialog over the page. Its frame (ModalFrame.tsx, by Radix) is fetched at the first key or click, before anybody can have asked for one: a page pays for
// none that is not opened. While the frame is on its way an empty one holds the focus, so that no key reaches the page below; where it does not come,
// the dialog stands in that one, for a question must be answered though the program was renewed meanwhile.
import {
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { createPortal } from "react-dom";
import { ErrorBoundary } from "react-error-boundary";
import type { ScreenName } from "./places.ts";
import { Button } from "./Button.tsx";
import { late } from "./Fetched.tsx";
import { useFirstAct } from "./firstAct.ts";
import { before, type Before } from "./focus.ts";

export type ModalProps = {
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

/** Where a dialog stands, and how wide. */
export const lookOf = (wide: ModalProps["wide"]): string =>
  wide === "whole" ? "inset-0 p-2 print:hidden" : `${boxed} ${wide === "most" ? "max-w-6xl" : wide === true ? "max-w-4xl" : "max-w-lg"}`;

const ModalFrame = late(() => import("./ModalFrame.tsx").then((module) => module.ModalFrame));

/** The frame without Radix: it takes the focus as it comes, and no key leaves it; closed by whomever, it gives the focus back. `children`: none while the other one is on its way. `isOpen`: whether the dialog is still asked for, and it goes away only to make room for the other one. */
function PlainFrame({
  onClose,
  onClosed,
  title,
  description,
  children,
  wide,
  asking = false,
  help,
  before,
  isOpen,
}: ModalProps & { readonly before: Before; readonly isOpen: RefObject<boolean> }) {
  const isComing = children === undefined;
  const take = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      before.remember();
      element.focus({ preventScroll: true });
    },
    [before],
  );
  const gone = useEffectEvent(() => {
    if (isOpen.current) return;
    before.giveBack();
    onClosed?.();
  });
  useEffect(() => () => gone(), []);
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" && !asking) onClose();
    else if (isComing) event.preventDefault();
  };
  return createPortal(
    <div
      role="dialog"
      aria-modal="true"
      aria-busy={isComing}
      aria-label={title}
      data-help={help}
      tabIndex={-1}
      ref={take}
      onKeyDown={keyDown}
      className={`fixed z-50 outline-none ${isComing ? "inset-0" : `border border-edge bg-paper ${lookOf(wide)}`}`}
    >
      {!isComing && (
        <>
          <p className="mb-2 text-lg font-bold">{title}</p>
          {description !== undefined && <div className="mb-3 text-muted">{description}</div>}
          {children}
          {!asking && (
            <Button onClick={onClose} className="mt-3">
              关闭
            </Button>
          )}
        </>
      )}
    </div>,
    document.body,
  );
}

export function Modal(props: ModalProps) {
  useFirstAct(ModalFrame.ahead);
  const [from] = useState(before);
  const { open, children } = props;
  const isOpen = useRef(open);
  useLayoutEffect(() => {
    isOpen.current = open;
    return () => {
      isOpen.current = false;
    };
  }, [open]);
  const [used, use] = useState(open);
  if (open && !used) use(true);
  if (!used) return null;
  const plain = (content: ReactNode) =>
    open && (
      <PlainFrame {...props} before={from} isOpen={isOpen}>
        {content}
      </PlainFrame>
    );
  return (
    <ErrorBoundary fallback={plain(children)}>
      <Suspense fallback={plain(undefined)}>
        <ModalFrame {...props} before={from} />
      </Suspense>
    </ErrorBoundary>
  );
}
