"use client";
// From a finished report onwards: beside another year's, as pictures, or to the report of the year after.
import { useState } from "react";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { nextYearWords } from "../reports/nextYear.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { PageLink } from "../ui/PageLink.tsx";

const RollDialog = late(() => import("../reports/RollDialog.tsx").then((module) => module.RollDialog));

export function NextActs() {
  const { reportId, save } = useEditor();
  const year = useLiveLater((live) => live.report().year);
  const [rolling, setRolling] = useState(false);
  const roll = async () =>
    (await save.flush()) ? setRolling(true) : sayProblem(`还有内容没有保存成功，暂时不能${nextYearWords(year)}。请看页面上方的保存提示。`);
  return (
    <p className="flex flex-wrap gap-3 print:hidden">
      <PageLink href={`/reports/${reportId}/signing`} className={buttonClass()}>
        定稿与发布
      </PageLink>
      <PageLink href={`/reports/${reportId}/back`} className={buttonClass()}>
        读回改过的 Word
      </PageLink>
      <PageLink href={`/reports/${reportId}/verify`} className={buttonClass()}>
        发布后核对
      </PageLink>
      <PageLink href={`/reports/${reportId}/compare`} className={buttonClass()}>
        与其他年度对照
      </PageLink>
      <PageLink href={`/reports/${reportId}/charts`} className={buttonClass()}>
        图解
      </PageLink>
      <Button onClick={() => void roll()} aria-haspopup="dialog">
        {nextYearWords(year)}
      </Button>
      {rolling && (
        <Fetched>
          <RollDialog id={reportId} year={year} onClose={() => setRolling(false)} />
        </Fetched>
      )}
    </p>
  );
}
