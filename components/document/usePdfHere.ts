"use client";
// Whether the server can make PDF files: where it cannot, the button for them is not there.
import { useEffect, useState } from "react";

const isTold = (value: unknown): value is { readonly engine: string | null } =>
  typeof value === "object" && value !== null && "engine" in value;

/** Whether the server can make PDF files; undefined until it has said so. */
export function usePdfHere(): boolean | undefined {
  const [here, setHere] = useState<boolean>();
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/pdf", { signal: asked.signal })
      .then((answer) => answer.json())
      .then((told: unknown) => setHere(isTold(told) && told.engine !== null))
      .catch(() => undefined);
    return () => asked.abort();
  }, []);
  return here;
}
