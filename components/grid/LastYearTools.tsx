"use client";
// Last year's report at a table: offers where it is in the store, its numbers under the cells on demand. All of it is
// fetched when it is wanted.
import { useMemo, useState } from "react";
import { useEditor } from "../editor/context.ts";
import { Button, toolClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { useLastYearShown } from "./lastYearShown.ts";
import type { Under } from "./under.ts";
import type { SheetParts } from "./useSheet.ts";

const LastYear = late(() => import("./LastYear.tsx").then((module) => module.LastYear));

/** `under`: what stands under the cells, once it was fetched and handed over to `take`. */
export type Comparison = {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly under: Under | undefined;
  readonly take: (under: Under | undefined) => void;
};

/** Whether last year is shown beside this one; remembered where there is something to show. */
export function useComparison(): Comparison {
  const { lastYear } = useEditor();
  const [remembered, turn] = useLastYearShown();
  const [asked, setAsked] = useState(false);
  const [{ under }, setHeld] = useState<{ readonly under?: Under | undefined }>({});
  const take = useMemo(() => (next: Under | undefined) => setHeld({ under: next }), []);
  return lastYear === undefined
    ? { on: asked, toggle: () => setAsked(!asked), under, take }
    : { on: remembered, toggle: turn, under, take };
}

export function LastYearButton({ on, toggle }: Comparison) {
  return (
    <Button className={toolClass} onClick={toggle} aria-pressed={on} data-help="lastYear">
      {on ? "收起上年对照" : "与上年对照"}
    </Button>
  );
}

type Props = { readonly grid: string; readonly sheet: SheetParts; readonly comparison: Comparison };

export function LastYearTools({ grid, sheet, comparison: { on, take } }: Props) {
  const { lastYear } = useEditor();
  return lastYear === undefined && !on ? null : (
    <Fetched>
      <LastYear grid={grid} sheet={sheet} comparing={on} onUnder={take} />
    </Fetched>
  );
}
