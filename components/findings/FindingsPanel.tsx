"use client";
// 问题: all findings of the report by section, in the order of the paper, beside the form or below it. It keeps a room
// of its own, so that it never lies over the cell that is being edited.
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useEditor } from "../form/context.ts";
import { Button } from "../ui/Button.tsx";
import { CheckedList } from "./CheckedList.tsx";
import { closePanel, usePanel } from "./panelState.ts";
import { SectionFindings } from "./SectionFindings.tsx";
import { SeverityFilter } from "./SeverityFilter.tsx";
import { UnjudgedList } from "./UnjudgedList.tsx";
import "./panel.css";

/** The page keeps the room free, and what is being edited comes back into what is left of it. */
function useRoom(below: boolean): void {
  useEffect(() => {
    document.documentElement.dataset["findings"] = below ? "below" : "beside";
    document.activeElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
    return () => void delete document.documentElement.dataset["findings"];
  }, [below]);
}

/** Keeps the finding that is marked in sight, moving the list alone and never the page. */
function useInSight(turn: number) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [box, item] = [list.current, list.current?.querySelector("[aria-current=true]")];
    if (!box || !item) return;
    const [outer, inner] = [box.getBoundingClientRect(), item.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 8;
  }, [turn]);
  return list;
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

/** `below`: at the foot of the window even where it is wide. */
export function FindingsPanel({ below }: { readonly below: boolean }) {
  const { edition } = useEditor();
  const { focus, said, turn } = usePanel();
  useRoom(below);
  const list = useInSight(turn);
  const heading = useHeadingFocus(focus);
  return (
    <aside id="findings" aria-labelledby="findings-heading" data-help="findings" onKeyDown={closeOnEscape} className="findings-panel flex flex-col border-line bg-paper">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2">
        <h2 ref={heading} id="findings-heading" tabIndex={-1} className="font-bold">
          全文的问题
        </h2>
        <SeverityFilter />
        <Button look="link" className="ml-auto" onClick={closePanel} aria-label="收起问题列表">
          收起
        </Button>
      </div>
      <div ref={list} className="min-h-0 flex-1 space-y-3 overflow-auto p-3">
        <p className="text-sm text-muted">{said === "" ? "按 F8 到下一处，Shift+F8 到上一处，在格子里也可以按。" : said}</p>
        {edition.sections.map((section) => (
          <SectionFindings key={section.id} section={section} />
        ))}
        <CheckedList />
        <UnjudgedList />
      </div>
    </aside>
  );
}
