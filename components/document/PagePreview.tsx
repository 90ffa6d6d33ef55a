"use client";
// A page of the preview in a frame without scripts, as wide as the window that it is meant for, made smaller where there is less
// room. It is written anew when it has changed, and stays where it was scrolled to. A click on a place leads to its input.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Target } from "#lib/outputs/places.ts";
import type { Address } from "#lib/edition/edition.ts";
import { lookingFor } from "../editor/findKeys.ts";
import { isSave } from "../editor/saveKey.ts";
import { openPlaces } from "./previewPlaces.ts";
import { printWhole } from "./printWhole.ts";

const handedOn = ["F1", "F8"];

/** The frame has keys of its own: those of the page around it are handed to it, as if pressed on the frame. */
function handOn(event: KeyboardEvent, frame: HTMLIFrameElement | null): void {
  if (!handedOn.includes(event.key) && !isSave(event) && lookingFor(event) === undefined) return;
  event.preventDefault();
  const { key, shiftKey, ctrlKey, metaKey } = event;
  frame?.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true }));
}

/** How wide an element is, in CSS pixels; 0 until it stands. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const measure = () => setRoom(element.current?.clientWidth ?? 0);
    const watch = new ResizeObserver(measure);
    watch.observe(element.current);
    measure();
    return () => watch.disconnect();
  }, [element]);
  return room;
}

type Props = {
  readonly html: string;
  readonly places: readonly Target[];
  /** How wide the window of the page is, where there is so much room. */
  readonly windowIn: (room: number) => number;
  readonly go: (address: Address) => void;
  /** Told the page once it is written. */
  readonly onWritten?: (page: Document) => void;
  readonly frame: RefObject<HTMLIFrameElement | null>;
};

export function PagePreview({ html, places, windowIn, go, onWritten, frame }: Props) {
  const stand = useRef<HTMLDivElement>(null);
  const room = useRoom(stand);
  const width = windowIn(room);
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const asked = useEffectEvent(go);
  const written = useEffectEvent((page: Document) => onWritten?.(page));
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const top = page?.scrollingElement?.scrollTop ?? 0;
    if (!page) return;
    page.open();
    page.write(html);
    page.close();
    openPlaces(page, places, (address) => asked(address));
    written(page);
    page.scrollingElement?.scrollTo(0, top);
    page.addEventListener("keydown", (event) => handOn(event, frame.current));
  }, [html, places, frame]);
  useEffect(() => (frame.current === null ? undefined : printWhole(frame.current)), [frame]);
  return (
    <>
      {scale < 1 && <p className="text-sm text-muted print:hidden">这里窄，缩小到 {Math.round(scale * 100)}% 显示。</p>}
      <div ref={stand} className="min-h-0 flex-1 overflow-hidden border border-line bg-ground">
        <iframe
          ref={frame}
          title="报告预览"
          sandbox="allow-same-origin"
          className="mx-auto block bg-paper"
          style={{
            width,
            height: `${100 / scale}%`,
            ...(scale < 1 ? { transform: `scale(${scale})`, transformOrigin: "0 0", marginInline: 0 } : {}),
          }}
        />
      </div>
    </>
  );
}
