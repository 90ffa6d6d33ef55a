"use client";
// The ways from a finding besides its own words: to the other places that it is about, in the text and in the tables, and the correction where that is certain.
import { correctionWords } from "#lib/checks/corrected.ts";
import { firstWords } from "#lib/checks/textMarks.ts";
import type { Finding, MarkedText } from "#lib/checks/finding.ts";
import { blockIn, isWithin } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { nameOf } from "#lib/edition/name.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { useEditor, useLiveLater } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import { Button } from "../ui/Button.tsx";
import { useCorrection } from "./useCorrection.ts";

type Way = { readonly place: Address; readonly label: string; readonly words?: MarkedText };

const most = 4;

/** Where a finding leads besides its first place. */
function waysOf(outline: Outline, finding: Finding): readonly Way[] {
  const [first = "", ...rest] = finding.at;
  const text = (finding.text ?? []).filter(({ start, end }) => end > start);
  const [own, ...others] = text;
  if (own === undefined) return [];
  const ofText = isWithin(own.address, first) ? others : text;
  const cells = outline.prose.has(first) ? rest.filter((address) => outline.cells.has(address)) : [];
  return [
    ...cells.slice(0, most).map((place) => ({ place, label: `到表格：${nameOf(outline, place)}` })),
    ...ofText.slice(0, most).map((words, at) => ({
      place: blockIn(words.address)?.part ?? words.address,
      label: ofText === text && text.length === 1 ? "到文中" : `到文中第 ${ofText === text ? at + 1 : at + 2} 处`,
      words,
    })),
  ];
}

const look = "!min-h-6 !px-0 !py-0 !text-left";

function CorrectButton({ finding }: { readonly finding: Finding }) {
  const words = useLiveLater((live) => correctionWords(live.report().narrative, finding.corrections ?? []));
  const correct = useCorrection();
  if (words === "") return null;
  return (
    <Button look="link" className={look} data-correct title="改正文字，可以撤销" onClick={() => correct(finding)}>
      {words}
    </Button>
  );
}

/** `short`: in one line, where only the correction and the first of the ways have room. */
export function Ways({ finding, short = false }: { readonly finding: Finding; readonly short?: boolean }) {
  const { outline } = useEditor();
  const go = useGoTo();
  const ways = waysOf(outline, finding);
  if (ways.length === 0 && finding.corrections === undefined) return null;
  return (
    <p className={`flex shrink-0 gap-x-4 px-3 text-sm leading-6 ${short ? "" : "flex-wrap"}`}>
      {finding.corrections !== undefined && firstWords(finding) !== undefined && <CorrectButton finding={finding} />}
      {ways.slice(0, short ? 1 : ways.length).map(({ place, label, words }) => (
        <Button key={label} look="link" className={look} title={label} onClick={() => go(place, finding, words)}>
          {short ? label.replace(/：.*/, "") : label}
        </Button>
      ))}
    </p>
  );
}
