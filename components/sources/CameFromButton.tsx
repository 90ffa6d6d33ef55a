"use client";
// The button 怎么来的 with its dialog, which is fetched when it is asked for.
import { useState } from "react";
import { Fetched, late } from "../ui/Fetched.tsx";
import type { CameAsked } from "./CameFrom.tsx";

const CameFromDialog = late(() => import("./CameFrom.tsx").then((module) => module.CameFromDialog));

/** `label`: what is read aloud where several of these stand on a page. */
export function CameFromButton({ className, label, ...asked }: CameAsked & { readonly className: string; readonly label?: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setAsking(true)} aria-haspopup="dialog" aria-label={label}>
        怎么来的
      </button>
      {asking && (
        <Fetched>
          <CameFromDialog {...asked} onClose={() => setAsking(false)} />
        </Fetched>
      )}
    </>
  );
}
