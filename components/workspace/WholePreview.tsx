"use client";
// What was copied, taken apart: which paragraph goes where and why, what becomes of text that stands there, each table with its figures and
// totals, and all that does not go in. Nothing is filled in before every open question has its answer.
import { useEffect, useMemo, useRef, useState, type ClipboardEvent } from "react";
import { apart } from "#lib/apart/apart.ts";
import { withOffers } from "#lib/apart/offers.ts";
import { readingOf, type Reading } from "#lib/apart/reading.ts";
import type { Plan } from "#lib/apart/plan.ts";
import { outcomeOf, type Chosen, type Given, type Outcome, type Over } from "#lib/apart/take.ts";
import { cautionWords, droppedWords } from "#lib/apart/words.ts";
import type { Address } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { printedDate } from "#lib/report/date.ts";
import type { Clipboard } from "#lib/seen/clipboard.ts";
import { useEditor } from "../editor/context.ts";
import { askWhole, type WholePaste } from "../editor/wholePaste.ts";
import { leftOutWords, mendedWords } from "../narrative/note.ts";
import { Button } from "../ui/Button.tsx";
import { WholeGroups } from "./WholeGroups.tsx";
import { WholeStanding } from "./WholeStanding.tsx";
import { WholeTables } from "./WholeTables.tsx";
import { countedWords, fillWhole } from "./wholeFill.ts";

/** The place to paste into where nothing was pasted yet. It takes no text itself. */
function PasteHere({ take }: { readonly take: (clipboard: Clipboard) => void }) {
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    take({ html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") });
  };
  return (
    <>
      <p className="mb-3">
        在 Word、WPS 或网页里选中报告全文或者其中几部分（连标题和表格一起），按 Ctrl+C 复制，再到下面的框里按
        Ctrl+V。先给您看每一段放到哪里，同意了才填。
      </p>
      <label htmlFor="whole-paste" className="sr-only">
        在这里粘贴
      </label>
      <textarea
        id="whole-paste"
        data-begin
        value=""
        onChange={() => undefined}
        onPaste={paste}
        placeholder="点这里，按 Ctrl+V"
        autoComplete="off"
        className="h-32 w-full rounded border-2 border-dashed border-edge bg-ground p-4 text-center"
      />
      <div className="mt-3 flex justify-end">
        <Button onClick={() => askWhole(null)}>取消</Button>
      </div>
    </>
  );
}

function Cautions({ plan }: { readonly plan: Plan }) {
  if (plan.cautions.length === 0) return null;
  return (
    <div role="alert" className="mb-3 rounded border-l-4 border-warn bg-warn-soft px-3 py-2">
      <p className="font-bold">粘贴的内容可能不是这份报告的，请看清楚再填入：</p>
      <ul className="list-disc pl-5">
        {plan.cautions.map((one) => (
          <li key={one.what}>{cautionWords(one)}</li>
        ))}
      </ul>
    </div>
  );
}

function Dropped({ plan: { dropped } }: { readonly plan: Plan }) {
  if (dropped.length === 0) return null;
  return (
    <details className="mb-3">
      <summary className="min-h-6">没有放进来的标题、编号、单位和落款（{dropped.length}）</summary>
      <ul className="list-disc pl-5 text-sm">
        {dropped.map((one, at) => (
          <li key={at}>{droppedWords(one)}</li>
        ))}
      </ul>
    </details>
  );
}

/** 还有 2 处要选; "" where all is answered. */
function openWords({ open, parts, fields }: Outcome): string {
  const asked = [...parts, ...fields].filter(({ asks }) => asks).length;
  return [
    ...(open.length > 0 ? [`${open.length} 处没有选放到哪里`] : []),
    ...(asked > 0 ? [`${asked} 处没有选原来的内容怎么办`] : []),
  ].join("，");
}

function summary({ parts, fields, figures }: Outcome): string {
  const goes = ({ over }: { readonly over: Over | undefined }): boolean => over !== "keep";
  return countedWords(parts.filter(goes).length, fields.filter(goes).length, figures.length);
}

const changed = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value | undefined): ReadonlyMap<Key, Value> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};

const noAnswers: Given = { chosen: new Map(), over: new Map() };

function Asked({ paste, reading, plan }: { readonly paste: WholePaste; readonly reading: Reading; readonly plan: Plan }) {
  const editor = useEditor();
  const { edition, live } = editor;
  const [given, setGiven] = useState(noAnswers);
  const [told, setTold] = useState(false);
  const [dated, setDated] = useState(live.report().date === "");
  const place = useRef<HTMLDivElement>(null);
  const outcome = outcomeOf(edition, live.report(), plan, given);
  const [open, words] = [openWords(outcome), summary(outcome)];
  const choose = (key: string, chosen: Chosen | undefined) => setGiven({ ...given, chosen: changed(given.chosen, key, chosen) });
  const decide = (addresses: readonly Address[], over: Over) =>
    setGiven({ ...given, over: addresses.reduce((map, address) => changed(map, address, over), given.over) });
  const leaveRest = () =>
    setGiven({ ...given, chosen: outcome.open.reduce((map, key) => changed<string, Chosen>(map, key, { to: "nowhere" }), given.chosen) });
  const take = () => {
    if (open !== "" || words === "") {
      setTold(true);
      place.current?.querySelector<HTMLElement>("[data-open]")?.focus();
      return;
    }
    askWhole(null);
    fillWhole(editor, outcome, dated ? plan.date : undefined);
  };
  return (
    <div ref={place}>
      <Cautions plan={plan} />
      <p id="whole-words" role="status" className="mb-3">
        {words === "" ? "没有要填入的内容。" : `将填入${words}。`}
        {outcome.same.length > 0 && `${outcome.same.length} 处与已有的相同，不变。`}
        {open !== "" && <strong className={told ? "text-bad" : "text-warn"}>还有 {open}。</strong>}
      </p>
      <WholeGroups plan={plan} given={given} open={outcome.open} choose={choose} />
      <WholeStanding outcome={outcome} decide={decide} />
      <WholeTables plan={plan} />
      {plan.date !== undefined && (
        <p className="mb-3">
          <label className="inline-flex min-h-6 items-center gap-1.5">
            <input type="checkbox" checked={dated} onChange={() => setDated(!dated)} className="size-4 accent-brand" />
            落款日期填“{printedDate(plan.date)}”{live.report().date !== "" && `（现在是“${printedDate(live.report().date)}”）`}
          </label>
        </p>
      )}
      <Dropped plan={plan} />
      {reading.leftOut.length > 0 && <p className="mb-3 text-warn">{leftOutWords({ leftOut: reading.leftOut, kept: true })}</p>}
      {reading.mended !== undefined && <p className="mb-3 text-warn">{mendedWords(reading.mended)}</p>}
      <div className="sticky -bottom-5 z-30 -mx-5 -mb-5 flex flex-wrap justify-end gap-3 border-t border-line bg-paper px-5 py-3">
        {outcome.open.length > 0 && <Button onClick={leaveRest}>没有选的都不填入</Button>}
        {paste.asItIs !== undefined && (
          <Button
            onClick={() => {
              askWhole(null);
              setTimeout(() => paste.asItIs?.());
            }}
          >
            不分开，都粘贴到光标处
          </Button>
        )}
        <Button onClick={() => askWhole(null)} data-begin={plan.cautions.length > 0 || undefined}>
          取消
        </Button>
        <Button look="primary" onClick={take} aria-describedby="whole-words" data-begin={plan.cautions.length === 0 || undefined}>
          填入
        </Button>
      </div>
    </div>
  );
}

function Read({ clipboard, paste, again }: { readonly clipboard: Clipboard; readonly paste: WholePaste; readonly again: () => void }) {
  const { edition, live } = useEditor();
  const { reading, plan } = useMemo(() => {
    const read = readingOf(clipboard, DOMParser, walk(edition));
    return { reading: read, plan: withOffers(live.report(), apart(edition, live.report(), read, paste.at)) };
  }, [clipboard, edition, live, paste.at]);
  if (plan.groups.length + plan.tables.length + plan.dropped.length === 0)
    return (
      <>
        <p className="mb-3">剪贴板里没有文字和表格。{leftOutWords({ leftOut: reading.leftOut, kept: false })}</p>
        <Button look="primary" data-begin onClick={again}>
          再粘贴一次
        </Button>
      </>
    );
  return <Asked paste={paste} reading={reading} plan={plan} />;
}

export function WholePreview({ paste }: { readonly paste: WholePaste }) {
  const [pasted, setPasted] = useState(paste.clipboard);
  const room = useRef<HTMLDivElement>(null);
  // What was pasted takes the place of the box that had the focus: the focus goes to where it begins.
  useEffect(() => {
    if (paste.clipboard === undefined) room.current?.querySelector<HTMLElement>("[data-begin]")?.focus();
  }, [pasted, paste.clipboard]);
  return (
    <div ref={room}>
      {pasted === undefined ? <PasteHere take={setPasted} /> : <Read clipboard={pasted} paste={paste} again={() => setPasted(undefined)} />}
    </div>
  );
}
