// Own paragraphs and headings: their words, those that came in, went away, were moved, divided or joined.
import type { Address } from "../edition/edition.ts";
import { ordinalAt } from "../ordinals/ordinalAt.ts";
import type { NarrativeBlock } from "../report/report.ts";
import type { Match, Piece } from "./align.ts";
import { madeAway, nobody } from "./authors.ts";
import { editsBetween, type Edit } from "./edits.ts";
import type { Role } from "./expected.ts";
import { closed, foldedText } from "./fold.ts";
import { behindWords } from "./standing.ts";
import {
  aside,
  bare,
  hasNumber,
  lineMade,
  marksOf,
  nothing,
  placeOf,
  plainDraft,
  short,
  textOf,
  told,
  type Context,
  type Draft,
  type Told,
} from "./told.ts";

/** A paragraph whose words changed, place by place. */
export function wordsOf(context: Context, role: Extract<Role, { is: "block" }>, piece: Piece): readonly Draft[] {
  const { block } = role;
  const all = piece.kind === "line" ? piece.stretches : undefined;
  return editsBetween(block.text, textOf(piece), all).map((edit) => draftOf(context, edit, piece, role));
}

function draftOf(context: Context, edit: Edit, piece: Piece, { part, block }: Extract<Role, { is: "block" }>): Draft {
  const { start, end, from, to, before, after, by, tracked } = edit;
  return {
    subject: hasNumber(from) || hasNumber(to) ? "number" : "text",
    deed: "changed",
    place: placeOf(context, part, block),
    ...{ from, to, before, after, by, tracked },
    taking: { is: "words", part, block: block.id, start, end, to },
    hint: "",
    where: piece.where,
  };
}

export function headingOf(context: Context, part: Address, block: NarrativeBlock, piece: Piece): Told {
  const [from, to] = [bare(block.text), bare(textOf(piece))];
  if (closed(from) === closed(to))
    return aside(`小标题“${short(from)}”前面的编号改了；编号按次序自动排，不用采纳`, lineMade(context, piece), piece.where);
  return told({
    ...plainDraft,
    subject: "heading",
    deed: "changed",
    place: `${placeOf(context, part)} 小标题`,
    from,
    to,
    ...lineMade(context, piece),
    taking: { is: "block", part, block: block.id, to },
    where: piece.where,
  });
}

/** The level of a heading that came in: that of own headings which the file sets as deep, else by its number, else by its depth; null for a paragraph. */
function levelOf({ matches }: Context, piece: Piece): 1 | 2 | null {
  if (piece.kind !== "line" || piece.rank === 0) return null;
  for (const one of matches)
    if (one.is === "same" && one.piece.kind === "line" && one.piece.rank === piece.rank && one.item.role.is === "block") {
      const { block } = one.item.role;
      if (block.kind === "heading") return block.level;
    }
  if (ordinalAt(2, foldedText(piece.text)) !== undefined) return 2;
  return piece.rank <= 2 ? 1 : 2;
}

export function newOf(context: Context, match: Extract<Match, { is: "new" }>): Told {
  const { piece } = match;
  const made = lineMade(context, piece);
  if (piece.kind === "table")
    return aside(
      `多了一张表（“${short(piece.block.cells.map(({ text }) => text).find((text) => text !== "") ?? "")}”…），里面的数没有读`,
      made,
      piece.where,
    );
  const standing = context.standings.get(match);
  const level = levelOf(context, piece);
  const to = level === null ? foldedText(piece.text) : bare(piece.text);
  const draft: Draft = {
    ...plainDraft,
    subject: level !== null ? "heading" : hasNumber(to) ? "number" : "text",
    deed: "added",
    place: standing === undefined ? "报告里没有位置的一段" : `${placeOf(context, standing.part)}${level === null ? "" : " 小标题"}`,
    from: "",
    to,
    ...made,
    taking: standing === undefined ? null : { is: "added", part: standing.part, after: standing.after, level, to },
    hint: standing === undefined ? "这一段前后都不是能写正文的部分；要用的话，请自己复制到合适的地方。" : "",
    where: piece.where,
  };
  return told(draft);
}

export function movedOf(context: Context, match: Extract<Match, { is: "moved" }>): Told {
  const { item, piece } = match;
  const made = marksOf(context, piece);
  if (item.role.is !== "block") return aside(`“${short(item.text)}”换了位置；它的位置由格式写定，没有动`, made, piece.where);
  const { part, block } = item.role;
  const standing = context.standings.get(match);
  const taking =
    standing === undefined || standing.choice
      ? null
      : ({ is: "moved", part, block: block.id, into: standing.part, after: standing.after } as const);
  return told({
    ...plainDraft,
    subject: block.kind === "heading" ? "heading" : "text",
    deed: "moved",
    place: `${placeOf(context, part, block)}${standing === undefined ? "" : `，移到 ${placeOf(context, standing.part)}${behindWords(context, standing)}`}`,
    from: block.text.trim(),
    to: block.text.trim(),
    ...(made.by.length === 0 ? madeAway(context.reading, block.text) : made),
    taking,
    hint: taking === null ? "移到的地方没有能写正文的部分；请自己移。" : "",
    where: piece.where,
  });
}

export function regroupedOf(context: Context, { items, pieces }: Extract<Match, { is: "regrouped" }>): Told {
  const blocks = items.flatMap(({ role }) => (role.is === "block" ? [role] : []));
  const [first] = blocks;
  if (first === undefined) return nothing;
  const isOne = blocks.every(({ part }) => part === first.part);
  const to = pieces.map((piece) => foldedText(textOf(piece)));
  const made = pieces.map((piece) => lineMade(context, piece)).find(({ by }) => by.length > 0) ?? nobody;
  return told({
    ...plainDraft,
    subject: "text",
    deed: "regrouped",
    place: placeOf(context, first.part, first.block),
    from: blocks.map(({ block }) => block.text.trim()).join("\n"),
    to: to.join("\n"),
    ...made,
    taking: isOne ? { is: "regrouped", part: first.part, blocks: blocks.map(({ block }) => block.id), to } : null,
    hint: isOne
      ? to.length > blocks.length
        ? `一段分成了 ${to.length} 段，字没有变。`
        : `${blocks.length} 段并成了一段，字没有变。`
      : "不同部分的段落并到了一起；请自己移。",
    where: pieces[0]?.where ?? null,
  });
}
