"use client";
// A report that was read, beside its source: what needs a look first, what was read, and where it stands. Nothing is stored until 建立报告.
import { useRouter } from "next/navigation";
import { useMemo, useState, type ReactNode } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { openedKnown } from "#lib/arithmetic/open.ts";
import type { SourceRead } from "#lib/intake/read.ts";
import type { Where } from "#lib/reading/reading.ts";
import type { Recognised } from "#lib/recognise/recognised.ts";
import type { Body } from "#lib/report/report.ts";
import { anchorsOf } from "../beside/anchors.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { useRunning } from "../ui/running.ts";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";
import { say } from "../ui/toasts.tsx";
import { ChooseDraft, heldAt, type HeldReport } from "./ChooseDraft.tsx";
import { madeByReading } from "./filling.ts";
import { showInPane } from "../reading/inPane.ts";
import { LookList } from "./LookList.tsx";
import { ReadForm, Whose } from "./ReadForm.tsx";
import { SourcePane } from "../reading/SourcePane.tsx";
import { givenAtFirst, openPlaces, placesIn, reportOf, shownTables, shownTexts, unfit, yearIn, type Given } from "./taken.ts";

const OverReport = late(() => import("./OverReport.tsx").then((module) => module.OverReport));

/** The report from which one came, since it misses one: what it is, and the page to come back to. */
export type Wanting = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly kind: Body["kind"];
  readonly level: Body["level"];
  readonly back: string;
};

/** What goes on from a report that was made, as a dialog. */
export type Next = (made: { readonly id: string; readonly year: number }, close: () => void) => ReactNode;

type Props = {
  readonly name: string;
  readonly file: Blob;
  readonly source: SourceRead;
  readonly wanting: Wanting | null;
  readonly next: Next;
  readonly onAnother: () => void;
};

/** What is made: the report alone, or after it that of the next year. */
type Wish = "report" | "nextYear";

/** The report that misses one says of which kind and level both are. */
function givenFor(recognised: Recognised, wanting: Wanting | null): Given {
  const given = givenAtFirst(recognised);
  const { body } = given;
  if (wanting === null) return given;
  return { ...given, body: { ...body, kind: body.kind || wanting.kind, level: body.level || wanting.level } };
}

/** Why the report cannot be made yet, in a sentence; undefined where it can. */
function hindrance(given: Given, unfits: number): string | undefined {
  if (yearIn(given) === undefined) return given.year.trim() === "" ? "请先填年度，例如 2024。" : "年度要写四位年份，例如 2024。";
  if (given.body.name.trim() === "") return "请先填名称。";
  return unfits > 0 ? `手工补录的数有 ${unfits} 处不能识别，请先改正。` : undefined;
}

export function ReadReport({ name, file, source, wanting, next, onAnother }: Props) {
  const router = useRouter();
  const { recognised, pieces } = source;
  const { outline } = openedKnown(recognised.report);
  const [given, setGiven] = useState(() => givenFor(recognised, wanting));
  const [at, setAt] = useState<Where | null>(null);
  const [same, setSame] = useState<readonly Same[]>([]);
  const [wished, setWished] = useState<Wish>("report");
  const [made, setMade] = useState<{ readonly id: string; readonly year: number } | null>(null);
  const [over, setOver] = useState<HeldReport | "choosing" | null>(null);
  const [problem, setProblem] = useState("");
  const [running, run] = useRunning();
  const report = useMemo(() => reportOf(outline, recognised, given, name), [outline, recognised, given, name]);
  const tables = useMemo(() => shownTables(outline, recognised, report), [outline, recognised, report]);
  const texts = useMemo(() => shownTexts(outline, recognised.report), [outline, recognised]);
  const anchors = useMemo(() => anchorsOf("read", [...outline.cells.keys()]), [outline]);
  const open = openPlaces(outline, recognised);
  const waiting = open.filter((one) => (given.byHand[one]?.trim() ?? "") === "").length;
  const show = (where: Where, address?: Address) => {
    setAt(where);
    const cell = document.getElementById(anchors.get(address ?? "") ?? "");
    for (const one of document.querySelectorAll(".published-read [data-current]")) one.removeAttribute("data-current");
    cell?.setAttribute("data-current", "");
    if (cell !== null) showInPane(cell);
  };
  const hinder = (): boolean => {
    const unfits = Object.entries(given.byHand).filter(([address, text]) => unfit(outline, address, text) !== undefined).length;
    const hinders = hindrance(given, unfits);
    setProblem(hinders ?? "");
    return hinders !== undefined;
  };
  /** Where one goes with the report that was made: back to the one that misses it, which goes on from it. */
  const goOn = async (id: string, wish: Wish) => {
    if (wish === "nextYear") return setMade({ id, year: report.year });
    if (wanting === null) return router.push(`/reports/${id}`);
    if (report.year === wanting.year - 1) await act("goesOn", { report: wanting.id, from: id });
    say(`已建立“${report.body.name}”${report.year}年的报告。`);
    router.push(wanting.back);
  };
  const take = (wish: Wish, anyway: boolean) =>
    run(async () => {
      if (hinder()) return undefined;
      const answer = await act("import", {
        text: JSON.stringify(report),
        anyway,
        whence: { file: name, at: placesIn(recognised, given) },
      });
      setWished(wish);
      if (!answer.ok && answer.status === 409) return setSame(sameOf(answer.body));
      if (!answer.ok) return setProblem(answer.message);
      madeByReading(answer.value.id);
      await goOn(answer.value.id, wish);
      return wish === "report" ? "leaving" : undefined;
    });
  const into = (id: string) =>
    run(async () => {
      setSame([]);
      const held = await heldAt(id);
      if ("problem" in held) setProblem(held.problem);
      else setOver(held);
    });
  const place = (address: Address) => {
    const where = recognised.where[address] ?? recognised.unread.find((one) => one.address === address)?.where;
    if (where !== undefined) setAt(where);
  };
  if (over !== null && over !== "choosing")
    return (
      <Fetched>
        <OverReport held={over} read={report} name={name} at={placesIn(recognised, given)} onBack={() => setOver(null)} />
      </Fetched>
    );
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <p className="mr-auto">
          {name}：{recognised.why}
          {waiting > 0 && <strong className="text-warn">还有 {waiting} 格没有读出，不补录就是空的。</strong>}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button onClick={onAnother}>换一个</Button>
          <Button onClick={() => !hinder() && setOver("choosing")} aria-haspopup="dialog">
            填入已有的报告…
          </Button>
          {wanting === null && (
            <Button aria-disabled={running} onClick={() => void take("nextYear", false)}>
              建立，接着编制{report.year + 1}年年报
            </Button>
          )}
          <Button look="primary" aria-disabled={running} onClick={() => void take("report", false)}>
            {running ? "正在建立…" : "建立报告"}
          </Button>
        </div>
      </div>
      {problem !== "" && (
        <p role="alert" className="mb-2 text-bad">
          {problem}
        </p>
      )}
      <div className="published">
        <div className="published-pane" tabIndex={0} role="region" aria-label="要看的">
          <Whose given={given} onGiven={setGiven} />
          <LookList outline={outline} recognised={recognised} given={given} onGiven={setGiven} show={show} />
        </div>
        <div className="published-pane published-read" tabIndex={0} role="region" aria-label="读出的内容">
          <ReadForm tables={tables} texts={texts} anchors={anchors} onPlace={place} />
        </div>
        <SourcePane pieces={pieces} at={at} file={file} />
      </div>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void take(wished, true)} onInto={(id) => void into(id)} />
      {over === "choosing" && <ChooseDraft year={report.year} name={report.body.name} onClose={() => setOver(null)} onChosen={setOver} />}
      {made !== null && next(made, () => router.push(`/reports/${made.id}`))}
    </>
  );
}
