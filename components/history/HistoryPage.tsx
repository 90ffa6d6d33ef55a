// 历史: the versions of a report, newest first; any two are held beside each other by an ordinary form, one is restored or exported by its menu.
import type { SigningEvent } from "#lib/signing/events.ts";
import type { VersionLine } from "#lib/overview/versionLines.ts";
import Form from "next/form";
import Link from "next/link";
import { Fragment } from "react";
import { Button } from "../ui/Button.tsx";
import { PageBar } from "../ui/PageBar.tsx";
import { Pager } from "../ui/Pager.tsx";
import { WhoLine } from "../ui/WhoLine.tsx";
import { VersionMenu } from "./VersionMenu.tsx";

type Props = {
  readonly id: string;
  readonly title: string;
  /** The report's, as it is listed. */
  readonly revision: number;
  /** The number of the newest version. */
  readonly latest: number;
  readonly lines: readonly VersionLine[];
  /** What was done with the report as a whole, over each line. */
  readonly events: readonly (readonly SigningEvent[])[];
  /** What of 定稿 could not be read, in a sentence; "" where nothing is amiss. */
  readonly damage: string;
  readonly page: number;
  readonly pages: number;
  /** One version was asked to be held beside itself. */
  readonly same: boolean;
};

type Choice = { readonly name: "from" | "to"; readonly words: string; readonly number: number; readonly chosen: boolean };

function Pick({ name, words, number, chosen }: Choice) {
  return (
    <label className="inline-flex min-h-6 min-w-6 items-center gap-1">
      <input
        type="radio"
        name={name}
        value={number}
        defaultChecked={chosen}
        aria-label={`${words}：第 ${number} 版`}
        className="size-4 accent-brand"
      />
      <span aria-hidden="true">{words}</span>
    </label>
  );
}

/** `path`: of 历史. */
function What({ line: { number, places, saves, words, exported, sound }, path }: { readonly line: VersionLine; readonly path: string }) {
  return (
    <>
      {words.map((one) => (
        <span key={one} className="block break-words">
          {one}
        </span>
      ))}
      {places > words.length && <span className="block text-muted">……共 {places} 处</span>}
      {saves > words.length && (
        <Link href={`${path}?saves=${number}`} prefetch={false} className="inline-block leading-6 text-brand underline">
          逐个看保存的 {saves} 个改动
        </Link>
      )}
      {exported !== null && <span className="block text-muted">{exported} 导出过</span>}
      {!sound && <span className="block font-bold text-bad">这一版的记录已损坏，写的可能不对</span>}
    </>
  );
}

/** What was done with the report as a whole stands between its versions. */
function Done({ event: { kind, time, who, words } }: { readonly event: SigningEvent }) {
  return (
    <li data-event={kind} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line bg-brand-soft px-2 py-1.5">
      <strong className="w-24 shrink-0">{stages[kind]}</strong>
      <span className="w-52 shrink-0 text-sm text-muted">{time}</span>
      <span className="w-40 shrink-0">{who}</span>
      <span className="min-w-60 flex-1 text-sm break-words">{words}</span>
    </li>
  );
}

const stages = { frozen: "定稿", posted: "已发布", unlocked: "解锁", corrected: "更正" } as const;

export function HistoryPage({ id, title, revision, latest, lines, events, damage, page, pages, same }: Props) {
  const path = `/reports/${id}/history`;
  const [first, second = first] = lines;
  return (
    <main data-help="history" className="bg-paper p-4">
      <PageBar heading="历史" back={{ href: `/reports/${id}`, label: "回到这份报告" }}>
        {title}
      </PageBar>
      <p className="mb-2 text-sm text-muted">
        每次保存都记在这里：谁、什么时候、怎么改的；定稿、发布、解锁、更正也在这里。停下十分钟、换一个人、换一种改法，另起一版。恢复以前的一版，不会丢掉现在的：现在的也在这里。
      </p>
      <WhoLine />
      {damage !== "" && <p className="mb-2 rounded bg-bad-soft p-2 text-bad">{damage}</p>}
      <Form action={path} prefetch={false}>
        <p className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-b border-line bg-paper py-2">
          <Button type="submit">对照选中的两版</Button>
          <span className="text-sm text-muted">在左边选“前”和“后”。</span>
          {same && (
            <strong role="status" className="text-sm text-bad">
              前、后选的是同一版，请选不同的两版。
            </strong>
          )}
        </p>
        <ol aria-label="各版，新的在前">
          {lines.map((line, place) => (
            <Fragment key={line.number}>
              {(events[place] ?? []).map((event) => (
                <Done key={`${event.at} ${event.kind}`} event={event} />
              ))}
              <li data-version={line.number} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-2">
                <span className="flex shrink-0 gap-3">
                  <Pick name="from" words="前" number={line.number} chosen={line === second} />
                  <Pick name="to" words="后" number={line.number} chosen={line === first} />
                </span>
                <span className="w-52 shrink-0">
                  <strong>
                    第 {line.number} 版{line.number === latest && "（现在）"}
                  </strong>
                  <span className="block text-sm text-muted">{line.time}</span>
                </span>
                <span className="w-40 shrink-0">
                  {line.who}
                  <span className="block text-sm text-muted">{line.way}</span>
                </span>
                <span className="min-w-60 flex-1 text-sm">
                  <What line={line} path={path} />
                </span>
                <VersionMenu id={id} revision={revision} number={line.number} latest={latest} />
              </li>
            </Fragment>
          ))}
        </ol>
      </Form>
      <Pager name="历史的页" page={page} pages={pages} hrefOf={(to) => `${path}?page=${to}`} />
    </main>
  );
}
