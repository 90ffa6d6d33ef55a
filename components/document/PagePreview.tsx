"use client";
// A page of the preview in a frame without scripts, fitted into its room (fits.ts). It is written anew when it has changed, and stays
// where it was scrolled to, also when it goes to 全屏 and comes back. A click on a place leads to its input.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Target } from "#lib/outputs/places.ts";
import type { Address } from "#lib/edition/edition.ts";
import { lookingFor } from "../editor/findKeys.ts";
import { isSave } from "../editor/saveKey.ts";
import type { Following } from "./following.ts";
import { noRoom, type Fit, type Room } from "./fits.ts";
import { markWords, type WordMarks } from "./previewMarks.ts";
import { openPlaces } from "./previewPlaces.ts";
import { printWhole } from "./printWhole.ts";

const handedOn = ["F1", "F8", "Escape"];

/** The frame has keys of its own: those of the page around it are handed to it, as if pressed on the frame. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement | null): void {
  if (!handedOn.includes(event.key) && !isSave(event) && lookingFor(event) === undefined) return;
  event.preventDefault();
  const { key, shiftKey, ctrlKey, metaKey } = event;
  frame?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }));
}

/** How large an element is, in CSS pixels. */
function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(noRoom);
  useLayoutEffect(() => {
    const stand = element.current;
    if (stand === null) return;
    const measure = () => setRoom({ width: stand.clientWidth, height: stand.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(stand);
    measure();
    return () => watch.disconnect();
  }, [element]);
  return room;
}

/** Which share of a page is above its window, and back there again. */
const shareAbove = ({ scrollingElement: page }: Document): number => (page === null ? 0 : page.scrollTop / Math.max(1, page.scrollHeight));
const scrollTo = ({ scrollingElement: page }: Document, share: number): void => page?.scrollTo(0, share * page.scrollHeight);

type Props = {
  readonly html: string;
  readonly places: readonly Target[];
  readonly fit: Fit;
  readonly go: (address: Address) => void;
  /** The words that findings are about. */
  readonly marks: WordMarks;
  /** Told the page once it is written; `mark` underlines the words again, where their elements have been made anew. */
  readonly onWritten?: (page: Document, mark: () => void) => void;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Which share of the page is above the window: kept by who outlives the frame. */
  readonly above: RefObject<number>;
  /** The place that is worked at beside it. */
  readonly following: Following;
  /** What stands over it, beside the size that it is drawn in. */
  readonly children?: ReactNode;
};

export function PagePreview({ html, places, marks, fit, go, onWritten, frame, above, following, children }: Props) {
  const stand = useRef<HTMLDivElement>(null);
  const { width, scale } = fit(useRoom(stand));
  const asked = useEffectEvent(go);
  const mark = useEffectEvent((page: Document) => markWords(page, marks));
  const written = useEffectEvent((page: Document) => onWritten?.(page, () => mark(page)));
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    const [share, stays] = [above.current, following.stays(page)];
    page.open();
    page.write(html);
    page.close();
    openPlaces(page, places, (address) => asked(address));
    written(page);
    scrollTo(page, share);
    following.written(page, stays);
    page.addEventListener("keydown", (event) => handOn(event, frame.current));
    page.addEventListener("scroll", () => (above.current = shareAbove(page)));
  }, [html, places, frame, above, following]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page) markWords(page, marks);
  }, [html, places, marks, frame]);
  useEffect(() => (frame.current === null ? undefined : printWhole(frame.current)), [frame]);
  const percent = Math.round(scale * 100);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4 text-sm print:hidden">
        {children}
        {percent !== 100 && (
          <span className="text-muted" data-scale={percent}>
            {percent < 100 ? "缩小" : "放大"}到 {percent}%
          </span>
        )}
      </div>
      <div ref={stand} className="min-h-0 flex-1 overflow-hidden border border-line bg-ground">
        <div className="mx-auto h-full overflow-hidden" style={{ width: width * scale }}>
          <iframe
            ref={frame}
            title="报告预览"
            sandbox="allow-same-origin"
            className="block bg-paper"
            style={{ width, height: `${100 / scale}%`, ...(scale === 1 ? {} : { transform: `scale(${scale})`, transformOrigin: "0 0" }) }}
          />
        </div>
      </div>
    </>
  );
}
