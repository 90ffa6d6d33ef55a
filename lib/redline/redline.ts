// A WORD FILE THAT CAME BACK, held against the report that it was made of: each change with its place in the form, what it was and is, and who made it; and by
// name what was changed outside of what the form holds. Pure; nothing is taken here, and what cannot be told is said.
import type { Bound } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { UnreadableSource, type SourceReading } from "../reading/reading.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Recognised } from "../recognise/recognised.ts";
import { alignedWith, pieceOf, type Match, type Piece } from "./align.ts";
import { madeAway } from "./authors.ts";
import type { Change, Outside, Remark } from "./change.ts";
import { withoutCharts } from "./charts.ts";
import { expectedOf, type Item } from "./expected.ts";
import { leftBehind, tableOf } from "./figures.ts";
import { closed } from "./fold.ts";
import { outsideOf, remarksOf } from "./outside.ts";
import { headingOf, movedOf, newOf, regroupedOf, wordsOf } from "./paragraphs.ts";
import { aboutOf, choiceOf, fieldsOf } from "./sentences.ts";
import { standingsOf } from "./standing.ts";
import { aside, hasNumber, marksOf, nothing, placeOf, plainDraft, short, textOf, told, type Context, type Told } from "./told.ts";

/** All that a file says otherwise. `isOther`: hardly a line of it is of the report. */
export type Redline = {
  readonly changes: readonly Change[];
  readonly outside: readonly Outside[];
  readonly remarks: readonly Remark[];
  readonly notes: readonly string[];
  readonly isOther: boolean;
};

function sameOf(context: Context, item: Item, piece: Piece, more: readonly Piece[]): Told {
  const { role } = item;
  if (role.is === "table") return piece.kind === "table" ? tableOf(context, role, piece) : nothing;
  if (role.is === "choice") return item.key === piece.key && more.length === 0 ? nothing : choiceOf(context, role.part, item, piece, more);
  if (item.key === piece.key) return nothing;
  switch (role.is) {
    case "title":
    case "issuer":
    case "date":
      return closed(item.text) === closed(textOf(piece)) ? nothing : aboutOf(context, role.is, item, piece);
    case "fixed":
      return aside(
        `${role.what}“${short(item.text)}”改成了“${short(textOf(piece))}”；它由格式写定，没有位置可改`,
        marksOf(context, piece),
        piece.where,
      );
    case "fields":
      return fieldsOf(context, role, item, piece);
    case "block":
      return role.block.kind === "heading"
        ? headingOf(context, role.part, role.block, piece)
        : { changes: wordsOf(context, role, piece), outside: [] };
  }
}

function goneOf(context: Context, { role, text }: Item): Told {
  const made = madeAway(context.reading, text);
  if (role.is === "block")
    return told({
      ...plainDraft,
      subject:
        hasNumber(role.block.text) && role.block.kind === "paragraph" ? "number" : role.block.kind === "heading" ? "heading" : "text",
      deed: "removed",
      place: placeOf(context, role.part, role.block),
      from: role.block.text.trim(),
      to: "",
      ...made,
      taking: { is: "removed", part: role.part, block: role.block.id },
      where: null,
    });
  if (role.is === "table") return aside(`删去了表“${role.table.caption}”，表里的数没有比`, made, null);
  const what = role.is === "choice" || role.is === "fields" ? "这一句" : role.is === "fixed" ? role.what : "这一行";
  return aside(`删去了${what}：“${short(text)}”；格式要求有它，没有动`, made, null);
}

/** Lines that came in behind a sentence of the format are one with it: own text takes its place as a whole. */
function ownTexts(context: Context): ReadonlyMap<Match, Match> {
  const found = new Map<Match, Match>();
  for (const match of context.matches) {
    if (match.is !== "new" || match.piece.kind === "table") continue;
    const standing = context.standings.get(match);
    if (standing?.choice !== true) continue;
    const own = context.matches.find((one) => one.is === "same" && one.item.role.is === "choice" && one.item.role.part === standing.part);
    if (own !== undefined) found.set(match, own);
  }
  return found;
}

function toldOf(context: Context): readonly Told[] {
  const within = ownTexts(context);
  return context.matches.map((match): Told => {
    if (within.has(match)) return nothing;
    switch (match.is) {
      case "same": {
        const more = [...within].flatMap(([one, own]) => (own === match && one.is === "new" ? [one.piece] : []));
        return sameOf(context, match.item, match.piece, more);
      }
      case "moved":
        return movedOf(context, match);
      case "regrouped":
        return regroupedOf(context, match);
      case "gone":
        return goneOf(context, match.item);
      case "new":
        return newOf(context, match);
    }
  });
}

/** Recognised once, where a table asks for it; undefined where that cannot be. */
function later(reading: SourceReading, { edition, report }: Bound): () => Recognised | undefined {
  let known: { readonly is: Recognised | undefined } | undefined;
  const read = (): Recognised | undefined => {
    try {
      return recognise(reading, { edition: edition.id, year: report.year }, [edition]);
    } catch (problem) {
      if (problem instanceof UnreadableSource) return undefined;
      throw problem;
    }
  };
  return () => (known ??= { is: read() }).is;
}

const pieceCount = (matches: readonly Match[]): number =>
  matches.filter(({ is }) => is === "same" || is === "moved" || is === "regrouped").length;

/** Holds a file against the report that it was made of. */
export function redlineOf(base: Bound, reading: SourceReading): Redline {
  const outline = walk(base.edition);
  const items = expectedOf(base);
  const { pieces, charts } = withoutCharts(reading.pieces, items);
  const matches = alignedWith(items, pieces.map(pieceOf));
  const standings = standingsOf(matches, { base, outline });
  const context: Context = { base, outline, reading, matches, standings, recognised: later(reading, base) };
  const all = toldOf(context);
  const changes = all.flatMap((one) => one.changes);
  return {
    changes: changes.map((change, at) => ({ ...change, id: `c${at + 1}`, now: null })),
    outside: [...all.flatMap((one) => one.outside), ...leftBehind(context, changes), ...outsideOf(reading, charts)],
    remarks: remarksOf(reading),
    notes: charts === null ? [] : ["文件里的图解是按数字画出来的，没有比对。"],
    isOther: pieceCount(matches) * 2 < items.length,
  };
}
