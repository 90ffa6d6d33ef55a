"use client";
// 定稿: what stops it, or who made and who checked the report, what is said of a correction, and the button that freezes it.
import Link from "next/link";
import { useRef, useState, type KeyboardEvent } from "react";
import { longestName } from "#lib/report/doer.ts";
import { longestCorrection } from "#lib/signing/frozen.ts";
import { practiceWords } from "#lib/signing/practice.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { handover, reach } from "../ui/focus.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { waits, waitsChoice } from "../ui/waits.ts";
import { keepName, useName } from "../ui/who.ts";
import { Problem } from "./Problem.tsx";
import { Stops } from "./Stops.tsx";
import type { Told } from "./told.ts";
import { useSigning } from "./useSigning.ts";

/** Once it is frozen the sheet for the leader is what comes next. */
const toSheet = handover(() => reach("[data-sheet]"));

/** Enter goes on to the next thing to fill in: nothing is frozen by a key in a name. */
function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("input, textarea, button[type=submit]")];
  all[all.indexOf(event.target) + 1]?.focus();
}

/** 更正说明 as it is to stand on the page, and whether it is to. */
function Note({ carried, carry, note, write }: NoteProps) {
  return (
    <div className="space-y-2 rounded border border-warn bg-warn-soft p-3">
      <label className="flex items-center gap-2 font-bold">
        <input {...waitsChoice} type="checkbox" checked={carried} onChange={(event) => carry(event.target.checked)} className="size-4" />
        网页上写更正说明
      </label>
      {carried && (
        <Labelled
          label="更正说明"
          hint="和报告一起定稿，写在网页文件、网页片段和复制到门户的全文的标题前面。列的是和已发布的一版不同的地方，请核对、改写；不在今天重新发布的，改日期。"
        >
          <textarea {...waits} rows={5} value={note} onChange={(event) => write(event.target.value)} maxLength={longestCorrection} />
        </Labelled>
      )}
    </div>
  );
}

type NoteProps = {
  readonly carried: boolean;
  readonly carry: (carried: boolean) => void;
  readonly note: string;
  readonly write: (note: string) => void;
};

function FreezeForm({ told: { id, revision, correction } }: { readonly told: Told }) {
  const own = useName() ?? "";
  const [typed, setTyped] = useState<string>();
  const [checked, setChecked] = useState("");
  const [note, setNote] = useState("");
  const [carried, carry] = useState(true);
  const [written, write] = useState<string>();
  const [asked, ask] = useState(false);
  const maker = useRef<HTMLInputElement>(null);
  const { running, problem, does } = useSigning();
  const who = typed ?? own;
  const said = correction === null || !carried ? "" : (written ?? correction.proposed);
  const isNameless = who.trim() === "";
  const freeze = () => {
    if (isNameless && !asked) {
      ask(true);
      maker.current?.focus();
      return;
    }
    if (typed !== undefined && typed !== own) keepName(typed);
    void does("freeze", { report: id, revision, checked, note, correction: said }, ({ code }) => `已定稿，短码 ${code}。`);
  };
  return (
    <form
      className="space-y-3"
      onKeyDown={goOn}
      onSubmit={(event) => {
        event.preventDefault();
        freeze();
      }}
    >
      <p>
        各部分都已填好，没有错误，提醒都写了说明，可以定稿。定稿以后报告锁定，导出的
        Word、PDF、网页、发布包都出自这一版，什么时候导出都一样。
        {"报审单上印一个 10 位短码，拿来核对签的、发的是不是这一版。要改，可以解锁。"}
      </p>
      <div className="grid gap-3 sm:grid-cols-3">
        <Labelled
          label="填报人（可不填）"
          hint="印在报审单上；在这个浏览器里做的，历史里也记这个名字"
          error={asked && isNameless ? "填报人还空着。写上名字；要空着的，再点一次“不写名字，定稿”。" : undefined}
        >
          <input
            {...waits}
            ref={maker}
            value={who}
            onChange={(event) => setTyped(event.target.value)}
            maxLength={longestName}
            autoComplete="off"
          />
        </Labelled>
        <Labelled label="校核人（可不填）" hint="谁核对过数字和文字，印在报审单上">
          <input
            {...waits}
            value={checked}
            onChange={(event) => setChecked(event.target.value)}
            maxLength={longestName}
            autoComplete="off"
          />
        </Labelled>
        <Labelled label="备注（可不填）" hint="例如：按局办公会意见定稿">
          <input {...waits} value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} autoComplete="off" />
        </Labelled>
      </div>
      {correction !== null && <Note carried={carried} carry={carry} note={written ?? correction.proposed} write={write} />}
      <Problem text={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" aria-disabled={running}>
          {running ? "正在定稿…" : asked && isNameless ? "不写名字，定稿" : "定稿"}
        </Button>
        <Link href={`/reports/${id}/signing/sheet`} className={buttonClass()}>
          先看报审单
        </Link>
      </div>
    </form>
  );
}

export function Freeze({ told }: { readonly told: Told }) {
  const { id, practice, standing, frozen, stage } = told;
  const stops = standing?.stops ?? [];
  return (
    <section ref={toSheet} aria-labelledby="freeze" className="rounded border border-line bg-paper p-4">
      <h2 id="freeze" className="mb-2 text-lg font-bold">
        定稿
      </h2>
      {frozen.length > 0 && (
        <p className="mb-2">
          {stage === "correcting" ? "正在更正：" : "已解锁："}
          <Link href={`/reports/${id}`} data-go-on className={buttonClass()}>
            去填写页改
          </Link>{" "}
          改好以后回到这里再定稿。
          {told.correction?.differs === false && <strong className="text-warn">还没有改动：和已发布的一版一样。</strong>}
        </p>
      )}
      {practice ? <p data-practice>{practiceWords}</p> : stops.length > 0 ? <Stops id={id} stops={stops} /> : <FreezeForm told={told} />}
    </section>
  );
}
