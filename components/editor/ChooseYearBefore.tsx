"use client";
// The button that asks which report is that of the year before. What was chosen holds once the page is loaded anew: an editor has
// one last year for its life.
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { sayProblem } from "../ui/toasts.tsx";
import { useEditor } from "./context.ts";

const YearBeforeDialog = late(() => import("./YearBeforeDialog.tsx").then((module) => module.YearBeforeDialog));

/** `look`: a link stands in a line of words. */
export function ChooseYearBefore({ label, look }: { readonly label: string; readonly look?: "link" }) {
  const { reportId, save } = useEditor();
  const [open, setOpen] = useState(false);
  const begin = async () => ((await save.flush()) ? setOpen(true) : sayProblem("还有内容没有保存成功，请先看页面上方的保存提示。"));
  return (
    <>
      <Button
        look={look ?? "quiet"}
        className={look === "link" ? "!min-h-6 !py-0" : ""}
        onClick={() => void begin()}
        aria-haspopup="dialog"
      >
        {label}
      </Button>
      {open && (
        <Fetched>
          <YearBeforeDialog id={reportId} onClose={() => setOpen(false)} onKept={() => window.location.reload()} />
        </Fetched>
      )}
    </>
  );
}
