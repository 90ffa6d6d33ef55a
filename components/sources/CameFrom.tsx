"use client";
// 怎么来的: what became of a figure or a text, newest first, with who, when and by which way, and its 数据来源. Asked of the server when it is opened.
import { useEffect, useState } from "react";
import type { Address } from "#lib/edition/edition.ts";
import type { Area } from "#lib/report/areas.ts";
import { aroundChanges, piecesOf } from "#lib/compare/pieces.ts";
import { changeWords, madeWords, outcomesOf, wayWords, whoWords, type PlaceChange } from "#lib/report/came.ts";
import { momentIn } from "#lib/report/date.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import { valueWords } from "#lib/report/valueWords.ts";
import { Pieces } from "../beside/Pieces.tsx";
import { blockAtCaret } from "../editor/blockAtCaret.ts";
import { useEditor } from "../editor/context.ts";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { useSource } from "./NearestSource.tsx";
import { byParagraph, type ParagraphChanges } from "./paragraphs.ts";

export type CamePlace = { readonly area: Area; readonly address: Address };

type Asked = { readonly changes: readonly PlaceChange[] } | { readonly problem: string } | undefined;

/** What was typed last is saved first, so that it is among what is told. */
function useChanges(places: readonly CamePlace[]): Asked {
  const { reportId: report, save } = useEditor();
  const [asked, setAsked] = useState<Asked>();
  const spelled = JSON.stringify(places);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      await save.flush();
      const answer = await act("cameFrom", { report, places: JSON.parse(spelled) as CamePlace[] });
      if (!gone) setAsked(answer.ok ? { changes: answer.value } : { problem: answer.message });
    };
    void ask();
    return () => void (gone = true);
  }, [report, save, spelled]);
  return asked;
}

const names = { new: "新写", gone: "删去" } as const;

/** The most letters of a text that came or went as a whole. */
const longest = 2_000;

/** What became of it: of a text each word that differs. */
function Became({ change }: { readonly change: PlaceChange }) {
  const { outline } = useEditor();
  const { area } = change;
  const [from, to] = [valueWords(outline, change, change.from), valueWords(outline, change, change.to)];
  const isText = area !== "figures" && area !== "stated";
  if (!isText || from === "" || to === "" || from === to) return changeWords(outline, change, longest);
  return <Pieces pieces={aroundChanges(piecesOf(from, to))} names={names} />;
}

/** `several`: the list is of more than one place, so that each line says which. */
function ChangeLine({ change, several }: { readonly change: PlaceChange; readonly several: boolean }) {
  const { outline } = useEditor();
  const { at, who, way, whence, first, area, address } = change;
  const made = madeWords(change);
  return (
    <li className="border-t border-line py-1.5" data-came={way}>
      <span className="block text-sm text-muted">
        {momentIn(new Date(at), { year: true })}，{whoWords(who)}，{wayWords(way)}
        {several && area !== "narrative" && `，${placeWords[area](outline, address)}`}
      </span>
      {made !== "" && <span className="block text-sm text-muted">{made}（可能不准），到上面的时间才送到。</span>}
      {whence !== "" && <span className="block text-sm break-words text-muted">出处：{whence}</span>}
      <span className="break-words">
        {first ? "一开始就有：" : ""}
        <Became change={change} />
      </span>
    </li>
  );
}

/** What is asked about, and what it is called. */
export type CameAsked = {
  readonly name: string;
  /** The place whose 数据来源 counts. */
  readonly source: Address;
  readonly places: readonly CamePlace[];
  /** A total, which nobody fills in. */
  readonly computed?: boolean;
};

function Changes({
  changes,
  several,
  name,
}: {
  readonly changes: readonly PlaceChange[];
  readonly several: boolean;
  readonly name: string;
}) {
  return (
    <ol aria-label={`${name}，新的在前`}>
      {changes.map((change, place) => (
        <ChangeLine key={place} change={change} several={several} />
      ))}
    </ol>
  );
}

/** One paragraph of a text: which it is, where it is from, and what became of it. */
function Paragraph({ paragraph, open }: { readonly paragraph: ParagraphChanges; readonly open: boolean }) {
  const { name, changes, count } = paragraph;
  const [latest] = changes;
  return (
    <details open={open} className="border-t border-line py-1" data-paragraph>
      <summary className="cursor-pointer py-0.5 break-words">
        <strong>{name}</strong>
        <span className="block text-sm text-muted">
          {latest === undefined
            ? "没有改动的记录"
            : `${count === 0 ? "一开始就有，没有改过" : `改过 ${count} 次，最近`}：${momentIn(new Date(latest.at), { year: true })}，${whoWords(latest.who)}，${wayWords(latest.way)}${latest.whence === "" ? "" : `，出处：${latest.whence}`}`}
        </span>
      </summary>
      {latest !== undefined && <Changes changes={changes} several={false} name={`${name}的改动`} />}
    </details>
  );
}

/** A text is told paragraph by paragraph: the one with the caret is open, or the only one. */
function Paragraphs({
  part,
  block,
  changes,
}: {
  readonly part: Address;
  readonly block: string | undefined;
  readonly changes: readonly PlaceChange[];
}) {
  const { live } = useEditor();
  const all = byParagraph(changes, part, live.report().narrative[part] ?? []);
  const named = all.some(({ id }) => id === block) ? block : undefined;
  return all.map((paragraph) => <Paragraph key={paragraph.id} paragraph={paragraph} open={all.length === 1 || paragraph.id === named} />);
}

function CameList({ source, places, computed = false, block }: Omit<CameAsked, "name"> & { readonly block: string | undefined }) {
  const asked = useChanges(places);
  const text = useSource(source)?.text;
  const [each, showEach] = useState(false);
  if (asked === undefined) return <p role="status">正在查……</p>;
  if ("problem" in asked) return <p role="alert">{asked.problem}</p>;
  // A text is stored many times while it is typed: what each version made of it comes first, each save on demand.
  const { changes } = asked;
  const part = places.find(({ area }) => area === "narrative")?.address;
  const gathered = part === undefined ? changes : outcomesOf(changes);
  const shown = each || gathered.length === 0 ? changes : gathered;
  return (
    <>
      <p className="mb-2">数据来源：{text ?? "还没有写"}</p>
      {changes.length === 0 ? (
        <p>{computed ? "这一格由系统算出，没有人填过。看它加起来的各格是怎么来的，请到那些格里点。" : "还没有填过。"}</p>
      ) : part === undefined ? (
        <Changes changes={shown} several={places.length > 1} name="改动" />
      ) : (
        <Paragraphs part={part} block={block} changes={shown} />
      )}
      {gathered.length < changes.length && (
        <Button look="link" aria-pressed={each} onClick={() => showEach(!each)}>
          {each ? "只看每一版改成了什么" : `看每一次保存（${changes.length}）`}
        </Button>
      )}
    </>
  );
}

export function CameFromDialog({ name, onClose, ...asked }: CameAsked & { readonly onClose: () => void }) {
  const { reportId } = useEditor();
  const [block] = useState(() => blockAtCaret()?.id);
  return (
    <Modal open onClose={onClose} title={`怎么来的：${name}`} help="history">
      <CameList {...asked} block={block} />
      <p className="mt-3">
        <PageLink href={`/reports/${reportId}/history`} className={buttonClass("link")}>
          看整份报告的历史
        </PageLink>
      </p>
    </Modal>
  );
}
