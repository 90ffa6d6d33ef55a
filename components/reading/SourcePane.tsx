"use client";
// The source beside what was read of it: as its reader saw it, of a PDF also the page as it looks.
import { useState } from "react";
import type { ReadPiece, Where } from "#lib/reading/reading.ts";
import { Button, toolClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { SourceView } from "./SourceView.tsx";

const PdfView = late(() => import("./PdfView.tsx").then((module) => module.PdfView));

/** `file`: the source itself. */
type Props = { readonly pieces: readonly ReadPiece[]; readonly at: Where | null; readonly file: Blob };

/** Whether the places of a source are on pages, as those of a PDF are. */
const isPaged = (pieces: readonly ReadPiece[]): boolean => pieces.some(({ where }) => where.in === "page");

export function SourcePane({ pieces, at, file }: Props) {
  const paged = isPaged(pieces) || at?.in === "page";
  const [asPage, setAsPage] = useState(true);
  if (!paged) return pieces.length === 0 ? null : <SourceView pieces={pieces} at={at} />;
  return (
    <div className="published-pane" tabIndex={0} role="region" aria-label="原文">
      <p className="mb-2 flex gap-2">
        <Button className={toolClass} aria-pressed={asPage} look={asPage ? "primary" : "quiet"} onClick={() => setAsPage(true)}>
          原页的样子
        </Button>
        <Button className={toolClass} aria-pressed={!asPage} look={asPage ? "quiet" : "primary"} onClick={() => setAsPage(false)}>
          读到的内容
        </Button>
      </p>
      {asPage ? (
        <Fetched>
          <PdfView file={file} at={at} />
        </Fetched>
      ) : (
        <SourceView pieces={pieces} at={at} bare />
      )}
    </div>
  );
}
