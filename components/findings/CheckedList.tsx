"use client";
// What was checked, so that "nothing wrong" says what it rests on; open where nothing was found.
import { offIn, type Checked } from "#lib/checks/judged.ts";
import { checkedOf } from "../editor/checked.ts";
import { useEditor, useReport } from "../editor/context.ts";

const verdict = ({ places, open }: Checked): string => `检查了 ${places - open} 处${open > 0 ? `（另有 ${open} 处未能判断）` : ""}`;

function Nothing({ open }: { readonly open: number }) {
  if (open === 0) return <p className="rounded border-l-4 border-good bg-good-soft px-3 py-2">没有发现问题，下面各项都已检查。</p>;
  return <p className="rounded border-l-4 border-edge bg-ground px-3 py-2">没有发现问题，但有 {open} 处还不能判断，见下面的“未能判断”。</p>;
}

export function CheckedList() {
  useReport();
  const editor = useEditor();
  const { live, edition } = editor;
  const off = offIn(edition);
  const { findings, unjudged } = live.findings();
  // Of a report in which nothing stands yet, its year and the name of its body are no report that was checked.
  const checked = live.progress().blank ? [] : checkedOf(editor).filter(({ places, open }) => open < places);
  const nothing = findings.length === 0;
  return (
    <section aria-label="检查了什么" data-nothing={nothing} className="space-y-1">
      {nothing && <Nothing open={unjudged.length} />}
      {off.length > 0 && (
        <p className="text-sm text-warn" data-off>
          在“检查项目”里关掉、没有检查的 {off.length} 项：{off.join("；")}。
        </p>
      )}
      {checked.length > 0 && (
        <details open={nothing}>
          <summary className="min-h-6 text-sm text-brand">检查了什么</summary>
          <ul className="list-disc pl-5 text-sm">
            {checked.map((one) => (
              <li key={one.name}>
                {one.name}：{verdict(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
