"use client";
// Going from difference to difference: F8 and Shift+F8 from anywhere, arrows in the list, a click. It reads the list as it stands in the
// page, which works without it as plain links.
import { createContext, use, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";

type Steps = { readonly place: number; readonly of: number; readonly by: (step: number) => void };

const StepsContext = createContext<Steps | null>(null);

const link = "a[data-difference]";
const current = "data-current";

/** The links that are in sight, in order. */
const linksIn = (root: Element): readonly HTMLAnchorElement[] =>
  [...root.querySelectorAll<HTMLAnchorElement>(link)].filter((one) => one.closest("details:not([open])") === null);

const isStep = ({ key, ctrlKey, altKey, metaKey, isComposing }: globalThis.KeyboardEvent): boolean =>
  key === "F8" && !ctrlKey && !altKey && !metaKey && !isComposing;

/** Several tables with a list each may stand in one dialog, or on one page: the keys go through all of them. */
const areaOf = (root: Element): Element => root.closest("[role=dialog]") ?? document.body;

/** The place that a link leads to, brought into sight. */
function bringIntoSight(from: HTMLAnchorElement): HTMLElement | undefined {
  const target = document.getElementById((from.getAttribute("href") ?? "").slice(1));
  if (target === null) return undefined;
  for (let fold = target.closest("details:not([open])"); fold !== null; fold = target.closest("details:not([open])"))
    fold.toggleAttribute("open", true);
  target.scrollIntoView({ block: "center", inline: "nearest" });
  return target;
}

/** Marks the link, and the place that it leads to. */
function mark(area: Element, from: HTMLAnchorElement, target: HTMLElement | undefined): void {
  for (const one of area.querySelectorAll(`[${current}]`)) one.removeAttribute(current);
  for (const one of area.querySelectorAll(`${link}[aria-current]`)) one.removeAttribute("aria-current");
  from.setAttribute("aria-current", "true");
  target?.setAttribute(current, "");
}

/** Where an arrow leads in a list of so many, from a place; undefined for any other key. */
const moved: Readonly<Record<string, (place: number, of: number) => number>> = {
  ArrowDown: (place, of) => Math.min(place + 1, of - 1),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, of) => of - 1,
};

function useSteps() {
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ place: -1, of: 0 });
  const acts = useMemo(() => {
    const show = (from: HTMLAnchorElement, focused: "place" | "list"): void => {
      if (root.current === null) return;
      const links = linksIn(root.current);
      const target = bringIntoSight(from);
      mark(areaOf(root.current), from, target);
      setAt({ place: links.indexOf(from), of: links.length });
      if (focused === "list") from.focus();
      else target?.focus({ preventScroll: true });
    };
    const by = (step: number): void => {
      if (root.current === null) return;
      const links = linksIn(areaOf(root.current));
      const place = links.findIndex((one) => one.hasAttribute("aria-current"));
      // A click, for the link may be of another list, which then says where one is.
      links[place < 0 && step < 0 ? links.length - 1 : (place + step + links.length) % Math.max(1, links.length)]?.click();
    };
    return { show, by };
  }, []);
  return { root, at, acts };
}

/** What differs and the list of it stand side by side in it, where there is room. */
export function DifferenceScope({ children }: { readonly children: ReactNode }) {
  const { root, at, acts } = useSteps();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!isStep(event) || event.defaultPrevented || root.current === null || linksIn(areaOf(root.current)).length === 0) return;
      event.preventDefault();
      acts.by(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root, acts]);
  const linkOf = (target: EventTarget): HTMLAnchorElement | undefined =>
    target instanceof Element ? (target.closest<HTMLAnchorElement>(link) ?? undefined) : undefined;
  const click = (event: MouseEvent) => {
    const from = linkOf(event.target);
    if (from === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    acts.show(from, "place");
  };
  const key = (event: KeyboardEvent) => {
    const [from, move] = [linkOf(event.target), moved[event.key]];
    if (from === undefined || move === undefined || root.current === null) return;
    event.preventDefault();
    const links = linksIn(root.current);
    const next = links[move(links.indexOf(from), links.length)];
    if (next !== undefined) acts.show(next, "list");
  };
  const steps = useMemo(() => ({ ...at, by: acts.by }), [at, acts]);
  return (
    <StepsContext value={steps}>
      <div ref={root} onClick={click} onKeyDown={key} className="beside-room">
        <div className="beside">{children}</div>
      </div>
    </StepsContext>
  );
}

/** The steps of the scope around. Throws a RangeError outside of one. */
export function useDifferenceSteps(): Steps {
  const steps = use(StepsContext);
  if (steps === null) throw new RangeError("useDifferenceSteps outside of a DifferenceScope");
  return steps;
}
