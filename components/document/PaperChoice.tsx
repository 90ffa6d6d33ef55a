"use client";
// 纸面版式 and 图解: asked where a report is exported, above the formats.
import { paperChoices, useCharts, usePlainStyle, useSealed } from "./paper.ts";

export function PaperChoice() {
  const [isPlain, turnPlain] = usePlainStyle();
  const [sealed, turnSealed] = useSealed();
  const [charts, turnCharts] = useCharts();
  return (
    <div className="mb-3">
      <fieldset>
        <legend className="mb-1 font-bold">纸面版式（Word 文件、PDF 文件和打印）</legend>
        {paperChoices.map((choice) => (
          <label key={choice.style.id} className="mr-5 inline-flex min-h-6 items-center gap-1.5">
            <input type="radio" name="paper-style" checked={choice.isPlain === isPlain} onChange={() => choice.isPlain !== isPlain && turnPlain()} className="size-4 accent-brand" />
            <span>
              {choice.style.name}
              <span className="text-sm text-muted">（{choice.hint}）</span>
            </span>
          </label>
        ))}
        <label className="flex min-h-6 items-center gap-1.5">
          <input type="checkbox" checked={sealed} onChange={turnSealed} className="size-4 accent-brand" />
          <span>
            落款处要盖章
            <span className="text-sm text-muted">（署名和日期按盖章的公文排，留出印章的位置）</span>
          </span>
        </label>
      </fieldset>
      <label className="mt-1 flex min-h-6 items-center gap-1.5">
        <input type="checkbox" checked={charts} onChange={turnCharts} className="size-4 accent-brand" />
        <span>
          附图解
          <span className="text-sm text-muted">（正文后面加统计图和数字表；Word、PDF、打印、网页文件有图，网页片段只有表）</span>
        </span>
      </label>
    </div>
  );
}
