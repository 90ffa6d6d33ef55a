"use client";
// 填入已有的报告: what was read beside a draft that is there. What differs is listed and shown in the tables themselves; what is chosen goes into the draft,
// where one 撤销 takes it back.
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { openedKnown } from "#lib/arithmetic/open.ts";
import { compareParagraphs } from "#lib/compare/texts.ts";
import type { Report } from "#lib/report/report.ts";
import { anchorsOf, type Anchors } from "../beside/anchors.ts";
import { DifferenceScope } from "../beside/DifferenceScope.tsx";
import { ShownTable } from "../beside/ShownTable.tsx";
import { TextChanges } from "../beside/TextChanges.tsx";
import { Button } from "../ui/Button.tsx";
import type { HeldReport } from "./ChooseDraft.tsx";
import { handOver, type Waiting } from "./filling.ts";
import { changesOver, chosenAtFirst, fillingOf, gridsOver, sectionOf, type DraftChange } from "./over.ts";
import { OverList } from "./OverList.tsx";

const heads = ["现在", "读出的"] as const;

const paragraphs = (name: string, text: string) =>
  text === "" ? [] : text.split("\n").map((line) => ({ section: name, text: line, heading: null }));

function Texts({ changes, anchors }: { readonly changes: readonly DraftChange[]; readonly anchors: Anchors }) {
  return changes.map(({ at, name, from, to }) => (
    <section key={at} id={anchors.get(at)} tabIndex={-1} className="shown-cell mb-3">
      <TextChanges texts={compareParagraphs(paragraphs(name, from), paragraphs(name, to))} heads={heads} all anchors={new Map()} />
    </section>
  ));
}

/** Why it may be another report than is meant, in sentences. */
function doubts(draft: Report, read: Report): readonly string[] {
  const [own, theirs] = [draft.body.name.trim(), read.body.name.trim()];
  return [
    ...(own === theirs ? [] : [`读的是“${theirs}”的报告，这一份是“${own}”的。`]),
    ...(draft.year === read.year ? [] : [`读的是${read.year}年的报告，这一份是${draft.year}年的。`]),
  ];
}

type Props = {
  readonly held: HeldReport;
  readonly read: Report;
  readonly name: string;
  readonly at: Waiting["at"];
  readonly onBack: () => void;
};

export function OverReport({ held, read, name, at: places, onBack }: Props) {
  const router = useRouter();
  const draft = useMemo(() => openedKnown(held.report), [held]);
  const found = useMemo(() => changesOver(draft, read), [draft, read]);
  const grids = useMemo(() => gridsOver(draft, found), [draft, found]);
  const anchors = useMemo(
    () =>
      anchorsOf(
        "over",
        found.all.map(({ at }) => at),
      ),
    [found],
  );
  const [chosen, setChosen] = useState(() => chosenAtFirst(found));
  const [problem, setProblem] = useState("");
  const choose = (places: readonly Address[], on: boolean) => {
    const next = new Set(chosen);
    for (const at of places)
      if (on) next.add(at);
      else next.delete(at);
    setChosen(next);
  };
  const take = () => {
    if (chosen.size === 0) return setProblem("还没有勾选要填入的。");
    const taken = found.all.flatMap(({ at }) => (chosen.has(at) ? [at] : []));
    handOver({ report: held.id, from: name, at: places, filling: fillingOf(draft, read, found, chosen) });
    const section = sectionOf(draft.outline, taken);
    router.push(section === undefined ? `/reports/${held.id}` : `/reports/${held.id}/fill/${section}`);
  };
  const over = found.all.filter(({ at, from }) => from !== "" && chosen.has(at)).length;
  const words = found.all.filter(({ is }) => is !== "figure");
  const [parts, lines] = [words.filter(({ is }) => is === "part"), words.filter(({ is }) => is === "text")];
  return (
    <>
      <div className="sticky top-0 z-20 mb-2 flex flex-wrap items-center gap-3 bg-ground py-1">
        <p className="mr-auto min-w-0 flex-1" role="status">
          填入{held.label}：不同的有 {found.all.length} 处，勾了 {chosen.size} 处
          {over > 0 && <strong className="text-warn">，其中 {over} 处会换掉现在的内容</strong>}。
        </p>
        <Button onClick={onBack}>← 回到读出的内容</Button>
        {found.all.length > 0 && (
          <Button look="primary" onClick={take}>
            填入勾选的 {chosen.size} 处
          </Button>
        )}
      </div>
      {problem !== "" && chosen.size === 0 && (
        <p role="alert" className="mb-2 text-bad">
          {problem}
        </p>
      )}
      {doubts(held.report, read).map((doubt) => (
        <p key={doubt} role="alert" className="mb-2 rounded border-l-4 border-warn bg-warn-soft px-3 py-1">
          {doubt}请看清楚再填入。
        </p>
      ))}
      <p className="mb-2 text-sm text-muted">
        现在空着的已经勾好；现在有内容的没有勾，要换掉的请自己勾。没有读出的格不会变。
        {found.unfit > 0 && `读出的 ${found.unfit} 个数在这份报告的格式里没有位置，不会填入。`}
        填入以后可以一次撤销。
      </p>
      {found.all.length === 0 ? (
        <p>读出的内容与这份报告现在的内容相同，没有要填入的。</p>
      ) : (
        <DifferenceScope>
          <aside aria-label="不同的地方" className="beside-list">
            <OverList changes={found.all} chosen={chosen} anchors={anchors} choose={choose} />
          </aside>
          <div className="min-w-0">
            {grids.map((shown) => (
              <section key={shown.grid.id} className="mb-4">
                <h2 className="mb-1 font-hei">{shown.grid.caption}</h2>
                <ShownTable shown={shown} anchors={anchors} />
              </section>
            ))}
            {lines.map(({ at, name: label, from, to }) => (
              <p key={at} id={anchors.get(at)} tabIndex={-1} className="shown-cell mb-2">
                <strong>{label}</strong>：现在{from === "" ? "空着" : `“${from}”`}，读出的是“{to}”
              </p>
            ))}
            <Texts changes={parts} anchors={anchors} />
          </div>
        </DifferenceScope>
      )}
    </>
  );
}
