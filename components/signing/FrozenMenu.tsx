"use client";
// What can be done with one of the frozen versions of a report, in force or not: held beside the report as it is now, and exported as it was.
import { useRouter } from "next/navigation";
import { fetchFile } from "../ui/fetchFile.ts";
import { Menu, type MenuItem } from "../ui/Menu.tsx";

/** The forms in which it leaves, by the words of their addresses. */
const forms = { docx: "Word", pdf: "PDF", html: "网页", package: "发布包" } as const;

export function FrozenMenu({ id, number }: { readonly id: string; readonly number: number }) {
  const router = useRouter();
  const items: readonly MenuItem[] = [
    { label: "看这一版，与现在对照", onSelect: () => router.push(`/reports/${id}/history?frozen=${number}&all=1`) },
    { label: "与现在不同的地方", onSelect: () => router.push(`/reports/${id}/history?frozen=${number}`) },
    ...Object.entries(forms).map(
      ([form, words]): MenuItem => ({
        label: `导出${words}`,
        onSelect: () => void fetchFile(`/api/reports/${id}/export/${form}?frozen=${number}`, `第 ${number} 次定稿，${words}`),
      }),
    ),
  ];
  return <Menu label="操作" name={`操作：第 ${number} 次定稿`} items={items} />;
}
