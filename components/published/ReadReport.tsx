"use client";
// A report that was read, beside its source: what needs a look first, what was read, and where it stands. Nothing is stored until 建立报告.
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { editionById } from "#lib/editions/index.ts";
import type { SourceRead } from "#lib/intake/read.ts";
import type { Where } from "#lib/reading/reading.ts";
import { anchorsOf } from "../beside/anchors.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { useRunning } from "../ui/running.ts";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";
import { showInPane } from "./inPane.ts";
import { LookList } from "./LookList.tsx";
import { ReadForm, Whose } from "./ReadForm.tsx";
import { SourceView } from "./SourceView.tsx";
import { givenAtFirst, openPlaces, reportOf, shownTables, shownTexts, unfit, type Given } from "./taken.ts";

type Props = { readonly name: string; readonly source: SourceRead; readonly onAnother: () => void };

/** Why the report cannot be made yet, in a sentence; undefined where it can. */
function hindrance({ body, year }: Given, unfits: number): string | undefined {
  if (!/^(?:19|20)\d\d$/.test(year.trim())) return "请先填年度，例如 2024。";
  if (body.name.trim() === "") return "请先填名称。";
  return unfits > 0 ? `手工补录的数有 ${unfits} 处不能识别，请先改正。` : undefined;
}

export function ReadReport({ name, source, onAnother }: Props) {
  const router = useRouter();
  const { recognised, pieces } = source;
  const edition = editionById(recognised.report.edition);
  if (edition === undefined) throw new RangeError(`no edition ${recognised.report.edition}`);
  const outline = walk(edition);
  const [given, setGiven] = useState(() => givenAtFirst(recognised));
  const [at, setAt] = useState<Where | null>(null);
  const [same, setSame] = useState<readonly Same[]>([]);
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
  const take = (anyway: boolean) =>
    run(async () => {
      const unfits = Object.entries(given.byHand).filter(([address, text]) => unfit(outline, address, text) !== undefined).length;
      const hinders = hindrance(given, unfits);
      setProblem(hinders ?? "");
      if (hinders !== undefined) return undefined;
      const answer = await act("import", { text: JSON.stringify(report), anyway });
      if (!answer.ok && answer.status === 409) return setSame(sameOf(answer.body));
      if (!answer.ok) return setProblem(answer.message);
      router.push(`/reports/${answer.value.id}`);
      return "leaving";
    });
  const place = (address: Address) => {
    const where = recognised.where[address] ?? recognised.unread.find((one) => one.address === address)?.where;
    if (where !== undefined) setAt(where);
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <p className="mr-auto">
          {name}：{recognised.why}
          {waiting > 0 && <strong className="text-warn">还有 {waiting} 格没有读出，不补录就是空的。</strong>}
        </p>
        <Button onClick={onAnother}>换一个</Button>
        <Button look="primary" aria-disabled={running} onClick={() => void take(false)}>
          {running ? "正在建立…" : "建立报告"}
        </Button>
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
        {pieces.length > 0 && <SourceView pieces={pieces} at={at} />}
      </div>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void take(true)} />
    </>
  );
}
