"use client";
// Around what is fetched only when it is wanted: where the server cannot be reached then, a sentence and another try
// stand in its place, and the rest of the page, with all that is typed, stays.
import type { ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { Button } from "./Button.tsx";

function Failed({ resetErrorBoundary }: FallbackProps) {
  return (
    <div role="alert" className="rounded border border-bad bg-bad-soft p-3">
      <p className="mb-2">这一块没能打开，可能连不上服务器。已经填的内容还在。</p>
      <Button onClick={resetErrorBoundary}>再试一次</Button>
    </div>
  );
}

export function Fetched({ children }: { readonly children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={Failed}>{children}</ErrorBoundary>;
}
