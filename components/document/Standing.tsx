"use client";
// In which state the report would go out now, why, and what that rests on: what was checked, what could not be, and what nobody but
// a person checks. On the page 预览与导出 and in the dialog 导出, over what is to be dealt with.
import { accountOf, offIn } from "#lib/checks/judged.ts";
import { leftToPeople } from "#lib/checks/register.ts";
import { countsOf, openIn } from "#lib/checks/standing.ts";
import { openDate } from "#lib/report/date.ts";
import type { ReportState } from "#lib/report/state.ts";
import { checkedOf } from "../editor/checked.ts";
import { useEditor, useReport, type Editor } from "../editor/context.ts";
import type { Lock } from "../editor/locked.ts";
import { DueLine } from "../ui/DueLine.tsx";

type Standing = { readonly state: ReportState; readonly why: string };

/** The state that a file would have, and what is missing. */
export function standingOf({ live, practice }: Pick<Editor, "live" | "practice">): Standing {
  const { filled, asked, ...found } = live.progress();
  const state = practice ? "练习" : found.state;
  const errors = live.findings().findings.filter(({ severity }) => severity === "error").length;
  const why = [errors > 0 ? `有 ${errors} 处错误` : "", filled < asked ? `还有 ${asked - filled} 处没有填` : ""].filter(Boolean).join("，");
  return { state, why };
}

const words: { readonly [State in ReportState]: (why: string) => string } = {
  空白表: () => "报告还没有填，导出的是空白表。",
  草稿: (why) => `${why === "" ? "报告还没有完成" : `报告${why}`}，导出的是草稿（页眉和文件名会标明）。`,
  练习: () => "这是练习报告，数是编的：导出的每页、文件名都写着“练习”，不能定稿、不能发布。",
  送审稿: () => "只差落款日期，导出的是送审稿（文件名会标明，月、日空着手写）。",
  完稿: () => "",
};

/** What a file says of itself, in a sentence; "" where it is the final one. */
export const stateWords = ({ state, why }: Standing): string => words[state](why);

function Account() {
  const editor = useEditor();
  const off = offIn(editor.edition);
  const { judged, open } = accountOf(checkedOf(editor), editor.live.findings().unjudged);
  return (
    <p className="text-sm" data-account>
      {judged.length > 0 && `核对过：${judged.join("、")}。`}
      {open.length > 0 && `未能判断：${open.join("、")}。`}
      {off.length > 0 && `在“检查项目”里关掉、没有核对的：${off.join("；")}。`}
      没有核对、要人看的：{leftToPeople.join("；")}。
    </p>
  );
}

type ReadyProps = {
  readonly state: ReportState;
  readonly warnings: number;
  readonly advice: number;
  readonly year: number;
  readonly practice: boolean;
};

function Ready({ state, warnings, advice, year, practice }: ReadyProps) {
  return (
    <p>
      {warnings === 0 && "✓ "}
      各部分都已填好，没有发现错误{warnings > 0 && `，有 ${warnings} 条提醒要看、要写说明`}
      {advice > 0 && `，${warnings > 0 ? "另" : ""}有 ${advice} 条建议请看一看`}。
      {practice
        ? ""
        : state === "完稿"
          ? "导出的是完稿。"
          : `只差落款日期，导出的是送审稿：页上没有标记，日期处印“${openDate(year)}”留着手写，文件名标明“送审稿”。`}
    </p>
  );
}

/** Of a frozen report all is said with its code; of one that must be public soon, by when. */
export function Standing() {
  const { lock, reminder, correcting } = useEditor();
  return (
    <>
      {reminder !== undefined && <DueLine reminder={reminder} />}
      {correcting && (
        <p className="text-sm">正在更正。更正说明在定稿时写，定稿以后导出的网页、复制到门户的全文前面就有；现在导出的没有。</p>
      )}
      {lock === undefined ? <OpenStanding /> : <Locked lock={lock} />}
    </>
  );
}

function Locked({ lock: { code, posted, correction } }: { readonly lock: Lock }) {
  return (
    <div data-report-state="定稿" className="rounded border border-good bg-good-soft p-2">
      <p>
        <span aria-hidden="true">✓ </span>
        {posted ? "已定稿并发布" : "已定稿"}，短码 {code}。导出的都是定稿这一版，什么时候导出都一样。
      </p>
      {correction !== "" && <p data-carries-correction>网页文件、网页片段和复制到门户的全文，标题前面有更正说明。</p>}
    </div>
  );
}

function OpenStanding() {
  const report = useReport();
  const editor = useEditor();
  const { live } = editor;
  if (!live.isJudged()) return <p>正在核对…</p>;
  const { practice } = editor;
  const standing = standingOf({ live, practice: false });
  const { state } = standing;
  if (state === "空白表" && !practice) return <p className="font-bold text-warn">{stateWords(standing)}</p>;
  const { warning: warnings, advice } = countsOf(openIn(report, live.findings().findings));
  const ready = state === "送审稿" || state === "完稿";
  return (
    <div
      data-report-state={state}
      className={`space-y-1 rounded border-l-4 px-3 py-2 ${ready && warnings === 0 && !practice ? "border-good bg-good-soft" : "border-warn bg-warn-soft"}`}
    >
      {ready ? (
        <Ready {...{ state, warnings, advice, practice, year: report.year }} />
      ) : (
        <p className="font-bold text-warn">{stateWords(standing)}</p>
      )}
      {practice && <p className="font-bold text-warn">{words.练习("")}</p>}
      <Account />
    </div>
  );
}
