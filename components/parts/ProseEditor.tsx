"use client";
// The editor of a part with last year's text beside it: how much still says the same, and below it, closed until it is
// asked for, what the part said last year, to take over as a whole or by the paragraph. Fetched with the editor.
import { useMemo, type ComponentProps } from "react";
import { holdsForeign, withoutOwn } from "#lib/apart/own.ts";
import { isCopied, sayingsOf } from "#lib/roll/copied.ts";
import { NarrativeEditor } from "../narrative/NarrativeEditor.tsx";
import type { OfForm } from "../narrative/pasting.ts";
import { useEditor } from "../editor/context.ts";
import { turnWhole, useWholeWay } from "../editor/wholeDeed.ts";
import { askWhole } from "../editor/wholePaste.ts";
import { LastYearText } from "./LastYearText.tsx";
import { useBound } from "./useBound.tsx";
import { useTextMarks } from "./useTextMarks.ts";
import { lastYearBlocks } from "#lib/roll/lastYearBlocks.ts";

type Props = ComponentProps<typeof NarrativeEditor>;

function CopiedCount({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <p id={id} role="status" className="text-sm text-warn">
      {count > 0 && `有 ${count} 段与上年完全相同，请按今年的情况改写。`}
    </p>
  );
}

export function ProseEditor({ id, value, ...rest }: Props) {
  const whole = useEditor();
  const { lastYear, edition, ways } = whole;
  const wholeWay = useWholeWay(whole);
  const { editor, stands, choose } = useTextMarks(id);
  const bound = useBound(id, editor);
  const sayings = useMemo(() => (lastYear === undefined ? undefined : sayingsOf(lastYear.report)), [lastYear]);
  const before = useMemo(() => (lastYear === undefined ? undefined : lastYearBlocks(lastYear, edition, id)), [lastYear, edition, id]);
  const ofForm = useMemo(
    (): OfForm => ({
      withoutOwn: (lines) => withoutOwn(edition, id, lines),
      isMore: (lines) => holdsForeign(edition, id, lines),
      ask: (clipboard, asItIs) => askWhole({ clipboard, at: id, asItIs }),
    }),
    [edition, id],
  );
  const count = sayings === undefined ? 0 : value.filter((block) => isCopied(block, sayings)).length;
  const noteId = `copied-${id}`;
  return (
    <>
      {lastYear !== undefined && <CopiedCount id={noteId} count={count} />}
      <NarrativeEditor
        {...rest}
        id={id}
        value={value}
        describedBy={count > 0 ? noteId : rest.describedBy}
        sayings={sayings}
        ofForm={ofForm}
        onOpened={(one) => {
          stands(one);
          bound.stands(one);
        }}
        onChosen={choose}
        onWay={(blocks, way) => ways.noteText(id, blocks, way)}
        onCaret={bound.onCaret}
        onKey={bound.onKey}
        onUnbound={bound.onUnbound}
        outer={{ way: wholeWay, turn: (way) => turnWhole(whole, way) }}
        tools={bound.tools}
        foot={bound.foot}
      />
      {bound.dialogs}
      {lastYear !== undefined && before !== undefined && before.blocks.length > 0 && (
        <LastYearText lastYear={lastYear} name={rest.label} {...before} own={value} append={(blocks) => editor.current?.append(blocks)} />
      )}
    </>
  );
}
