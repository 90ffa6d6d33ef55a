"use client";
// 核查单 of one file or of all, for Word or as a page: made by the server of what the page lists.
import { checkSheet } from "#lib/checkup/sheet.ts";
import { fetchFile } from "../ui/fetchFile.ts";
import { Menu } from "../ui/Menu.tsx";
import type { DoneLine } from "./lines.ts";
import { today } from "./useCheckup.ts";

type Props = { readonly label: string; readonly lines: readonly DoneLine[]; readonly blankAsZero: boolean };

async function fetchSheet(form: "docx" | "html", { lines, blankAsZero }: Omit<Props, "label">): Promise<void> {
  const of = { today: today(), blankAsZero };
  const sheet = checkSheet(
    lines.map(({ checked }) => checked),
    of,
  );
  await fetchFile({ url: `/api/checkup/sheet?form=${form}`, body: { sheet, today: of.today } }, "核查单");
}

export function SheetMenu({ label, ...what }: Props) {
  return (
    <Menu
      label={label}
      items={[
        { label: "Word 文件（.docx）", hint: "可以再改，打印出来签字", onSelect: () => void fetchSheet("docx", what) },
        { label: "网页（.html）", hint: "用浏览器打开、打印", onSelect: () => void fetchSheet("html", what) },
      ]}
    />
  );
}
