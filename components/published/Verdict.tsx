"use client";
// What was published beside the report: every difference, the gravest first, each with both sides and its place; what was compared, and what was not.
import { useEffect, useRef, useState } from "react";
import { copyRows } from "#lib/clipboard/copy.ts";
import type { Where } from "#lib/reading/reading.ts";
import type { Subject } from "#lib/verify/difference.ts";
import type { Placed, Verified } from "#lib/verify/file.ts";
import { Button } from "../ui/Button.tsx";
import { putOnClipboard } from "../ui/onClipboard.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { itemClass, placed } from "./LookList.tsx";
import { stepAmongLooks } from "../reading/lookKeys.ts";
import { SourcePane } from "../reading/SourcePane.tsx";
import type { VerifiedSource } from "./verify.ts";

/** Titles of the groups, in the order of the list. */
const titles: Readonly<Record<Subject, string>> = {
  figure: "数字",
  table: "没有对上的表",
  head: "表头、行名和表的名称",
  lost: "丢了的字",
  text: "文字",
  order: "次序",
  drawing: "图解的图",
  data: "网页里给程序读的数据",
};

const isSubject = (key: string): key is Subject => Object.hasOwn(titles, key);

const notOfPages = "网站的导航、页脚不算报告的内容；颜色、字号和图片里的字没有核对。";

/** How many of the differences are such, and how many say that something was not compared. */
function differing({ differences }: Verified): readonly [others: number, unread: number] {
  const unread = differences.filter(({ kind }) => kind === "unread").length;
  return [differences.length - unread, unread];
}

/** What came of it, in half a sentence: never "same" beside a difference. */
function outcomeWords(verified: Verified): string {
  const [others, unread] = differing(verified);
  const parts = [...(others > 0 ? [`${others} 处不同`] : []), ...(unread > 0 ? [`${unread} 处没有能核对`] : [])];
  return parts.length === 0 ? "都相同" : parts.join("，");
}

/** How it was compared, and what was not. */
function howWords(verified: Verified): readonly string[] {
  const { by, compared, notes } = verified;
  const how =
    by === "page"
      ? `按网页核对：${compared === "" ? "" : `核对了 ${compared}，${outcomeWords(verified)}。`}${notOfPages}`
      : `按读出的内容核对：逐格比数，逐段比文字${compared === "" ? "" : `，${compared}`}。`;
  return [how, ...notes];
}

function verdictWords(verified: Verified): string {
  const { state, differences, looks } = verified;
  if (state === "unread") return "没有核对成。";
  const [others, unread] = differing(verified);
  if (differences.length === 0) return looks.length === 0 ? "核对过的都相同。" : "核对过的数字和文字都相同，表格的样子请看一看。";
  const parts = [
    [others, `有 ${others} 处不同`],
    [unread, `${unread} 处没有能核对`],
    [looks.length, `${looks.length} 张表的样子要看一看`],
  ] as const;
  return `${parts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join("，")}。`;
}

/** `where`: null where the place is not in what is shown. */
type Item = { readonly words: string; readonly where: Where | null };

const itemOf = ({ message, where, near }: Placed): Item => ({
  words: `${message}${where === null ? "" : near ? "（应在框出的这一行后面）" : placed(where)}`,
  where,
});

function Group({ title, items, show }: { readonly title: string; readonly items: readonly Item[]; readonly show: (item: Item) => void }) {
  if (items.length === 0) return null;
  return (
    <section className="mb-3">
      <h2 className="font-bold">
        {title}（{items.length}）
      </h2>
      <ul>
        {items.map((item, place) => (
          <li key={place} className="border-t border-line py-1">
            <button type="button" data-look className={itemClass} onClick={() => show(item)} onFocus={() => show(item)}>
              {item.words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Title, verdict and every line, for who has to mend the page. */
function copyList(title: string, verified: Verified): void {
  const lines = [
    `《${title}》发布后核对：${verdictWords(verified)}`,
    ...verified.differences.map((one) => itemOf(one).words),
    ...verified.looks.map(({ message }) => message),
  ];
  const { html, text } = copyRows(lines.map((line) => [line]));
  if (putOnClipboard(html, text)) say("清单已复制，到 Word、WPS 或聊天窗口里按 Ctrl+V 粘贴。");
  else sayProblem("没有复制成功，浏览器不允许。请选中左边的清单，按 Ctrl+C。");
}

type Props = {
  readonly title: string;
  readonly name: string;
  readonly file: Blob;
  readonly source: VerifiedSource;
  readonly onAnother: () => void;
};

export function Verdict({ title, name, file, source: { verified, stamp, against, mark }, onAnother }: Props) {
  const [at, setAt] = useState<Where | null>(null);
  const { state, differences, looks, pieces } = verified;
  const isGood = state === "same" && looks.length === 0;
  const show = ({ where }: Item) => setAt(where);
  const root = useRef<HTMLDivElement>(null);
  // The box that was pasted into is gone, and the focus with it.
  useEffect(
    () => (root.current?.querySelector<HTMLElement>("[data-look]") ?? root.current?.querySelector<HTMLElement>("[role=status]"))?.focus(),
    [],
  );
  return (
    <div ref={root}>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <p
          role="status"
          tabIndex={-1}
          className={`mr-auto min-w-0 rounded px-2 ${isGood ? "bg-good-soft text-good" : "bg-warn-soft text-warn"}`}
        >
          <strong>{verdictWords(verified)}</strong>
        </p>
        {differences.length + looks.length > 0 && <Button onClick={() => copyList(title, verified)}>复制清单</Button>}
        <Button onClick={onAnother}>再核对一个</Button>
      </div>
      <p className="text-sm">
        {name}，与本系统里这份报告现在的内容核对：{against}
        {mark !== null && <strong className="text-warn">（现在是{mark}）</strong>}
      </p>
      {stamp !== null && (
        <p data-stamp className={`text-sm ${stamp.isGood ? "" : "font-bold text-warn"}`}>
          {stamp.words}
        </p>
      )}
      <p className="mb-2 text-sm text-muted">{howWords(verified).join("")}</p>
      <div className="verified">
        <div className="published-pane text-sm" tabIndex={0} role="region" aria-label="不同的地方" onKeyDown={stepAmongLooks}>
          {differences.length + looks.length === 0 && <p>{state === "unread" ? "没有可以列出的。" : "没有不同的地方。"}</p>}
          {Object.entries(titles).map(([subject, title]) =>
            isSubject(subject) ? (
              <Group key={subject} title={title} items={differences.filter((one) => one.subject === subject).map(itemOf)} show={show} />
            ) : null,
          )}
          <Group
            title="表格的样子"
            items={looks.map(({ message, where }) => ({ words: `${message}${where === null ? "" : placed(where)}`, where }))}
            show={show}
          />
        </div>
        <SourcePane pieces={pieces} at={at} file={file} />
      </div>
    </div>
  );
}
