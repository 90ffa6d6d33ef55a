"use client";
// 问题: all findings of the report by section, in the order of the paper, beside the form or below it. It keeps a room
// of its own, so that it never lies over the cell that is being edited.
import { useRouter } from "next/navigation";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useEditor, useMarked } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { CheckedList } from "./CheckedList.tsx";
import { announce, closePanel, usePanel } from "./panelState.ts";
import { SectionFindings } from "./SectionFindings.tsx";
import { SeverityFilter } from "./SeverityFilter.tsx";
import { step } from "./step.ts";
import { UnjudgedList } from "./UnjudgedList.tsx";
import { YearBeforeLine } from "./YearBeforeLine.tsx";
import "./panel.css";

function keepInSight(): void {
  const { activeElement } = document;
  if (activeElement?.closest("main")) activeElement.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The page keeps the room free, and what is being edited comes back into what is left of it, also when the form grows above it. */
function useRoom(below: boolean): void {
  useEffect(() => {
    document.documentElement.dataset["findings"] = below ? "below" : "beside";
    const watch = new ResizeObserver(keepInSight);
    const form = document.querySelector("main");
    if (form !== null) watch.observe(form);
    return () => {
      watch.disconnect();
      delete document.documentElement.dataset["findings"];
    };
  }, [below]);
}

/** Keeps the finding that is marked in sight, moving the panel alone and never the page. */
function useInSight(turn: number) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const [box, head, item] = [panel.current, panel.current?.firstElementChild, panel.current?.querySelector("[aria-current=true]")];
    if (!box || !head || !item) return;
    const top = getComputedStyle(head).position === "sticky" ? head.getBoundingClientRect().bottom : box.getBoundingClientRect().top;
    const { top: from, bottom: to } = item.getBoundingClientRect();
    if (from < top || to > box.getBoundingClientRect().bottom) box.scrollTop += from - top - 8;
  }, [turn]);
  return panel;
}

function useHeadingFocus(wanted: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wanted) heading.current?.focus();
  }, [wanted]);
  return heading;
}

const closeOnEscape = (event: KeyboardEvent) => {
  if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  closePanel();
};

const steps = [
  { by: -1, label: "上一处", key: "Shift+F8" },
  { by: 1, label: "下一处", key: "F8" },
] as const;

/** `below`: at the foot of the window even where it is wide. */
export function FindingsPanel({ below }: { readonly below: boolean }) {
  const editor = useEditor();
  const router = useRouter();
  const { focus, said, turn } = usePanel();
  // Once what F8 led to is put right, its place among the others is none any more.
  const stands = useMarked((live) => live.shown() !== null);
  useRoom(below);
  const panel = useInSight(turn);
  const heading = useHeadingFocus(focus);
  return (
    <aside
      ref={panel}
      id="findings"
      aria-labelledby="findings-heading"
      data-help="findings"
      onKeyDown={closeOnEscape}
      className="findings-panel border-line bg-paper print:hidden"
    >
      <div className="findings-head flex flex-wrap items-center gap-x-4 border-b border-line bg-paper px-3 py-1">
        <h2 ref={heading} id="findings-heading" tabIndex={-1} className="font-bold">
          全文的问题
        </h2>
        <p className="mr-auto text-sm text-muted">{stands || said.words === "" ? said.position : ""}</p>
        <SeverityFilter />
        <p className="flex gap-x-4">
          {steps.map(({ by, label, key }) => (
            <Button key={by} look="link" className="!px-0" title={key} onClick={() => announce(step(editor, router.push, by))}>
              {label}
            </Button>
          ))}
          <Button look="link" className="!px-0" onClick={closePanel} aria-label="收起问题列表">
            收起
          </Button>
        </p>
      </div>
      <div className="space-y-3 p-3">
        {editor.edition.sections.map((section) => (
          <SectionFindings key={section.id} section={section} />
        ))}
        <YearBeforeLine />
        <CheckedList />
        <UnjudgedList />
        <p className="text-sm text-muted">按 F8 到下一处，Shift+F8 到上一处，在格子里和文字里也可以按。</p>
      </div>
    </aside>
  );
}
