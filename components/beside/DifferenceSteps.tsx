"use client";
// 上一处, 下一处, and which of how many one has come to.
import { Button, toolClass } from "../ui/Button.tsx";
import { useDifferenceSteps } from "./DifferenceScope.tsx";

export function DifferenceSteps({ count }: { readonly count: number }) {
  const { place, of, by } = useDifferenceSteps();
  return (
    <p className="screen-only mb-2 flex flex-wrap items-center gap-2 text-sm print:hidden">
      <Button className={toolClass} onClick={() => by(-1)} aria-keyshortcuts="Shift+F8" title="Shift+F8">
        上一处
      </Button>
      <Button className={toolClass} onClick={() => by(1)} aria-keyshortcuts="F8" title="F8">
        下一处
      </Button>
      <span role="status" className="text-muted">
        {place < 0 ? `共 ${count} 处，按 F8 到下一处` : `第 ${place + 1} 处，共 ${of} 处`}
      </span>
    </p>
  );
}
