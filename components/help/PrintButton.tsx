"use client";
// Prints the page as it stands, by the browser's own dialog.
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";

export function PrintButton({ children }: { readonly children: ReactNode }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
