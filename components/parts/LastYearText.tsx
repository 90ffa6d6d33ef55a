"use client";
// 上年这一部分: what the part said in last year's report, read-only, to look at beside the new text or to take over.
import { titleOf, type NarrativeBlock } from "#lib/report/report.ts";
import { Button } from "../ui/Button.tsx";
import { say } from "../ui/toasts.tsx";
import type { Opened } from "#lib/arithmetic/opened.ts";

type Blocks = readonly NarrativeBlock[];
type Props = {
  readonly lastYear: Opened;
  readonly name: string;
  readonly blocks: Blocks;
  readonly section: string | null;
  readonly own: Blocks;
  readonly append: (blocks: Blocks) => void;
};

const isThere = ({ text }: NarrativeBlock, own: Blocks): boolean => own.some((block) => block.text.trim() === text.trim());

function LastYearBlock({ block, there, take }: { readonly block: NarrativeBlock; readonly there: boolean; readonly take: () => void }) {
  return (
    <li className="border-t border-line py-2">
      <p
        className={`whitespace-pre-wrap break-words indent-8 ${block.kind === "heading" ? "font-kai font-bold" : "font-song"}`}
        data-last-year-block
      >
        {block.text}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        <Button onClick={take} aria-label={`沿用这一段：${block.text.slice(0, 12)}`}>
          沿用这一段
        </Button>
        {there && <span className="text-muted">✓ 本年文字里已有这一段</span>}
      </p>
    </li>
  );
}

export function LastYearText({ lastYear, name, blocks, section, own, append }: Props) {
  const take = (taken: Blocks) => {
    append(taken);
    say(`已加到“${name}”的最后 ${taken.length} 段，请按今年的情况改写。用编辑框上的“撤销”可以取消。`);
  };
  return (
    <details className="rounded border border-line bg-ground px-3 py-2" data-last-year-text>
      <summary>
        {section === null ? "上年这一部分" : `上年“${section}”的文字`}（{lastYear.report.year}年，{blocks.length} 段）
      </summary>
      <p className="my-2 flex flex-wrap items-center gap-2 text-sm text-muted">
        摘自《{titleOf(lastYear.edition, lastYear.report)}》，只供参考，不会改动。
        {section !== null && "上年的格式分得不一样，没有单独的这一部分。"}
        <Button onClick={() => take(blocks)}>沿用全文</Button>
      </p>
      <ol>
        {blocks.map((block) => (
          <LastYearBlock key={block.id} block={block} there={isThere(block, own)} take={() => take([block])} />
        ))}
      </ol>
    </details>
  );
}
