"use client";
// 改名称、类别、级别、年度 from within the report: what is typed is saved first, and afterwards the page is loaded anew, for title, preface
// and checks follow from the particulars.
import { useState } from "react";
import { useEditor } from "../editor/context.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { sayProblem } from "../ui/toasts.tsx";

const EditParticulars = late(() => import("../reports/EditParticulars.tsx").then((module) => module.EditParticulars));

const what = "名称、类别、级别、年度";

export function RenameButton() {
  const { reportId, save, live } = useEditor();
  const [open, setOpen] = useState(false);
  const ask = async () =>
    (await save.flush()) ? setOpen(true) : sayProblem("还有内容没有保存成功，暂时不能改名称。请看页面上方的保存提示。");
  return (
    <>
      <button
        type="button"
        className={`${buttonClass("link")} flex-none`}
        title={`改${what}`}
        aria-label={`改名：${what}`}
        aria-haspopup="dialog"
        onClick={() => void ask()}
      >
        改名
      </button>
      {open && (
        <Fetched>
          <EditParticulars
            summary={{ id: reportId, year: live.report().year, ...live.report().body }}
            act="change"
            onClose={() => setOpen(false)}
            onDone={() => window.location.reload()}
          />
        </Fetched>
      )}
    </>
  );
}
