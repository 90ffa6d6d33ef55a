"use client";
// The source beside what was read of it: as its reader saw it.
import type { ReadPiece, Where } from "#lib/reading/reading.ts";
import { SourceView } from "./SourceView.tsx";

/** `file`: the source itself. */
type Props = { readonly pieces: readonly ReadPiece[]; readonly at: Where | null; readonly file: Blob };

export const SourcePane = ({ pieces, at }: Props) => (pieces.length === 0 ? null : <SourceView pieces={pieces} at={at} />);
