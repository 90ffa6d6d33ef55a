// What the form writes by itself of what is filled in: title and signature, sentences of fields, ready sentences. They are read backwards, and told as what was filled in.
import { ownSentence } from "../apart/sentences.ts";
import { printedNumber } from "../arithmetic/number.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { addressIn } from "../edition/address.ts";
import type { Address, FieldsPart, Section } from "../edition/edition.ts";
import { dateOf } from "../recognise/head.ts";
import { particularNames } from "../report/placeWords.ts";
import { filledTitle } from "../report/report.ts";
import type { Piece } from "./align.ts";
import { piecesOf } from "../compare/pieces.ts";
import type { Change } from "./change.ts";
import { eachOnce } from "./edits.ts";
import type { Item, Role } from "./expected.ts";
import { closed, foldedText } from "./fold.ts";
import { hasNumber, marksOf, placeOf, plainDraft, textOf, told, type Context, type Draft, type Told } from "./told.ts";

/** The values that a sentence or a line of labels says; undefined where the form would not write it. */
function fieldsIn({ base }: Context, section: Section, part: FieldsPart, text: string): Readonly<Record<Address, string>> | undefined {
  const found = ownSentence([{ ...section, parts: [part] }], text, base.report);
  return found?.to === "fields" ? found.values : undefined;
}

export function fieldsOf(context: Context, { section, part }: Extract<Role, { is: "fields" }>, item: Item, piece: Piece): Told {
  const { base } = context;
  const values = fieldsIn(context, section, part, foldedText(textOf(piece)));
  const made = marksOf(context, piece);
  if (values === undefined)
    return told({
      ...plainDraft,
      ...{
        subject: "field",
        deed: "changed",
        place: `${section.name} · ${part.name}`,
        from: item.text,
        to: textOf(piece),
        ...made,
        taking: null,
      },
      hint: "这句话由填空写成，改过以后不是原来的写法，认不出改的是哪一项；请在填空里自己改。",
      where: piece.where,
    });
  const changes = part.fields.flatMap(({ id, label, measure }): readonly Draft[] => {
    const at = addressIn(section, id);
    const typed = base.report.fields[at]?.trim() ?? "";
    const from = measure === undefined ? typed : printedNumber(typed, measure);
    const to = values[at] ?? "";
    if (closed(from) === closed(to)) return [];
    return [
      {
        ...plainDraft,
        subject: "field",
        deed: "changed",
        place: `${section.name} · ${label}`,
        from,
        to,
        ...made,
        taking: { is: "field", at, to },
        where: piece.where,
      },
    ];
  });
  return { changes, outside: [] };
}

function particular(
  context: Context,
  at: "issuer" | "date" | "name",
  from: string,
  to: string,
  piece: Piece,
  taking: Change["taking"],
  hint: string,
): Told {
  const place = at === "name" ? "标题" : particularNames[at];
  return told({
    ...plainDraft,
    subject: "about",
    deed: "changed",
    place,
    from,
    to,
    ...marksOf(context, piece),
    taking,
    hint,
    where: piece.where,
  });
}

export function aboutOf(context: Context, is: "title" | "issuer" | "date", item: Item, piece: Piece): Told {
  const { base } = context;
  const to = closed(textOf(piece));
  if (is === "issuer") return particular(context, "issuer", item.text, to, piece, { is: "about", at: "issuer", to }, "");
  if (is === "date") {
    const date = dateOf(foldedText(textOf(piece)));
    const hint = date === "" ? "没有认出是哪一天；请在落款日期里自己填。" : "";
    return particular(
      context,
      "date",
      item.text,
      foldedText(textOf(piece)),
      piece,
      date === "" ? null : { is: "about", at: "date", to: date },
      hint,
    );
  }
  const name = nameIn(base, to);
  const hint =
    name === undefined
      ? "标题由名称和年度按格式写成，这样改不能采纳；名称和年度在报告的基本信息里改。"
      : "标题里的名称改了，采纳后报告各处的名称都跟着改。";
  return particular(context, "name", item.text, to, piece, name === undefined ? null : { is: "about", at: "name", to: name }, hint);
}

/** The name that makes this title of the format in the report's year. */
function nameIn({ edition, report }: Bound, title: string): string | undefined {
  const [before = "", behind = ""] = filledTitle(edition.title, { year: report.year, body: { ...report.body, name: "\u0001" } }).split(
    "\u0001",
  );
  const name = title.slice(closed(before).length, title.length - closed(behind).length);
  return title.startsWith(closed(before)) && title.endsWith(closed(behind)) && name !== "" ? name : undefined;
}

/** All lines that came in the place of a sentence of the format. */
export function choiceOf(context: Context, part: Address, item: Item, piece: Piece, more: readonly Piece[]): Told {
  const to = [textOf(piece), ...more.map(textOf)].filter((text) => text !== "");
  const made = [piece, ...more].map((one) => marksOf(context, one));
  return told({
    ...plainDraft,
    subject: to.some(hasNumber) ? "number" : "text",
    deed: "changed",
    place: placeOf(context, part),
    from: item.text,
    to: to.join("\n"),
    by: eachOnce(made.flatMap(({ by }) => by)),
    tracked: made.some(({ by }) => by.length > 0) ? "some" : "none",
    pieces: piecesOf(item.text, to.join("\n")),
    taking: { is: "own", part, to },
    hint: "原来是格式里现成的一句话；采纳后成为自己写的正文。",
    where: piece.where,
  });
}
