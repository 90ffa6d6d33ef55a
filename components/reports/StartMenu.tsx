"use client";
// 更多: what the start page offers besides beginning and opening a report.
import { useRouter } from "next/navigation";
import { fetchFile } from "../ui/fetchFile.ts";
import { hand } from "../ui/handed.ts";
import { Menu, type MenuGroup } from "../ui/Menu.tsx";
import { pickFiles } from "../ui/pickFile.ts";
import { usePractice } from "./practice.ts";
import { useRestore } from "./Restore.tsx";
import { dailyNote } from "./dailyWords.ts";
import type { DailySays } from "#lib/overview/reportList.ts";

export function StartMenu({ daily }: { readonly daily: DailySays }) {
  const router = useRouter();
  const [practise] = usePractice();
  const [restore, dialog] = useRestore();
  const folder = async () => {
    const files = await pickFiles({ folder: true });
    if (files.length === 0) return;
    hand("checkup", files);
    router.push("/checkup");
  };
  const groups: readonly MenuGroup[] = [
    { name: "练习", items: [{ label: "练习报告", hint: "数字是编造的，随便改，不影响正式报告", onSelect: () => void practise() }] },
    {
      name: "备份和恢复",
      help: "backup",
      note: dailyNote(daily),
      items: [
        {
          label: "备份全部报告",
          hint: "得到一个文件，请存到别的盘或U盘；不带各次改动的历史",
          onSelect: () => void fetchFile("/api/backup", "全部报告的备份"),
        },
        { label: "从备份恢复", hint: "先看有哪些不同，再决定", onSelect: () => void restore() },
      ],
    },
    {
      name: "公布过的报告",
      items: [
        { label: "导入一个文件夹", hint: "里面的报告逐份读出、核对，先列成一张表", onSelect: () => void folder() },
        { label: "读入已有的报告", hint: "网页、Word、PDF，或者粘贴；先与原文并排看", onSelect: () => router.push("/reports/read") },
      ],
    },
    {
      name: "设置和资料",
      items: [
        { label: "发布设置", hint: "网站名称等，填一次，各份报告的网页都带上", onSelect: () => router.push("/settings") },
        { label: "格式说明", hint: "每种格式有哪些表、怎么核对、依据哪个文件", onSelect: () => router.push("/editions") },
        { label: "检查项目", hint: "系统查哪些、依据什么；用不着的可以关掉", onSelect: () => router.push("/checks") },
      ],
    },
  ];
  return (
    <>
      <Menu label="更多" groups={groups} />
      {dialog}
    </>
  );
}
