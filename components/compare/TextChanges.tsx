// The words of two reports, paragraph by paragraph: what is new is underlined, what is gone is struck through, and both
// are said in words to who listens.
import type { Paragraph, Piece, TextComparison } from "#lib/compare/texts.ts";

const kinds = { same: "相同", changed: "改写", new: "新增", gone: "删去" } as const;

function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === "same") return text;
  const [Element, look, name] = kind === "new" ? (["ins", "bg-good-soft text-good underline decoration-2 underline-offset-2", "新增"] as const) : (["del", "bg-bad-soft text-bad line-through decoration-2", "删去"] as const);
  return (
    <Element className={look}>
      <span className="sr-only">［{name}：</span>
      {text}
      <span className="sr-only">］</span>
    </Element>
  );
}

const piecesOf = (one: TextComparison): readonly Piece[] => {
  switch (one.kind) {
    case "changed":
      return one.pieces;
    case "same":
      return [{ kind: "same", text: one.now.text }];
    case "new":
      return [{ kind: "new", text: one.now.text }];
    case "gone":
      return [{ kind: "gone", text: one.before.text }];
  }
};

const paragraphOf = (one: TextComparison): Paragraph => ("now" in one ? one.now : one.before);

function Change({ one }: { readonly one: TextComparison }) {
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2 border-t border-line py-2" data-text={one.kind}>
      <span className="text-sm text-muted">{kinds[one.kind]}</span>
      <p className={`break-words whitespace-pre-wrap font-song ${paragraphOf(one).heading === null ? "" : "font-bold"}`}>
        {piecesOf(one).map((piece, place) => (
          <Words key={place} piece={piece} />
        ))}
      </p>
    </li>
  );
}

export function TextChanges({ texts, all }: { readonly texts: readonly TextComparison[]; readonly all: boolean }) {
  const shown = all ? texts : texts.filter(({ kind }) => kind !== "same");
  const sections = [...new Set(shown.map((one) => paragraphOf(one).section))];
  if (sections.length === 0) return <p>没有不同的文字。</p>;
  return sections.map((section) => (
    <section key={section} className="mb-4" aria-label={section === "" ? "前言" : section}>
      <h3 className="font-hei">{section === "" ? "前言" : section}</h3>
      <ul>
        {shown.map((one, place) => paragraphOf(one).section === section && <Change key={place} one={one} />)}
      </ul>
    </section>
  ));
}
