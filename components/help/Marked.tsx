// A help text with its keys and its links to other topics. Printed as a book, a link says the number to turn to.
import Link from "next/link";
import { Fragment } from "react";
import { numberOf, titleOf } from "./contents.ts";
import { piecesOf, type Piece } from "./marked.ts";

/** How a topic is reached: its own page, or its place in the printed whole. */
export type Reach = (topic: string) => string;

function PieceOf({ piece: { kind, text }, reach }: { readonly piece: Piece; readonly reach: Reach }) {
  if (kind === "key")
    return (
      <kbd className="mx-0.5 rounded border border-edge bg-ground px-1.5 py-0.5 font-sans text-[0.875em] whitespace-nowrap">{text}</kbd>
    );
  if (kind === "topic")
    return (
      <Link href={reach(text)} prefetch={false} data-number={numberOf(text)} className="help-link text-brand underline underline-offset-2">
        “{titleOf(text)}”
      </Link>
    );
  return text;
}

export function Marked({ text, reach }: { readonly text: string; readonly reach: Reach }) {
  return piecesOf(text).map((piece, place) => (
    <Fragment key={place}>
      <PieceOf piece={piece} reach={reach} />
    </Fragment>
  ));
}
