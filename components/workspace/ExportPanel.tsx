"use client";
// The content of the dialog 导出: in which state the report goes out, what to deal with first, and the ways out.
import { Summary } from "../findings/Summary.tsx";
import { useEditor } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { FirstWays, OtherWays } from "./ExportWays.tsx";
import { Standing } from "../document/Standing.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";

/** `close` closes the dialog and then does what it is given. */
export function ExportPanel({ close }: { readonly close: (then?: () => void) => void }) {
  const go = useGoTo();
  const { reportId } = useEditor();
  return (
    <div className="space-y-3">
      <Standing />
      <Summary heading="h3" onGo={(place, finding) => close(() => go(place, finding))} />
      <FirstWays onDone={() => close()} />
      <OtherWays onDone={() => close()} />
      <p>
        领导在导出的 Word 上改过：
        <PageLink href={`/reports/${reportId}/back`} className={buttonClass("link")}>
          读回改过的 Word
        </PageLink>
      </p>
    </div>
  );
}
