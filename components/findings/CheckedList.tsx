"use client";
// What was checked, so that "nothing wrong" says what it rests on; open where nothing was found.
import { checkedIn, type Checked } from "#lib/checks/judged.ts";
import { useEditor, useReport } from "../form/context.ts";

const verdict = ({ places, open }: Checked): string => (open === 0 ? `${places} 处` : open === places ? `${places} 处都未能判断` : `${places} 处，其中 ${open} 处未能判断`);

export function CheckedList() {
  const report = useReport();
  const { live, outline } = useEditor();
  const { findings, unjudged } = live.findings();
  const checked = checkedIn(outline, report, unjudged);
  const nothing = findings.length === 0;
  return (
    <section aria-label="检查了什么" data-nothing={nothing}>
      {nothing && <p className="mb-1 rounded border-l-4 border-good bg-good-soft px-3 py-2">没有发现问题{unjudged.length > 0 ? `，但有 ${unjudged.length} 处还不能判断，见下面的“未能判断”。` : "，下面各项都已检查。"}</p>}
      <details open={nothing}>
        <summary className="text-sm text-brand">检查了什么</summary>
        <ul className="list-disc pl-5 text-sm">
          {checked.map((one) => (
            <li key={one.name}>
              {one.name}：{verdict(one)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
