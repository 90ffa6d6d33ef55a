"use client";
// 怎么来的: what became of a figure or a text, newest first, with who, when and by which way, and its 数据来源. Asked of the server when it is opened.
import { useEffect, useState } from "react";
import type { Address } from "#lib/edition/edition.ts";
import type { Area } from "#lib/report/areas.ts";
import { changeWords, madeWords, outcomesOf, wayWords, whoWords, type PlaceChange } from "#lib/report/came.ts";
import { momentIn } from "#lib/report/date.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import { useEditor } from "../editor/context.ts";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { useSource } from "./NearestSource.tsx";

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
        {changeWords(outline, change, 200)}
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

function CameList({ source, places, computed = false }: Omit<CameAsked, "name">) {
  const asked = useChanges(places);
  const text = useSource(source)?.text;
  const [each, showEach] = useState(false);
  if (asked === undefined) return <p role="status">正在查……</p>;
  if ("problem" in asked) return <p role="alert">{asked.problem}</p>;
  // A text is stored many times while it is typed: what each version made of it comes first, each save on demand.
  const { changes } = asked;
  const gathered = changes.every(({ area }) => area === "narrative") ? outcomesOf(changes) : changes;
  const shown = each || gathered.length === 0 ? changes : gathered;
  return (
    <>
      <p className="mb-2">数据来源：{text ?? "还没有写"}</p>
      {changes.length === 0 ? (
        <p>{computed ? "这一格由系统算出，没有人填过。看它加起来的各格是怎么来的，请到那些格里点。" : "还没有填过。"}</p>
      ) : (
        <ol aria-label="改动，新的在前">
          {shown.map((change, place) => (
            <ChangeLine key={place} change={change} several={places.length > 1} />
          ))}
        </ol>
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
  return (
    <Modal open onClose={onClose} title={`怎么来的：${name}`} help="history">
      <CameList {...asked} />
      <p className="mt-3">
        <PageLink href={`/reports/${reportId}/history`} className={buttonClass("link")}>
          看整份报告的历史
        </PageLink>
      </p>
    </Modal>
  );
}
