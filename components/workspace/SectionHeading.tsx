"use client";
// The heading of a section with what to know of it beside: one line that opens, by a click or Ctrl+F1, to all that is said of the
// section and its parts. On the first visit to a table it stands open.
import { useCallback, useEffect, useEffectEvent, useId, useState } from "react";
import type { Guidance, Part, Section } from "#lib/edition/edition.ts";
import { useEditor } from "../editor/context.ts";
import { firstEmpty } from "../editor/firstEmpty.ts";
import { beginAt, focusPlace } from "../editor/focusPlace.ts";
import { lastPlaceOf } from "../editor/lastPlace.ts";
import { GuidanceItems, useOwnGuidance } from "../editor/Guidance.tsx";
import { guidanceName } from "#lib/edition/guidanceName.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { firstVisit } from "./firstVisit.ts";
import { WholeTextButton } from "./WholeText.tsx";

type Hint = Guidance & { readonly of?: string };

const hintsOf = (part: Part): readonly Hint[] =>
  (part.guidance ?? []).map((item) => (part.kind === "prose" || part.kind === "fields" ? { ...item, of: part.name } : item));

const isFold = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key === "F1" && (ctrlKey || metaKey) && !altKey && !shiftKey && !isComposing;

function useFolding(section: Section, hints: number) {
  const { edition } = useEditor();
  const [open, setOpen] = useState(false);
  const begin = useEffectEvent(() => {
    const hasTable = section.parts.some(({ kind }) => kind === "grid");
    if (hints > 0 && hasTable && firstVisit(`${edition.id} ${section.id}`)) setOpen(true);
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => begin());
    return () => cancelAnimationFrame(frame);
  }, []);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isFold(event) || hints === 0) return;
    event.preventDefault();
    setOpen(!open);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return { open, turn: () => setOpen(!open) };
}

/** To a place that was named, as it stood before where one was there last; to the one where work goes on, moving the page as little as can be. */
function useArrival(section: Section) {
  const { outline, live, reportId } = useEditor();
  const begin = useCallback(() => firstEmpty(outline, section, live.report()), [outline, section, live]);
  const goTo = useCallback(
    (place: string) => {
      if (window.location.hash === "") return beginAt(place);
      const last = lastPlaceOf(reportId);
      const there = focusPlace(place);
      if (there && last?.at === place) window.scrollTo(0, last.scroll);
      return there;
    },
    [reportId],
  );
  return { begin, goTo };
}

export function SectionHeading({ section }: { readonly section: Section }) {
  const id = useId();
  const arrival = useArrival(section);
  const hints: readonly Hint[] = useOwnGuidance([...(section.guidance ?? []), ...section.parts.flatMap(hintsOf)]);
  const { open, turn } = useFolding(section, hints.length);
  const [first] = hints;
  return (
    <div className="mb-1">
      <div className="flex flex-wrap items-center gap-x-4">
        <PageHeading className="py-0.5 font-hei text-xl" {...arrival}>
          {section.heading ?? section.name}
        </PageHeading>
        {first !== undefined && (
          <button
            type="button"
            onClick={turn}
            aria-expanded={open}
            aria-controls={id}
            aria-keyshortcuts="Control+F1"
            title="Ctrl+F1"
            className="flex min-h-7 min-w-0 flex-1 basis-56 items-center gap-2 rounded px-2 text-left text-sm hover:bg-brand-soft print:hidden"
          >
            <span className="shrink-0 font-bold text-brand">
              <span aria-hidden="true">{open ? "▾ " : "▸ "}</span>
              {guidanceName(hints)}（{hints.length} 条）
            </span>
            {!open && first.of === undefined && (
              <span aria-hidden="true" className="truncate text-muted">
                {first.text}
              </span>
            )}
          </button>
        )}
        {section.parts.some(({ kind }) => kind === "prose") && <WholeTextButton />}
      </div>
      <div
        id={id}
        hidden={!open}
        role="region"
        aria-label={guidanceName(hints)}
        data-guidance-list
        className="rounded border-l-4 border-brand bg-brand-soft px-2 py-0.5 text-sm leading-5 print:hidden"
      >
        <GuidanceItems items={hints} run={hints.every(({ of }) => of === undefined)} />
      </div>
    </div>
  );
}
