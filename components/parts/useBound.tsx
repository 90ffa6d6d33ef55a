"use client";
// What stands below a text, and in its toolbar, for numbers that follow the tables: what the number that was typed may follow, what the one at the caret
// follows, 插入数据 and 现成的句子. Nothing is worked out while somebody types: it follows when the typing rests, in idle time.
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode, type RefObject } from "react";
import { cellsOf } from "#lib/bound/names.ts";
import { freeNumbers, proposalsFor, type Proposal } from "#lib/bound/proposed/proposed.ts";
import { standingOf, standingWords } from "#lib/bound/standing.ts";
import { valueOfExpression } from "#lib/bound/value.ts";
import { zeroWording } from "#lib/bound/zero.ts";
import { proseOf } from "#lib/checks/prose/prose.ts";
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { BoundText } from "#lib/report/bound.ts";
import { lastUsed, used } from "../bound/lastUsed.ts";
import { materialIn, numbersOf } from "../bound/numbers.ts";
import { Strip, type Acts, type Said } from "../bound/Strip.tsx";
import { useEditor, type Editor as ReportEditor } from "../editor/context.ts";
import { useGoTo } from "../editor/useGoTo.ts";
import type { Binding, BoundLooks, Caret } from "../narrative/boundNumbers.ts";
import type { Editor } from "../narrative/editor.ts";
import { toolLook } from "../narrative/Toolbar.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { wheneverRested } from "../ui/whenIdle.ts";

const InsertData = late(() => import("../bound/InsertData.tsx").then((module) => module.InsertData));
const ReadyTexts = late(() => import("../bound/ReadyTexts.tsx").then((module) => module.ReadyTexts));

/** So many letters behind a number and its unit it may still be asked about. */
const near = 6;

type Offered = { readonly caret: Caret; readonly offers: readonly [Proposal, ...Proposal[]] };

/** What the number that was typed last before the caret may follow. */
function offeredAt(editor: ReportEditor, part: Address, caret: Caret): Offered | undefined {
  const material = materialIn(editor);
  const block = proseOf(material).find(({ at }) => at === blockAddress(part, caret.block));
  if (block === undefined || block.text !== caret.text) return undefined;
  const token = freeNumbers(block, block.bound)
    .filter(({ digits, end }) => digits <= caret.offset && caret.offset <= end + near)
    .at(-1);
  if (token === undefined) return undefined;
  const [first, ...rest] = proposalsFor(material, block, token, lastUsed(editor.edition.id));
  return first === undefined ? undefined : { caret, offers: [first, ...rest] };
}

/** How every bound number of a part stands, for its look in the text. */
function looksOf(editor: ReportEditor, part: Address): BoundLooks {
  const numbers = numbersOf(editor);
  return new Map(
    (editor.live.report().narrative[part] ?? []).flatMap(({ id, text, bound }) =>
      bound === undefined
        ? []
        : [
            [
              id,
              bound.map((number) => {
                const words = text.slice(number.start, number.end);
                const { is } = standingOf(number, words, numbers);
                return {
                  start: number.start,
                  end: number.end,
                  says: standingWords(number, words, numbers),
                  is: is === "same" ? ("same" as const) : ("waits" as const),
                };
              }),
            ] as const,
          ],
    ),
  );
}

/** What the line says of the bound number at the caret. */
function saidOf(editor: ReportEditor, { text, number }: Caret): Said | undefined {
  if (number === undefined) return undefined;
  const numbers = numbersOf(editor);
  const words = text.slice(number.start, number.end);
  const isZero = valueOfExpression(numbers, number.of)?.eq(0) === true;
  const zero = isZero && number.of.as === "now" ? zeroWording(text, number)?.wording.none : undefined;
  const cell = cellsOf(number.of).some((address) => numbers.outline.cells.has(address));
  return { kind: "follows", words, standing: standingWords(number, words, numbers), zero, cell };
}

const dismissedKey = ({ caret, offers: [{ start }] }: Offered): string => `${caret.block} ${start} ${caret.text.slice(0, start)}`;

type Open = "insert" | "ready" | undefined;

/** For the editor of a part: what it is told of the caret and of keys, and what stands in its toolbar and below it. */
export function useBound(part: Address, editor: RefObject<Editor | null>) {
  const own = useEditor();
  const { live, edition } = own;
  const id = useId();
  const goTo = useGoTo();
  const [said, setSaid] = useState<Said>();
  const [open, setOpen] = useState<Open>();
  const caret = useRef<Caret>(undefined);
  const offered = useRef<Offered>(undefined);
  /** Something was typed and not looked at yet. */
  const fresh = useRef(false);
  const dismissed = useRef(new Set<string>());
  const ready = (edition.figureTexts ?? []).find(({ at }) => at === part);

  const show = (next: Said | undefined) =>
    setSaid((now) =>
      now === next || (now !== undefined && next !== undefined && JSON.stringify(now) === JSON.stringify(next)) ? now : next,
    );
  const offer = (next: Offered | undefined) => {
    offered.current = next;
    const [first] = next?.offers ?? [];
    if (next !== undefined && first !== undefined)
      show({ kind: "offers", number: next.caret.text.slice(first.start, first.end), offers: next.offers });
    else show(caret.current && saidOf(own, caret.current));
  };

  const rested = useEffectEvent(() => {
    editor.current?.look(looksOf(own, part));
    const at = caret.current;
    if (!fresh.current || at === undefined) {
      if (offered.current === undefined && said?.kind === "follows") show(at && saidOf(own, at));
      return;
    }
    fresh.current = false;
    const found = at.number === undefined ? offeredAt(own, part, at) : undefined;
    if (found !== undefined && dismissed.current.has(dismissedKey(found))) offer(undefined);
    else if (found !== undefined || said?.kind !== "note") offer(found);
  });
  useEffect(() => wheneverRested(rested, live.subscribeLater), [live, part]);

  const bindingOf = ({ caret: { block, text } }: Offered, { start, end, of }: Proposal): Binding => ({
    block,
    start,
    end,
    quote: text.slice(start, end),
    words: text.slice(start, end),
    follows: { of },
  });
  const take = (proposal: Proposal) => {
    const now = offered.current;
    offered.current = undefined;
    if (now === undefined) return;
    if (editor.current?.bind([bindingOf(now, proposal)]) === true) {
      used(edition.id, proposal.of);
      show({ kind: "note", words: `已设为跟着${proposal.name}，表里改了，这里跟着改。` });
    } else show({ kind: "note", words: "这里的文字刚刚改过，没有设。" });
    editor.current?.focus();
  };
  const dismiss = () => {
    if (offered.current !== undefined) dismissed.current.add(dismissedKey(offered.current));
    offer(undefined);
    editor.current?.focus();
  };
  const rebind = (change: (at: Caret, number: NonNullable<Caret["number"]>) => Binding | undefined, words: string) => {
    const at = caret.current;
    const binding = at?.number && change(at, at.number);
    if (binding === undefined || editor.current?.bind([binding]) !== true) return;
    show({ kind: "note", words });
    editor.current.focus();
  };
  const acts: Acts = {
    take,
    dismiss,
    back: () => editor.current?.focus(),
    unbind: () =>
      rebind(({ block, text }, { start, end }) => {
        const quote = text.slice(start, end);
        return { block, start, end, quote, words: quote, follows: undefined };
      }, "这个数不再跟着表格了。"),
    sayZero: () =>
      rebind(({ block, text }, number) => {
        const zero = zeroWording(text, number);
        if (zero === undefined) return undefined;
        const { start, end, wording } = zero;
        return { block, start, end, quote: text.slice(start, end), words: wording.none, follows: { of: number.of, wording } };
      }, "已改写；表里有了数，会改回写数的句子。"),
    goToCell: () => {
      const cell = caret.current?.number && cellsOf(caret.current.number.of)[0];
      if (cell !== undefined) goTo(cell);
    },
  };

  const keyDown = (event: KeyboardEvent): boolean => {
    if (event.isComposing) return false;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (event.key === "F9" && event.ctrlKey && !event.altKey && !event.shiftKey) setOpen("insert");
    else if (event.key === "ArrowDown" && event.altKey && !event.ctrlKey && said !== undefined)
      document.getElementById(id)?.querySelector("button")?.focus();
    else if (offered.current === undefined || !plain) return false;
    else if (event.key === "Tab") take(offered.current.offers[0]);
    else if (event.key === "Escape") dismiss();
    else return false;
    event.preventDefault();
    return true;
  };
  const caretMoved = (at: Caret | undefined, typed: boolean): void => {
    caret.current = at;
    if (typed) {
      fresh.current = true;
      return;
    }
    const { current } = offered;
    if (
      current !== undefined &&
      (at?.block !== current.caret.block || at.text !== current.caret.text || Math.abs(at.offset - current.caret.offset) > near)
    )
      offered.current = undefined;
    if (offered.current === undefined) show(at && saidOf(own, at));
  };

  const insert = (text: BoundText) => {
    editor.current?.write(text);
    fresh.current = false;
  };
  const append = (text: BoundText) => editor.current?.append([{ kind: "paragraph", ...text }]);
  const close = () => setOpen(undefined);
  const closed = () => editor.current?.focus();

  const tools: ReactNode = (
    <>
      <span aria-hidden="true" className="mx-1 h-5 border-l border-line" />
      <button
        type="button"
        className={toolLook}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+F9"
        title="插入数据（Ctrl+F9）"
        onClick={() => setOpen("insert")}
      >
        插入数据
      </button>
      {ready !== undefined && (
        <button type="button" className={toolLook} aria-haspopup="dialog" title="把表里的数写成句子" onClick={() => setOpen("ready")}>
          现成的句子
        </button>
      )}
    </>
  );
  const dialogs: ReactNode = (
    <>
      {open === "insert" && (
        <Fetched>
          <InsertData onClose={close} onClosed={closed} insert={insert} />
        </Fetched>
      )}
      {open === "ready" && ready !== undefined && (
        <Fetched>
          <ReadyTexts text={ready} onClose={close} onClosed={closed} insert={insert} append={append} />
        </Fetched>
      )}
    </>
  );
  return {
    onCaret: caretMoved,
    onKey: keyDown,
    onUnbound: () => show({ kind: "note", words: "这个数改过了，不再跟着表格；按 Ctrl+Z 退回。" }),
    stands: (one: Editor) => one.look(looksOf(own, part)),
    tools,
    dialogs,
    foot: <Strip id={id} said={said} acts={acts} />,
  };
}
