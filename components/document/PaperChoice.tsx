"use client";
// What can be chosen before a report goes out: 纸面版式 and the seal, for what goes onto paper; 附图解, for all that is read.
import { useId } from "react";
import { forms } from "#lib/export/forms/forms.ts";
import { useEditor } from "../editor/context.ts";
import { unclearWords } from "#lib/overview/unclearWords.ts";
import { paperChoices, useCharts, usePlainStyle, useSealed } from "./paper.ts";

type CheckProps = { readonly label: string; readonly hint: string; readonly checked: boolean; readonly turn: () => void };

function Check({ label, hint, checked, turn }: CheckProps) {
  return (
    <label className="flex min-h-6 items-baseline gap-1.5">
      <input type="checkbox" checked={checked} onChange={turn} className="size-4 shrink-0 translate-y-0.5 accent-brand" />
      <span>
        {label}
        <span className="text-sm text-muted">（{hint}）</span>
      </span>
    </label>
  );
}

/** `pdfHere`: false where the server makes no PDF files, and the browser's own way to one is said. */
export function PaperChoice({ pdfHere }: { readonly pdfHere: boolean | undefined }) {
  const [isPlain, turnPlain] = usePlainStyle();
  const [sealed, turnSealed] = useSealed();
  // The page and the dialog over it both hold the choice, and radio buttons of one name are one group.
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-bold">纸面版式（发布包里的 Word、PDF 也照这里选的）</legend>
      {paperChoices.map((choice) => (
        <label key={choice.style.id} className="flex min-h-6 items-baseline gap-1.5">
          <input
            type="radio"
            name={name}
            checked={choice.isPlain === isPlain}
            onChange={() => choice.isPlain !== isPlain && turnPlain()}
            className="size-4 shrink-0 translate-y-0.5 accent-brand"
          />
          <span>
            {choice.style.name}
            <span className="text-sm text-muted">（{choice.hint}）</span>
          </span>
        </label>
      ))}
      <Check label="落款处要盖章" hint="署名和日期留出印章的位置" checked={sealed} turn={turnSealed} />
      {pdfHere === false && <p className="mt-2 text-sm">要 PDF 文件：点“打印”，再在打印窗口的“目标打印机”里选“另存为 PDF”。</p>}
    </fieldset>
  );
}

/** 复制到门户和网页片段 */
const tablesAlone = forms
  .filter(({ charts }) => charts === "fragment")
  .map(({ label }) => label)
  .join("和");

export function ChartsChoice() {
  const [charts, turn] = useCharts();
  const { years } = useEditor();
  return (
    <>
      <Check
        label="附图解"
        hint={`正文后面加统计图和数字表，送签批和上网发布的都加；${tablesAlone}里只有数字表`}
        checked={charts}
        turn={turn}
      />
      {charts &&
        years.unclear.map((one) => (
          <p key={one.year} role="note" className="text-sm text-warn" data-unclear={one.year}>
            {unclearWords(one)}图解里没有这一年。
          </p>
        ))}
    </>
  );
}
