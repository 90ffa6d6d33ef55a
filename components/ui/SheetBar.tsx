// What stands above a sheet that is made to be printed: the way back to where it was asked for, printing, and help.
import Link from "next/link";
import { HelpLink } from "./HelpLink.tsx";
import { buttonClass } from "./Button.tsx";
import { PrintButton } from "./PrintButton.tsx";

/** `id`: the report's. */
export function SheetBar({ id, className = "" }: { readonly id: string; readonly className?: string }) {
  return (
    <p className={`flex flex-wrap items-center gap-4 text-sm ${className}`}>
      <Link href={`/reports/${id}/preview`} className={buttonClass("link")}>
        ← 回到预览与导出
      </Link>
      <PrintButton />
      <HelpLink />
    </p>
  );
}
