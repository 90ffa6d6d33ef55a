// Paragraphs that say what the form writes by itself: a ready sentence, 本年度无此项, the sentence of fields. A sentence of fields is read
// backwards, and taken only where the form would write the very same one of what was read.
import { halfWidth } from "../characters/halfWidth.ts";
import { fieldsSentence, gap, sentence } from "../document/sentence.ts";
import { addressIn } from "../edition/address.ts";
import type { FieldsPart, Part, ProsePart, Section, Sentence } from "../edition/edition.ts";
import type { Choice, Report, Texts } from "../report/report.ts";
import type { Destination } from "./plan.ts";

/** What a sentence says: its letters and figures, without blanks and marks but those within a figure. */
const said = (text: string): string =>
  halfWidth(text)
    .replace(/\s/g, "")
    .replace(/(?<!\d)[\p{P}\p{S}]+|[\p{P}\p{S}]+(?!\d)/gu, "");

/** Whether two sentences say the same; nothing says nothing. */
export const saysSame = (one: string, other: string): boolean => said(one) !== "" && said(one) === said(other);

/** Letters as they stand; marks as any marks, for 《 may have come as <, but never as nothing, or a field would end anywhere. */
const literal = (text: string): string =>
  text.replace(/[\p{P}\p{S}\s]+|[^\p{P}\p{S}\s]+/gu, (run) => (/^[\p{P}\p{S}\s]/u.test(run) ? "[\\p{P}\\p{S}\\s]+" : run));

/** An expression for a piece of a sentence; the names of the fields in it go to `fields`, in order. */
function piece(text: string, own: Readonly<Record<string, string>>, fields: string[]): string {
  return text
    .split(/\{([^{}]+)\}/)
    .map((part, at) => {
      if (at % 2 === 0) return literal(part);
      const known = own[part];
      if (known !== undefined) return literal(known);
      fields.push(part);
      return "(.+?)";
    })
    .join("");
}

function expressionOf(pieces: Sentence, report: Report): { readonly expression: RegExp; readonly fields: readonly string[] } {
  const fields: string[] = [];
  const issuer = report.body.issuer.trim() || report.body.name.trim();
  const own = { year: String(report.year), name: report.body.name.trim(), issuer };
  const sources = pieces.map((part) =>
    typeof part === "string"
      ? piece(part, own, fields)
      : part.join.map((one) => `(?:${piece(one, own, fields)})?`).join(part.by === "" ? "" : `(?:${literal(part.by)})?`),
  );
  const whole = sources.join("").replace(/\+$/, "*");
  return { expression: new RegExp(`^\\s*${whole}\\s*$`, "u"), fields };
}

const isBlank = (value: string | undefined): boolean => value === undefined || value === "";

/** A line to write on is no value: 通知金额＿＿＿＿元 was printed while it was blank. */
const written = (value: string | undefined): string => (/^[＿_\s]*$/u.test(value ?? "") ? "" : (value ?? "").trim());

/** A label as offices write it: blanks between its letters, brackets of either width, what stands in brackets perhaps left out. */
const looseLabel = (label: string): string =>
  [...label.replace(/（.*?）/gu, "()")]
    .map((letter) => (letter === "(" ? "(?:[（(][^）)]*[）)])?" : letter === ")" ? "" : letter))
    .join("\\s*");

/** The fields of a line that has nothing but labels with what was written behind each: 单位负责人：　审核人：. Undefined where it is none. */
function labelled(section: Section, part: FieldsPart, text: string): Texts | undefined {
  const labels = part.fields.map(({ label }) => `(${looseLabel(label)})`).join("|");
  const pieces = text.trim().split(new RegExp(`(?:${labels})\\s*[：:]`, "u"));
  if (pieces.length === 1 || pieces[0]?.trim() !== "") return undefined;
  const count = part.fields.length;
  const values = new Map<string, string>();
  for (let at = 1; at < pieces.length; at += count + 1) {
    const which = pieces.slice(at, at + count).findIndex((label) => label !== undefined);
    const field = part.fields[which];
    if (field === undefined || values.has(field.id)) return undefined;
    values.set(field.id, written(pieces[at + count]));
  }
  return Object.fromEntries([...values].flatMap(([id, value]) => (value === "" ? [] : [[addressIn(section, id), value] as const])));
}

/** The fields that write this sentence, by address; undefined where none do. */
function fieldsOf(section: Section, part: FieldsPart, text: string, report: Report): Texts | undefined {
  const addresses = part.fields.map(({ id }) => addressIn(section, id));
  if (part.zero !== undefined && saysSame(part.zero, text)) return Object.fromEntries(addresses.map((address) => [address, "0"]));
  if (part.sentence === null) return labelled(section, part, text);
  const { expression, fields } = expressionOf(part.sentence, report);
  const found = expression.exec(text);
  if (found === null || !fields.every((field) => addresses.includes(field))) return undefined;
  const values: Texts = Object.fromEntries(
    fields.flatMap((field, at) => {
      const value = written(found[at + 1]);
      return value === "" ? [] : [[field, value]];
    }),
  );
  const isSaid = addresses.some((address) => !isBlank(values[address])) || text.includes(gap);
  const isWhole = isSaid && saysSame(fieldsSentence(section, part, { ...report, fields: values }), text);
  return isWhole ? values : undefined;
}

/** 本年度无此项 is asked of a part without a heading only: under a heading it is the text of that part. */
function choiceFor(section: Section, part: ProsePart, text: string, report: Report): Destination | undefined {
  const to = (choice: Choice): Destination => ({ to: "choice", part: addressIn(section, part.id), choice });
  if (part.ready !== undefined && saysSame(sentence(part.ready, report), text)) return to("ready");
  return part.none !== undefined && part.heading === undefined && saysSame(part.none, text) ? to("none") : undefined;
}

function ofPart(section: Section, part: Part, text: string, report: Report): Destination | undefined {
  if (part.kind === "prose") return choiceFor(section, part, text, report);
  const values = part.kind === "fields" ? fieldsOf(section, part, text, report) : undefined;
  return values === undefined ? undefined : { to: "fields", values };
}

/** Where a paragraph belongs that the form writes by itself, in one of these sections. */
export function ownSentence(sections: readonly Section[], text: string, report: Report): Destination | undefined {
  for (const section of sections)
    for (const part of section.parts) {
      const found = ofPart(section, part, text, report);
      if (found !== undefined) return found;
    }
  return undefined;
}
