"use client";
// What can be done with one version: held beside another, restored as the newest one, exported as it was.
import { useRouter } from "next/navigation";
import { act } from "../ui/act.ts";
import { fetchFile } from "../ui/fetchFile.ts";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";

/** The forms in which a version leaves, by the words of their addresses. */
const forms = { docx: "Word", pdf: "PDF", html: "网页", json: "数据文件" } as const;

/** Restores a version of a report as it was seen at `revision`, and offers to take that back. */
function useRestoring(id: string): (number: number, revision: number) => Promise<void> {
  const router = useRouter();
  const [, run] = useRunning();
  const restore = async (version: number, base: number, done: string, undoes: boolean): Promise<void> => {
    const answer = await act("restoreVersion", { report: id, version, base });
    router.refresh();
    if (!answer.ok) return sayProblem(answer.message);
    const { revision, undo } = answer.value;
    if (revision === base) return say("内容与现在一样，没有改动。");
    say(
      done,
      undoes ? { action: { label: "撤销", onClick: () => void restore(undo, revision, "已撤销，内容与恢复以前一样。", false) } } : {},
    );
  };
  return (number, revision) => run(() => restore(number, revision, `已恢复到第 ${number} 版。`, true));
}

type Props = { readonly id: string; readonly revision: number; readonly number: number; readonly latest: number };

export function VersionMenu({ id, revision, number, latest }: Props) {
  const router = useRouter();
  const restore = useRestoring(id);
  const path = `/reports/${id}/history`;
  const exported = Object.entries(forms).map(
    ([form, words]): MenuItem => ({
      label: `导出${words}`,
      onSelect: () => void fetchFile(`/api/reports/${id}/export/${form}?version=${number}`, `第 ${number} 版，${words}`),
    }),
  );
  const items: readonly MenuItem[] = [
    ...(number < latest ? [{ label: "与现在对照", onSelect: () => router.push(`${path}?from=${number}&to=${latest}`) }] : []),
    ...(number > 1
      ? [{ label: "与前一版对照", hint: "看这一版改了什么", onSelect: () => router.push(`${path}?from=${number - 1}&to=${number}`) }]
      : []),
    ...(number < latest
      ? [{ label: "恢复到这一版", hint: "作为新的一版；现在的留在历史里", onSelect: () => void restore(number, revision) }]
      : []),
    ...exported,
  ];
  return <Menu label="操作" name={`操作：第 ${number} 版`} items={items} />;
}
