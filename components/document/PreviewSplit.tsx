"use client";
// The form alone, or the form with the page as it will be published beside it.
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { withChecks } from "../editor/judging.ts";
import { Fetched, late } from "../ui/Fetched.tsx";
import { usePreviewToggle } from "./previewToggle.ts";

const Preview = late(() => withChecks(() => import("./Preview.tsx")).then((module) => module.Preview));

export function PreviewSplit({ children }: { readonly children: ReactNode }) {
  const [wanted] = usePreviewToggle();
  const full = /\/(preview|sources)$/.test(usePathname());
  const beside = wanted && !full;
  return (
    <div
      className={`grid min-w-0 flex-1 gap-2 print:block ${beside ? "xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]" : "grid-cols-[minmax(0,1fr)]"}`}
    >
      {children}
      {beside && (
        <aside
          aria-label="预览"
          data-help="preview"
          className="min-w-0 xl:sticky xl:top-[calc(var(--bar,2.75rem)+0.5rem)] xl:h-[calc(100vh-var(--bar,2.75rem)-var(--foot,0px)-1rem)] print:hidden"
        >
          <Fetched>
            <Preview className="h-[80vh] xl:h-full" />
          </Fetched>
        </aside>
      )}
    </div>
  );
}
