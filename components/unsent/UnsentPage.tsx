"use client";
// 未发送的修改: what this PC has kept of the person at it and has not sent, each report with why, as text to be copied, and a way to throw it
// away that asks. Another person's is counted, and nothing of it shown.
import Link from "next/link";
import { useEffect, useState } from "react";
import { walk, type Outline } from "#lib/edition/walk.ts";
import type { Edition } from "#lib/edition/edition.ts";
import { valueWords } from "#lib/report/valueWords.ts";
import { momentIn } from "#lib/report/date.ts";
import type { Write } from "#lib/report/patch.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import { discard, left, type AllLeft, type Left } from "../journal/left.ts";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { putTextOnClipboard } from "../ui/onClipboard.ts";
import { PageBar } from "../ui/PageBar.tsx";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { othersWords, rawWords, whyWords, type Whereabouts } from "./words.ts";

type Row = Extract<Left, { readonly kind: "row" }>;

/** The editions that the installation knows, by id and revision: the server sends those that it has. */
type Props = { readonly store: string; readonly editions: readonly Edition[] };

const outlineOf = (editions: Props["editions"], { row }: Row): Outline | undefined => {
  const edition =
    editions.find(({ id, revision }) => id === row.edition && revision === row.editionRevision) ??
    editions.find(({ id }) => id === row.edition);
  return edition && walk(edition);
};

/** `place：what was typed`, a line each. A format that is not known leaves the address. */
const linesOf = (outline: Outline | undefined, values: readonly Write[]): readonly string[] =>
  values.map((write) => {
    const place = outline === undefined ? write.address : placeWords[write.area](outline, write.address);
    return `${place}：${write.value === "" ? "（删去）" : valueWords(outline, write, write.value)}`;
  });

const timeWords = (at: number): string => momentIn(new Date(at), { year: false });

function copy(text: string): void {
  if (putTextOnClipboard(text)) say("已复制，可以粘贴到别处。");
  else sayProblem("浏览器没有让复制，请选中下面的文字，再按 Ctrl+C。");
}

/** Asks before anything is thrown away. */
function Discard({ title, onDiscard }: { readonly title: string; readonly onDiscard: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [running, run] = useRunning();
  return (
    <>
      <Button onClick={() => setOpen(true)}>丢弃</Button>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title="丢弃这些修改？"
        description={`${title}里这些没有发送的修改将从本机删去，不能恢复。服务器上已经保存的内容不受影响。`}
      >
        <div className="flex justify-end gap-3">
          <Button data-begin onClick={() => setOpen(false)}>
            不丢弃
          </Button>
          <Button
            look="danger"
            aria-disabled={running}
            onClick={() =>
              void run(async () => {
                await onDiscard();
                setOpen(false);
              })
            }
          >
            丢弃
          </Button>
        </div>
      </Modal>
    </>
  );
}

type OneProps = { readonly one: Left; readonly standing: Whereabouts; readonly onGone: () => void } & Props;

function One({ one, standing, store, editions, onGone }: OneProps) {
  const isRow = one.kind === "row";
  const title = isRow ? one.row.title : "另一个版本留下的修改";
  const text = isRow ? linesOf(outlineOf(editions, one), one.values).join("\n") : one.text;
  const isOfThisStore = isRow && one.row.store === store;
  const canOpen = isRow && isOfThisStore && standing === "here" && !one.row.aside;
  return (
    <section aria-label={title} data-unsent={one.id} className="mb-4 rounded border border-line bg-paper p-4">
      <h2 className="text-lg font-bold">{title}</h2>
      {isRow && (
        <p className="text-muted">
          {one.values.length} 处，最后填于 {timeWords(one.row.at)}
        </p>
      )}
      <p className="my-2">{isRow ? whyWords(standing, isOfThisStore, one.row.aside) : rawWords}</p>
      <pre
        className="mb-3 max-h-60 overflow-auto whitespace-pre-wrap break-words rounded bg-ground p-2 font-sans"
        tabIndex={0}
        aria-label={`${title}里没有发送的内容`}
      >
        {text}
      </pre>
      <div className="flex flex-wrap gap-3">
        {canOpen && (
          <Link href={`/reports/${one.row.report}`} className={buttonClass("primary")}>
            打开报告，接着发送
          </Link>
        )}
        <Button onClick={() => copy(`${title}\n${text}`)}>复制</Button>
        <Discard title={title} onDiscard={() => discard(one.id).then(onGone)} />
      </div>
    </section>
  );
}

/** `standings`: of the reports that are there; undefined where nobody could be asked. */
type Found = { readonly all: AllLeft | undefined; readonly standings: Readonly<Record<string, Whereabouts>> | undefined };

const standingIn = ({ standings }: Found, one: Left): Whereabouts =>
  one.kind !== "row" ? "gone" : standings === undefined ? "unknown" : (standings[one.row.report] ?? "gone");

async function found(store: string): Promise<Found> {
  const all = await left(store);
  const reports = (all?.mine ?? []).flatMap((one) => (one.kind === "row" && one.row.store === store ? [one.row.report] : []));
  if (reports.length === 0) return { all, standings: {} };
  const answer = await act("standings", { reports: [...new Set(reports)] });
  return { all, standings: answer.ok ? answer.value : undefined };
}

export function UnsentPage({ store, editions }: Props) {
  const [now, setNow] = useState<Found>();
  const look = () => void found(store).then(setNow);
  useEffect(look, [store]);
  const others = othersWords(now?.all?.others ?? 0);
  return (
    <main data-help="unsent" className="p-4">
      <PageBar heading="未发送的修改" back={{ href: "/", label: "全部报告" }} />
      <div className="mx-auto max-w-4xl">
        <p className="mb-4">填了还没有发送到服务器的内容，先记在这台电脑的这个浏览器里。打开那份报告，就会接着发送。</p>
        {others !== "" && <p className="mb-4 rounded bg-warn-soft p-3">{others}</p>}
        <div role="status">
          {now === undefined && <p>正在查看本机…</p>}
          {now !== undefined && now.all === undefined && <p>这个浏览器没有让本系统在本机记内容，所以没有可看的。</p>}
          {now?.all?.mine.length === 0 && <p>没有未发送的修改。</p>}
        </div>
        {now !== undefined &&
          (now.all?.mine ?? []).map((one) => (
            <One key={one.id} one={one} store={store} editions={editions} standing={standingIn(now, one)} onGone={look} />
          ))}
      </div>
    </main>
  );
}
