"use client";
// One change as one reads it: what went is struck through, what came is underlined, both said in words to who listens; who made it; and the two answers.
import type { KeyboardEvent } from "react";
import type { Change, Deed } from "#lib/redline/change.ts";
import { writtenMoment } from "#lib/redline/when.ts";
import type { Reviser } from "#lib/reading/reading.ts";
import { Pieces } from "../beside/Pieces.tsx";
import { Button } from "../ui/Button.tsx";
import { isDisputed, isOpen, type Decision } from "./decisions.ts";

const deeds: Readonly<Record<Deed, string>> = { changed: "改", added: "加了一段", removed: "删去一段", moved: "移动", regrouped: "分段" };

/** 张三 1/8 09:30, as the file writes it; whoever is not named is 没有署名. */
export const byWords = ({ author, date }: Reviser): string => {
  const time = writtenMoment(date);
  return `${author === "" ? "没有署名" : author}${time === "" ? "" : ` ${time}`}`;
};

function madeWords({ by, tracked }: Change): string {
  if (by.length === 0) return "没有留修订痕迹";
  return `${by.map(byWords).join("、")}${tracked === "some" ? "（有的改动没有留痕迹）" : ""}`;
}

const names = { new: "改成", gone: "删去" } as const;

function Words({ change: { deed, from, to, before, after, subject, pieces } }: { readonly change: Change }) {
  if (pieces !== undefined)
    return (
      <span className="whitespace-pre-wrap">
        <Pieces pieces={pieces} names={names} />
      </span>
    );
  if (deed === "moved") return <span className="whitespace-pre-wrap">{from}</span>;
  const isBlank = subject === "figure" || subject === "field" || subject === "about";
  return (
    <span className="whitespace-pre-wrap">
      {before}
      {from === "" ? (
        isBlank && <span className="text-muted">（空）</span>
      ) : (
        <Pieces pieces={[{ kind: "gone", text: from }]} names={names} />
      )}
      {isBlank && " → "}
      {to === "" ? isBlank && <span className="text-muted">（空）</span> : <Pieces pieces={[{ kind: "new", text: to }]} names={names} />}
      {after}
    </span>
  );
}

/** Of a place that was written since, what it was and is. */
function Three({ change: { from, to, now, pieces, nowPieces } }: { readonly change: Change }) {
  return (
    <dl className="mt-1 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-2 rounded border-l-4 border-warn bg-warn-soft px-2 py-1 text-sm">
      <dt>导出时</dt>
      <dd className="whitespace-pre-wrap">{from === "" ? "（空）" : from}</dd>
      <dt>文件里</dt>
      <dd className="whitespace-pre-wrap">{pieces !== undefined ? <Pieces pieces={pieces} names={names} /> : to === "" ? "（空）" : to}</dd>
      <dt>报告里现在</dt>
      <dd className="whitespace-pre-wrap">
        {nowPieces !== undefined ? <Pieces pieces={nowPieces} names={names} /> : now === "" ? "（空）" : now}
      </dd>
    </dl>
  );
}

const keys: Readonly<Record<string, Decision>> = { a: "take", d: "leave" };

type Props = {
  readonly change: Change;
  readonly decision: Decision | undefined;
  readonly broken: readonly string[];
  /** The report is frozen: there is nothing to decide. */
  readonly locked: boolean;
  readonly onDecide: (decision: Decision) => void;
};

export function ChangeItem({ change, decision, broken, locked, onDecide }: Props) {
  const { deed, place, hint } = change;
  const words = `${place}：${deeds[deed]}`;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const own = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key.toLowerCase()];
    if (own === undefined || locked || !isOpen(change) || event.target !== event.currentTarget) return;
    event.preventDefault();
    onDecide(own);
  };
  return (
    <li className="border-t border-line">
      <div
        data-change={change.id}
        role="group"
        tabIndex={0}
        aria-label={words}
        onKeyDown={press}
        className="grid scroll-mt-16 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 rounded px-2 py-2 focus:bg-brand-soft"
      >
        <div className="min-w-0">
          <p className="text-sm text-muted">
            <strong className="text-ink">{place}</strong>　{deeds[deed]}　{madeWords(change)}
          </p>
          {isDisputed(change) ? (
            <>
              <p className="font-bold text-warn">这一处后来在报告里也改过</p>
              <Three change={change} />
            </>
          ) : (
            <p className="break-words font-song">
              <Words change={change} />
            </p>
          )}
          {hint !== "" && <p className="text-sm text-muted">{hint}</p>}
          {broken.map((one) => (
            <p key={one} className="text-sm text-bad">
              只采纳这一处会不符：{one}
            </p>
          ))}
        </div>
        {locked ? null : isOpen(change) ? (
          <div className="flex gap-2">
            <Button
              aria-pressed={decision === "take"}
              aria-label={`采纳：${words}`}
              look={decision === "take" ? "primary" : "quiet"}
              onClick={() => onDecide("take")}
            >
              {decision === "take" && <span aria-hidden>✓</span>}采纳
            </Button>
            <Button
              aria-pressed={decision === "leave"}
              aria-label={`不采纳：${words}`}
              className={decision === "leave" ? "font-bold underline" : ""}
              onClick={() => onDecide("leave")}
            >
              {decision === "leave" && <span aria-hidden>✗</span>}不采纳
            </Button>
          </div>
        ) : (
          <span className="text-sm text-muted">只能自己改</span>
        )}
      </div>
    </li>
  );
}
