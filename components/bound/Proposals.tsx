"use client";
// Numbers that the text of the report has already, with the figures that their clauses name: each to be taken, or all. Nothing is bound before.
import { useState } from "react";
import { placeName } from "#lib/edition/name.ts";
import { blockIn } from "#lib/edition/address.ts";
import { proposedIn, type Proposal, type Proposed } from "#lib/bound/proposed/proposed.ts";
import { withBound, type BoundNumber } from "#lib/report/bound.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { useEditor, type Editor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { say } from "../ui/toasts.tsx";
import { materialIn } from "./numbers.ts";

type Taken = { readonly at: string; readonly text: string; readonly proposal: Proposal };

const numberOf = ({ start, end, of }: Proposal): BoundNumber => ({ start, end, of });

/** The block with the numbers that still stand there; another text is left as it is. */
function boundBlock(block: NarrativeBlock, own: readonly Taken[]): NarrativeBlock {
  const fresh = own.filter(
    ({ text, proposal }) => text === block.text && !(block.bound ?? []).some((one) => one.start < proposal.end && one.end > proposal.start),
  );
  if (fresh.length === 0) return block;
  const all = [...(block.bound ?? []), ...fresh.map(({ proposal }) => numberOf(proposal))];
  return withBound(
    block,
    all.sort((one, two) => one.start - two.start),
  );
}

/** Binds what was taken, in the form: an open text takes it over as a value from elsewhere. */
function bindAll({ form, live, ways }: Editor, taken: readonly Taken[]): void {
  const { narrative } = live.report();
  const parts = new Set(taken.flatMap(({ at }) => blockIn(at)?.part ?? []));
  live.batch(() => {
    for (const part of parts) {
      const blocks = (narrative[part] ?? []).map((block) =>
        boundBlock(
          block,
          taken.filter(({ at }) => blockIn(at)?.part === part && blockIn(at)?.id === block.id),
        ),
      );
      ways.noteText(part, blocks, "offered");
      form.setValue(pathOf("narrative", part), blocks);
    }
  });
}

const takenOf = ({ block }: Proposed, proposal: Proposal): Taken => ({ at: block.at, text: block.text, proposal });

/** The words around a number. */
function Around({ block: { text }, proposal: { start, end } }: { readonly block: Proposed["block"]; readonly proposal: Proposal }) {
  return (
    <span className="font-song">
      {start > 16 && "…"}
      {text.slice(Math.max(0, start - 16), start)}
      <strong className="border-b border-dotted border-brand">{text.slice(start, end)}</strong>
      {text.slice(end, end + 8)}
      {text.length > end + 8 && "…"}
    </span>
  );
}

export function Proposals({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const [all, setAll] = useState(() => proposedIn(materialIn(editor)));
  // Where a number may be one figure or another, a person says which.
  const plain = all.filter(({ proposals }) => proposals.length === 1);
  const take = (taken: readonly Taken[]) => {
    bindAll(editor, taken);
    editor.save.touch();
    setAll(proposedIn(materialIn(editor)));
    say(`${taken.length} 处数字设成了跟着表格。点一下这个数，可以看它跟着哪一格，或者不再跟着。`);
  };
  return (
    <Modal
      open
      onClose={onClose}
      title="正文里已经写了的数"
      description="下面这些数，上下文说的是表里的一格，数也与表里相同。设成跟着表格以后，表里改了，文字里的数就跟着改；文字现在不变。"
      wide
      help="bound"
    >
      {all.length === 0 ? (
        <p>没有找到可以跟着表格的数：要么已经跟着了，要么上下文没有写明是哪一项，要么数与表里不同。</p>
      ) : (
        <>
          <ol className="max-h-[50vh] divide-y divide-line overflow-auto">
            {all.map((one) => (
              <li key={`${one.block.at} ${one.token.start}`} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 py-1.5">
                <p>
                  <span className="text-sm text-muted">{placeName(editor.outline, one.part)}：</span>
                  <Around block={one.block} proposal={one.proposals[0]} />
                </p>
                <span className="flex flex-wrap justify-end gap-1">
                  {one.proposals.map((proposal) => (
                    <Button key={proposal.name} onClick={() => take([takenOf(one, proposal)])}>
                      跟着{proposal.name}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ol>
          <p className="mt-3">
            {plain.length > 0 && (
              <Button look="primary" data-begin onClick={() => take(plain.map((one) => takenOf(one, one.proposals[0])))}>
                {plain.length === all.length ? `${all.length} 处全部设成跟着表格` : `只有一种可能的 ${plain.length} 处，全部设成跟着表格`}
              </Button>
            )}
            {plain.length < all.length && <span className="ml-3 text-sm text-muted">有几种可能的，请逐个选。</span>}
          </p>
        </>
      )}
    </Modal>
  );
}
