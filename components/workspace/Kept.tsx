"use client";
// Around what a page of the editor draws: where drawing fails (an extension or a translation took the page apart), the page is drawn
// anew on request; where its script did not come, it is loaded anew. The form and its saving stand outside, so that nothing typed goes with it.
import type { ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { Button } from "../ui/Button.tsx";
import { Missing } from "../ui/Fetched.tsx";
import { useEditor } from "../editor/context.ts";

/** As the loader of scripts calls it. */
const didNotCome = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

function Broken({ error, resetErrorBoundary }: FallbackProps) {
  if (didNotCome(error)) return <Missing />;
  return (
    <div role="alert" className="rounded border border-bad bg-bad-soft p-4">
      <p className="mb-3">这一页没能画出来，可能被浏览器的翻译或者别的插件改动过。已经填的内容都还在。请关掉翻译，再点下面的按钮。</p>
      <Button onClick={resetErrorBoundary}>重新打开这一页</Button>
    </div>
  );
}

export function Kept({ children }: { readonly children: ReactNode }) {
  const { save } = useEditor();
  return (
    <ErrorBoundary FallbackComponent={Broken} onError={() => void save.flush()}>
      {children}
    </ErrorBoundary>
  );
}
