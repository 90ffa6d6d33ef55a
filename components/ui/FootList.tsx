"use client";
// A button in the foot of the editor that opens a list above itself; Esc and going elsewhere close it.
import { useId, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./Button.tsx";

type Props = { readonly label: string; readonly help?: string | undefined; readonly children: ReactNode };

export function FootList({ label, help, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    event.currentTarget.querySelector("button")?.focus();
  };
  // A click on words takes the focus nowhere: the list stays.
  const blur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className="relative shrink-0 text-sm" data-help={help} onKeyDown={keyDown} onBlur={blur}>
      <Button look="link" className="!min-h-6.5 !py-0" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      {open && (
        <section
          id={id}
          aria-label={label}
          className="absolute right-0 bottom-full mb-1.5 max-h-64 w-[30rem] max-w-[90vw] overflow-auto rounded border border-edge bg-paper px-3 py-2 shadow-lg"
        >
          {children}
        </section>
      )}
    </div>
  );
}
