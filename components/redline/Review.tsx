"use client";
// The changes of a file, numbers first, to be decided one by one or all at once; what was chosen goes into the report as one act that one 撤销 takes back.
// What is not chosen stays listed until the page is left.
import Link from "next/link";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { openedKnown } from "#lib/arithmetic/open.ts";
import { subjects, type Change, type Subject } from "#lib/redline/change.ts";
import { grounds } from "#lib/redline/ground.ts";
import type { Reviewed, ReturnedFile } from "#lib/redline/returned.ts";
import { withTaken } from "#lib/redline/take.ts";
import { withWhence } from "#lib/redline/whence.ts";
import { takenBack, writesBetween } from "#lib/redline/writes.ts";
import { applied, type PatchResult, type Write } from "#lib/report/patch.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { saveAs } from "./asked.ts";
import { Beside } from "./Beside.tsx";
import { ChangeItem } from "./ChangeItem.tsx";
import {
  chosenIn,
  countsOf,
  decided,
  inReport,
  isDisputed,
  isOpen,
  listed,
  plainIn,
  takenBackIn,
  takenWith,
  undecided,
  withItsOwn,
  type Decision,
} from "./decisions.ts";
import { useBroken } from "./useBroken.ts";
import { useFresh } from "./useFresh.ts";

const titles: Readonly<Record<Subject, string>> = {
  figure: "表里的数",
  number: "文字里的数",
  field: "填空",
  about: "名称和落款",
  heading: "小标题",
  text: "文字",
};

type Props = {
  readonly id: string;
  readonly name: string;
  readonly returned: ReturnedFile;
  /** The report is frozen: changes can be looked at only. */
  readonly locked: boolean;
  readonly onAnother: () => void;
  readonly onAgain: () => void;
};

/** Where the report stands in the store: what the next act is based on. */
type Stored = { readonly revision: number; readonly entries: readonly Write[] };

const afterSaving = ({ entries }: Stored, writes: readonly Write[], { revision, others, conflicts }: PatchResult): Stored => ({
  revision,
  entries: applied(applied(entries, writes), [...others, ...conflicts]),
});

/** The line over the list: against what it was held, and what is to be known of that. */
function groundWords({ ground, isChanged, already, savedBy, changes }: Reviewed): string {
  const since = isChanged ? "；报告后来改过" : "";
  const has = already > 0 ? `，其中 ${already} 处报告里已经是这样` : "";
  const who = savedBy !== "" && changes.some(({ by }) => by.length === 0) ? `。文件最后由“${savedBy}”保存` : "";
  return `${grounds[ground]}${since}${has}${who}。`;
}

/** Arrows go from change to change. */
function stepAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset["change"] === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-change]")];
  event.preventDefault();
  items[items.indexOf(event.target) + step]?.focus();
}

export function Review({ id, name, returned, locked, onAnother, onAgain }: Props) {
  const { reviewed, report } = returned;
  const { changes } = reviewed;
  const { edition } = openedKnown(report);
  const [decisions, setDecisions] = useState(undecided);
  const [stored, setStored] = useState<Stored>({ revision: returned.revision, entries: returned.stored });
  const [asksAll, setAsksAll] = useState(false);
  const [running, run] = useRunning();
  const [prefix] = useState(() => `word-${Math.random().toString(36).slice(2, 8)}-`);
  const heading = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The first change, where the keys that the page names decide at once; the heading where there is none.
  useEffect(() => (list.current?.querySelector<HTMLElement>("[data-change]") ?? heading.current)?.focus({ preventScroll: true }), []);
  const counts = countsOf(changes, decisions);
  const chosen = chosenIn(changes, decisions);
  const plain = plainIn(changes, decisions);
  const shown = listed(changes, decisions);
  const broken = useBroken({ edition, report }, changes, decisions);
  const fresh = useFresh({ edition, report }, changes, decisions);
  const decide = (one: Change, decision: Decision) => setDecisions(decided(decisions, withItsOwn(changes, one), decision));

  const undo = (back: readonly Write[], base: number, ids: readonly string[]) =>
    run(async () => {
      const answer = await saveAs("undone", id, base, back);
      if ("problem" in answer) return sayProblem(answer.problem);
      setStored((now) => afterSaving(now, back, answer));
      setDecisions((now) => takenBackIn(now, ids));
      const kept = answer.conflicts.length;
      say(kept === 0 ? "已撤销，全部恢复原样。" : `已撤销。${kept} 处后来改过，没有动。`);
    });

  const take = (more: readonly Change[]) =>
    run(async () => {
      const before = withTaken(report, inReport(changes, decisions), prefix);
      const after = withTaken(report, [...inReport(changes, decisions), ...more], prefix);
      const writes = writesBetween(before, after, stored.entries);
      if (writes.length === 0) return say("报告里已经是这样了。");
      const answer = await saveAs("word", id, stored.revision, withWhence(writes, more, { file: name, savedBy: reviewed.savedBy, prefix }));
      if ("problem" in answer) return sayProblem(answer.problem);
      if (answer.conflicts.length > 0) {
        sayProblem(`有 ${answer.conflicts.length} 处刚才在别处改过，没有采纳。已经重新读了这个文件，请再看一遍。`);
        return onAgain();
      }
      const next = afterSaving(stored, writes, answer);
      setStored(next);
      const ids = more.map((one) => one.id);
      setDecisions(takenWith(decisions, ids));
      const back = takenBack(writes, stored.entries);
      say(`已采纳 ${more.length} 处，存进报告了。`, {
        id: "redline",
        action: { label: "撤销", onClick: () => void undo(back, next.revision, ids) },
      });
    });

  const numbers = changes.filter(({ subject }) => subject === "figure" || subject === "number").length;
  return (
    <div onKeyDown={stepAmong}>
      <div className="sticky top-0 z-20 mb-2 flex flex-wrap items-center gap-3 bg-ground py-1">
        <p ref={heading} tabIndex={-1} role="status" className="mr-auto min-w-0 flex-1">
          <strong>
            {changes.length === 0 ? "没有读到改动。" : `改动 ${changes.length} 处${numbers > 0 ? `（数字 ${numbers} 处）` : ""}`}
          </strong>
          {changes.length > 0 &&
            `：${shown.length < changes.length ? `已采纳 ${changes.length - shown.length} 处，` : ""}还没定 ${counts.open} 处，要采纳 ${counts.take} 处，不采纳 ${counts.leave} 处。`}
        </p>
        <Button onClick={onAnother}>换一个文件</Button>
        {!locked && plain.length > 0 && (
          <Button aria-haspopup="dialog" onClick={() => setAsksAll(true)}>
            全部采纳…
          </Button>
        )}
        {!locked && shown.some(isOpen) && (
          <Button look="primary" aria-disabled={running || chosen.length === 0} onClick={() => chosen.length > 0 && void take(chosen)}>
            {running ? "正在存…" : `采纳选定的 ${chosen.length} 处`}
          </Button>
        )}
      </div>
      {reviewed.isOther && (
        <p role="alert" className="mb-2 rounded border-l-4 border-warn bg-warn-soft px-3 py-1">
          这个文件与这份报告很少有相同的行，可能不是从这份报告导出的。请看清楚再采纳。
        </p>
      )}
      {reviewed.ground !== "version" && (
        <p role="alert" className="mb-2 rounded border-l-4 border-warn bg-warn-soft px-3 py-1">
          {grounds[reviewed.ground]}：报告后来的改动也会列成文件里的改动，请看清楚。
        </p>
      )}
      <p className="mb-2 text-sm text-muted">
        “{name}”：{groundWords(reviewed)}
        {changes.length > 0 && (locked ? "按上下方向键到前一处、后一处。" : "按上下方向键到前一处、后一处，按 A 采纳、按 D 不采纳。")}
        {reviewed.notes.join("")}
      </p>
      {fresh.length > 0 && (
        <div role="alert" className="mb-2 rounded border-l-4 border-warn bg-warn-soft px-3 py-1">
          采纳以后报告里多了 {fresh.length} 处要看的，请
          <Link href={`/reports/${id}/preview`} className="mx-1 inline-block leading-6 text-brand underline">
            回到这份报告
          </Link>
          改好：
          <ul className="list-disc pl-5">
            {fresh.slice(0, 8).map((one, at) => (
              <li key={at}>{one}</li>
            ))}
            {fresh.length > 8 && <li>还有 {fresh.length - 8} 处。</li>}
          </ul>
        </div>
      )}
      {broken.together.length > 0 && (
        <div className="mb-2 rounded border-l-4 border-bad bg-bad-soft px-3 py-1">
          选定的都采纳以后，这些关系不符：
          <ul className="list-disc pl-5">
            {broken.together.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <div ref={list} className="redline">
        <div className="min-w-0">
          {subjects.map((subject) => {
            const own = shown.filter((one) => one.subject === subject);
            if (own.length === 0) return null;
            return (
              <section key={subject} className="mb-3 rounded bg-paper p-2" aria-label={titles[subject]}>
                <h2 className="font-bold">
                  {titles[subject]}（{own.length}）
                </h2>
                <ul>
                  {own.map((one) => (
                    <ChangeItem
                      key={one.id}
                      change={one}
                      decision={decisions.of.get(one.id)}
                      locked={locked}
                      broken={broken.alone.get(one.id) ?? []}
                      onDecide={(decision) => decide(one, decision)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          {changes.length > 0 && shown.length === 0 && <p className="rounded bg-paper p-3">都采纳了。</p>}
          {changes.length === 0 && (
            <p className="rounded bg-paper p-3">文件里的数字和文字与{reviewed.ground === "version" ? "导出时" : "报告现在"}一样。</p>
          )}
        </div>
        {reviewed.remarks.length + reviewed.outside.length > 0 && (
          <aside aria-label="批注和正文以外的改动" className="rounded bg-paper p-2">
            <Beside {...reviewed} />
          </aside>
        )}
      </div>
      <Modal open={asksAll} onClose={() => setAsksAll(false)} title={`采纳还没定的 ${plain.length} 处？`}>
        <p className="mb-3">
          已经定为不采纳的不动
          {shown.some(isDisputed) && "，报告里后来也改过的也不动，请逐处定"}。采纳以后可以一次撤销。
        </p>
        <div className="flex justify-end gap-3">
          <Button onClick={() => setAsksAll(false)}>取消</Button>
          <Button
            look="primary"
            onClick={() => {
              setAsksAll(false);
              void take([...chosen, ...plain]);
            }}
          >
            全部采纳
          </Button>
        </div>
      </Modal>
    </div>
  );
}
