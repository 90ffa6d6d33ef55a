"use client";
// The button 怎么来的 with its dialog, which is fetched when it is asked for.
import { useState } from "react";
import { Fetched, late } from "../ui/Fetched.tsx";
import type { CameAsked } from "./CameFrom.tsx";

const CameFromDialog = late(() => import("./CameFrom.tsx").then((module) => module.CameFromDialog));

/** `label`: what is read aloud where several of these stand on a page. */
/** The paragraph in which the caret stands, or stood before the button was pressed. */
function blockAtCaret(): string | undefined {
  const node = document.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-block]")?.dataset["block"];
}

export function CameFromButton({ className, label, ...asked }: CameAsked & { readonly className: string; readonly label?: string }) {
  const [asking, setAsking] = useState<{ readonly block: string | undefined }>();
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => setAsking({ block: blockAtCaret() })}
        aria-haspopup="dialog"
        aria-label={label}
      >
        怎么来的
      </button>
      {asking !== undefined && (
        <Fetched>
          <CameFromDialog {...asked} {...asking} onClose={() => setAsking(undefined)} />
        </Fetched>
      )}
    </>
  );
}
