"use client";
// Room for what is to be known once the page rests (ToKnow.tsx), which the page does not wait for. Where it cannot be fetched nothing is said: the
// bar above says that the server is gone.
import { useEffect, useState, type ComponentType } from "react";

/** Milliseconds after which a page rests that has just come alive. */
const rested = 2500;

export function Rested() {
  const [ToKnow, setToKnow] = useState<ComponentType>();
  useEffect(() => {
    const timer = setTimeout(
      () =>
        void import("./ToKnow.tsx").then(
          (module) => setToKnow(() => module.ToKnow),
          () => undefined,
        ),
      rested,
    );
    return () => clearTimeout(timer);
  }, []);
  return ToKnow === undefined ? null : <ToKnow />;
}
