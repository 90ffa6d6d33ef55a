"use client";
// A PDF as it looks: one page at a time as a picture, with the place that is asked for framed. Where it cannot be drawn, that is said.
import { useEffect, useRef, useState } from "react";
import type { Where } from "#lib/reading/reading.ts";
import { Button, toolClass } from "../ui/Button.tsx";
import { showInPane } from "./inPane.ts";
import type { PdfPages } from "./pdfPages.ts";

type Opened = { readonly pages?: PdfPages; readonly failed?: true };

function usePages(file: Blob): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    let wanted = true;
    let pages: PdfPages | undefined;
    const open = async () => {
      const found = await (await import("./pdfPages.ts")).pdfPages(file);
      pages = found;
      if (wanted) setOpened({ pages: found });
      else found.close();
    };
    open().catch(() => wanted && setOpened({ failed: true }));
    return () => {
      wanted = false;
      pages?.close();
    };
  }, [file]);
  return opened;
}

/** Widths of the page: as wide as the room, so that figures can be read, and enlarged. */
const zooms = ["100%", "max(100%, 44rem)", "max(160%, 64rem)"] as const;

/** Pixels of a page in width, for sharp letters where it is enlarged. */
const sharp = 1400;

type Size = { readonly width: number; readonly height: number };

/** The size of the page that is drawn now, null while it is not; undefined where it cannot be. */
function useDrawn(pages: PdfPages | undefined, number: number, canvas: React.RefObject<HTMLCanvasElement | null>): Size | null | undefined {
  const [drawn, setDrawn] = useState<{ readonly number: number; readonly size?: Size } | null>(null);
  useEffect(() => {
    if (pages === undefined || canvas.current === null) return undefined;
    let wanted = true;
    pages.draw(number, canvas.current, sharp).then(
      (size) => wanted && setDrawn({ number, size }),
      () => wanted && setDrawn({ number }),
    );
    return () => {
      wanted = false;
    };
  }, [pages, number, canvas]);
  return drawn?.number === number ? drawn.size : null;
}

const percent = (part: number, of: number): string => `${(100 * part) / of}%`;

type Place = Extract<Where, { readonly in: "page" }>;

/** Where the place lies on its page; all of the page where it has no box. */
function Frame({ place: { box }, size }: { readonly place: Place; readonly size: Size }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current !== null) showInPane(frame.current);
  }, [box]);
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: size.width, bottom: size.height };
  return (
    <div
      ref={frame}
      data-current
      className="source-place absolute mix-blend-multiply"
      style={{
        left: percent(left, size.width),
        top: percent(top, size.height),
        width: percent(right - left, size.width),
        height: percent(bottom - top, size.height),
      }}
    />
  );
}

export function PdfView({ file, at }: { readonly file: Blob; readonly at: Where | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pages, failed } = usePages(file);
  const place = at?.in === "page" ? at : null;
  const [turned, setTurned] = useState<{ readonly from: Where | null; readonly number: number }>({ from: null, number: 1 });
  // A place that is asked for brings its page; until another is asked for, one may turn.
  const number = turned.from === at ? turned.number : (place?.page ?? turned.number);
  const size = useDrawn(pages, number, canvas);
  const [zoom, setZoom] = useState(1);
  const turn = (by: number) => setTurned({ from: at, number: Math.min(Math.max(1, number + by), pages?.count ?? 1) });
  const isFailed = failed === true || size === undefined;
  return (
    <>
      <p className="mb-1 flex items-center gap-2 text-sm">
        <Button className={toolClass} onClick={() => turn(-1)} aria-disabled={number <= 1}>
          上一页
        </Button>
        <span role="status">
          第 {number} 页{pages === undefined ? "" : `，共 ${pages.count} 页`}
        </span>
        <Button className={toolClass} onClick={() => turn(1)} aria-disabled={number >= (pages?.count ?? 1)}>
          下一页
        </Button>
        <Button className={toolClass} onClick={() => setZoom(Math.max(0, zoom - 1))} aria-disabled={zoom <= 0} aria-label="缩小原页">
          缩小
        </Button>
        <Button
          className={toolClass}
          onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
          aria-disabled={zoom >= zooms.length - 1}
          aria-label="放大原页"
        >
          放大
        </Button>
      </p>
      {isFailed && <p className="text-warn">这一页画不出来，请看“读到的内容”，或者用 PDF 阅读器打开对照。</p>}
      {!isFailed && size === null && <p className="text-sm text-muted">正在画这一页…</p>}
      <div data-scroll tabIndex={0} role="region" aria-label={`第 ${number} 页`} className="overflow-x-auto" hidden={isFailed}>
        <div className="relative" style={{ width: zooms[zoom] }}>
          <canvas ref={canvas} role="img" aria-label={`PDF 第 ${number} 页的样子`} className="block w-full border border-line" />
          {size !== null && size !== undefined && place !== null && place.page === number && <Frame key={zoom} place={place} size={size} />}
        </div>
      </div>
    </>
  );
}
