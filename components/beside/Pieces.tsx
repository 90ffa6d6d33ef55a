// The words of a changed text: what came is underlined, what went is struck through, and both are said in words to who listens.
import type { Piece } from "#lib/compare/paragraphs.ts";

const looks = {
  new: ["ins", "bg-good-soft text-good underline decoration-2 underline-offset-2"],
  gone: ["del", "bg-bad-soft text-bad line-through decoration-2"],
} as const;

/** `kind`: what became of the words, `name`: as it is said. */
function PieceWords({ kind, name, children }: { readonly kind: keyof typeof looks; readonly name: string; readonly children: string }) {
  const [Element, look] = looks[kind];
  return (
    <Element className={look}>
      <span className="sr-only">［{name}：</span>
      {children}
      <span className="sr-only">］</span>
    </Element>
  );
}

/** `names`: what is said of what came and of what went. */
export function Pieces({
  pieces,
  names,
}: {
  readonly pieces: readonly Piece[];
  readonly names: Readonly<Record<keyof typeof looks, string>>;
}) {
  return pieces.map(({ kind, text }, at) =>
    kind === "same" ? (
      text
    ) : (
      <PieceWords key={at} kind={kind} name={names[kind]}>
        {text}
      </PieceWords>
    ),
  );
}
