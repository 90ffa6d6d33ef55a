// The words of two reports, paragraph by paragraph.
import { bySection, isUnwritten, type Paragraph, type Piece, type TextComparison } from "#lib/compare/paragraphs.ts";
import { Pieces } from "./Pieces.tsx";

const kinds = { same: "相同", changed: "改写", new: "新增", gone: "删去" } as const;

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

/** The ids of paragraphs to which a list leads. */
export type TextAnchors = ReadonlyMap<TextComparison, string>;

/** 改写：全年共…… */
export const changeWords = (one: TextComparison): string => {
  const { text } = paragraphOf(one);
  return `${kinds[one.kind]}：${text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text}`;
};

const mostSaid = 24;

const paragraphOf = (one: TextComparison): Paragraph => ("now" in one ? one.now : one.before);

function Change({ one, anchor }: { readonly one: TextComparison; readonly anchor: string | undefined }) {
  return (
    <li
      id={anchor}
      tabIndex={-1}
      className="shown-cell grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2 border-t border-line py-2"
      data-text={one.kind}
    >
      <span className="text-sm text-muted">{kinds[one.kind]}</span>
      <p className={`break-words whitespace-pre-wrap font-song ${paragraphOf(one).heading === null ? "" : "font-bold"}`}>
        <Pieces pieces={piecesOf(one)} names={kinds} />
      </p>
    </li>
  );
}

type SectionProps = {
  readonly own: readonly TextComparison[];
  readonly heads: readonly [before: string, now: string];
  readonly all: boolean;
  readonly anchors: TextAnchors;
};

function Changes({ own, heads, all, anchors }: SectionProps) {
  const shown = own.filter(({ kind }) => all || kind !== "same");
  const list = (
    <ul>
      {shown.map((one, place) => (
        <Change key={place} one={one} anchor={anchors.get(one)} />
      ))}
    </ul>
  );
  if (all || !isUnwritten(own)) return list;
  return (
    <details className="rounded border border-line bg-ground px-3 py-2" data-unwritten>
      <summary>
        这一部分{heads[1]}还没有写（{heads[0]}有 {shown.length} 段）
      </summary>
      {list}
    </details>
  );
}

export function TextChanges({ texts, heads, all, anchors }: { readonly texts: readonly TextComparison[] } & Omit<SectionProps, "own">) {
  const sections = bySection(texts).filter(([, own]) => all || own.some(({ kind }) => kind !== "same"));
  if (sections.length === 0) return <p>没有不同的文字。</p>;
  return sections.map(([section, own]) => (
    <section key={section} className="mb-4" aria-label={section === "" ? "前言" : section}>
      <h3 className="font-hei">{section === "" ? "前言" : section}</h3>
      <Changes own={own} heads={heads} all={all} anchors={anchors} />
    </section>
  ));
}
