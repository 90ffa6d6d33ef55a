"use client";
// What can be done with one report from the list: change its particulars, copy, export, delete with undo.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { fetchFile } from "../ui/fetchFile.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { Menu } from "../ui/Menu.tsx";
import { act } from "../ui/act.ts";
import { EditParticulars } from "./EditParticulars.tsx";
import { nextYearWords } from "./nextYear.ts";
import { RollDialog } from "./RollDialog.tsx";
import type { Summary } from "#lib/overview/summary.ts";
import { YearBeforeDialog } from "../editor/YearBeforeDialog.tsx";

/** Deletes a report and offers to bring it back. */
export function useRemoval(): (summary: Summary) => Promise<void> {
  const router = useRouter();
  const restore = async ({ id, title }: Summary) => {
    const answer = await act("restore", { report: id });
    if (answer.ok) say(`已恢复：${title}`);
    else sayProblem(answer.message);
    router.refresh();
  };
  return async (summary) => {
    const answer = await act("remove", { report: summary.id });
    if (!answer.ok) return void sayProblem(answer.message);
    router.refresh();
    say(`已删除：${summary.title}`, { action: { label: "撤销", onClick: () => void restore(summary) } });
  };
}

export function ReportMenu({ summary }: { readonly summary: Summary }) {
  const router = useRouter();
  const [editing, setEditing] = useState<"change" | "copy" | null>(null);
  const [rolling, setRolling] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const remove = useRemoval();
  return (
    <>
      <Menu
        label="操作"
        name={`${summary.title}：操作`}
        items={[
          { label: "打开", onSelect: () => router.push(`/reports/${summary.id}`) },
          { label: "改名称、类别、级别、年度", onSelect: () => setEditing("change") },
          { label: "复制一份", onSelect: () => setEditing("copy") },
          { label: nextYearWords(summary.year), hint: "建立下一年的报告，这一年的数按规则带过去", onSelect: () => setRolling(true) },
          { label: "上一年是哪一份…", hint: "更名前的、或者有几份时，在这里指定", onSelect: () => setChoosing(true) },
          {
            label: "定稿与发布",
            hint: "锁定、报审单、登记发布、更正",
            onSelect: () => router.push(`/reports/${summary.id}/signing`),
          },
          {
            label: "历史",
            hint: "谁、什么时候、改了什么；可以恢复以前的一版",
            onSelect: () => router.push(`/reports/${summary.id}/history`),
          },
          { label: "与其他年度对照", onSelect: () => router.push(`/reports/${summary.id}/compare`) },
          {
            label: "导出数据文件",
            hint: ".json，可在另一台电脑导入",
            onSelect: () => void fetchFile(`/api/reports/${summary.id}/export/json`, "数据文件"),
          },
          { label: "删除", onSelect: () => void remove(summary), danger: true },
        ]}
      />
      {editing !== null && <EditParticulars summary={summary} act={editing} onClose={() => setEditing(null)} />}
      {choosing && (
        <YearBeforeDialog
          id={summary.id}
          onClose={() => setChoosing(false)}
          onKept={() => {
            setChoosing(false);
            router.refresh();
          }}
        />
      )}
      {rolling && <RollDialog id={summary.id} year={summary.year} onClose={() => setRolling(false)} />}
    </>
  );
}
