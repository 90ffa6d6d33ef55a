// Two reports side by side: the tables themselves with the differing cells marked, the words with theirs, and beside both a list of only
// what needs a look. On the page 对照 and for a report of a backup.
import type { ComparedGrid, SideBySide } from "#lib/compare/sideBySide.ts";
import { bySection, isUnwritten, type TextComparison } from "#lib/compare/paragraphs.ts";
import { anchorsOf, type Anchors } from "./anchors.ts";
import { DifferenceScope } from "./DifferenceScope.tsx";
import { Differences, type DifferenceGroup } from "./Differences.tsx";
import { AloneRows, FigureRows } from "./FigureRows.tsx";
import { ShownTable } from "./ShownTable.tsx";
import { changeWords, TextChanges, type TextAnchors } from "./TextChanges.tsx";

type Props = { readonly side: SideBySide; readonly all: boolean };

/** The paragraphs that differ, but for sections that the later report has not begun. */
const changedTexts = ({ texts }: SideBySide): readonly TextComparison[] =>
  bySection(texts).flatMap(([, own]) => (isUnwritten(own) ? [] : own.filter(({ kind }) => kind !== "same")));

const textAnchorsOf = (changed: readonly TextComparison[]): TextAnchors => new Map(changed.map((one, place) => [one, `text${place + 1}`]));

/** Between two years most paragraphs are others: one line leads to them. Within a year each is listed. */
function textGroup(every: boolean, changed: readonly TextComparison[], anchors: TextAnchors): DifferenceGroup {
  if (every) return { title: "文字", items: changed.map((one) => ({ words: changeWords(one), anchor: anchors.get(one) })) };
  return {
    title: "文字",
    items: changed.length === 0 ? [] : [{ words: `${changed.length} 段改写、新增或删去，到文字`, anchor: "texts" }],
  };
}

function groupsOf(side: SideBySide, anchors: Anchors, texts: DifferenceGroup): readonly DifferenceGroup[] {
  const items = (kind: "looks" | "pending") =>
    side.looks.map(({ group, [kind]: all }) => ({ title: group, items: all.map(({ at, words }) => ({ words, anchor: anchors.get(at) })) }));
  const pending = items("pending").flatMap((group) => group.items);
  return [...items("looks"), texts, { title: `${side.heads[1]}还没有填的`, items: pending, folded: true }];
}

/** What the signs in the cells mean. */
function legend({ heads: [before, now], every }: SideBySide): string {
  const large = every ? "" : `，▲▼ 是变化大的（10 以上，又到${before}的一半）`;
  return `格里左边的小字是${before}的数，右边是${now}的数。△▽ 是增减${large}；＋ ${before}未填，－ ${now}未填，≠ 有一份不是数。`;
}

function GridTable({ compared, anchors, all }: { readonly compared: ComparedGrid; readonly anchors: Anchors; readonly all: boolean }) {
  const { grid, differs, filled } = compared;
  if (differs > 0 || all)
    return (
      <section className="mb-4" data-differs={differs}>
        <h3 className="mb-1 font-hei">
          {grid.caption}
          <span className="font-sans text-sm text-muted">（{differs > 0 ? `${differs} 格不同` : "没有不同"}）</span>
        </h3>
        <ShownTable shown={compared} anchors={anchors} />
      </section>
    );
  return (
    <details className="mb-4 rounded border border-line bg-ground px-3 py-2" data-differs={0}>
      <summary>
        {grid.caption}（{filled ? "没有不同" : "两份都没有填"}）
      </summary>
      <ShownTable shown={compared} anchors={anchors} />
    </details>
  );
}

export function Comparison({ side, all }: Props) {
  const { heads, every, grids, rows, alone, looks, texts } = side;
  const anchors = anchorsOf(
    "place",
    looks.flatMap((group) => [...group.looks, ...group.pending].map(({ at }) => at)),
  );
  const changed = changedTexts(side);
  const textAnchors = every ? textAnchorsOf(changed) : new Map<TextComparison, string>();
  const otherRows = rows.filter(({ cell }) => all || cell.tone !== "plain");
  return (
    <DifferenceScope>
      <aside aria-label="要看的不同" className="beside-list">
        <h2 className="mb-1 text-lg font-bold">{every ? "不同的地方" : "变化大的，请看一看"}</h2>
        <Differences groups={groupsOf(side, anchors, textGroup(every, changed, textAnchors))} none="没有要看的不同。" />
      </aside>
      <div className="min-w-0">
        <h2 className="mb-1 text-xl font-bold">表格</h2>
        <p className="mb-2 text-sm text-muted">{legend(side)}</p>
        {grids.map((compared) => (
          <GridTable key={compared.grid.id} compared={compared} anchors={anchors} all={all} />
        ))}
        <FigureRows rows={otherRows} heads={heads} anchors={anchors} />
        <AloneRows which="before" rows={alone.before} heads={heads} />
        <AloneRows which="now" rows={alone.now} heads={heads} />
        <h2 id="texts" tabIndex={-1} className="shown-cell mb-1 text-xl font-bold">
          文字{!all && "（只列不同的）"}
        </h2>
        <p className="mb-2 text-sm text-muted">
          <ins className="bg-good-soft text-good">下划线</ins>是{heads[1]}新增的字，
          <del className="bg-bad-soft text-bad">删除线</del>是{heads[0]}有、{heads[1]}没有的字。
        </p>
        <TextChanges texts={texts} heads={heads} all={all} anchors={textAnchors} />
      </div>
    </DifferenceScope>
  );
}
