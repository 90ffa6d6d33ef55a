"use client";
// Around what a page of the editor draws: where drawing fails (an extension or a translation took the page apart), the page is drawn
// anew on request. The form and its saving stand outside, so that nothing typed goes with it.
import type { ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { Button } from "../ui/Button.tsx";
import { useEditor } from "../editor/context.ts";

function Broken({ resetErrorBoundary }: FallbackProps) {
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
