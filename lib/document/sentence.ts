// Declared sentences filled with the report's own words and figures.
import type { FieldsPart, Section, Sentence } from "../edition/edition.ts";
import { addressIn } from "../edition/address.ts";
import { printedNumber } from "../arithmetic/number.ts";
import type { Report } from "../report/report.ts";

/** What stands where a field is still blank: a line to write on. */
export const gap = "＿＿＿＿";

type Look = (name: string) => string;

const fill = (text: string, look: Look): string => text.replace(/\{([^{}]+)\}/g, (_, name: string) => look(name));

function piece(part: Sentence[number], look: Look): string {
  if (typeof part === "string") return fill(part, (name) => look(name) || gap);
  const filled = part.join.filter((text) => [...text.matchAll(/\{([^{}]+)\}/g)].every(([, name]) => look(name ?? "") !== ""));
  return filled.map((text) => fill(text, look)).join(part.by);
}

/** A sentence with `{year}`, `{name}`, `{issuer}` and fields filled in; blank ones are gaps to write in. */
export function sentence(pieces: Sentence, report: Report, fieldText: Look = (address) => report.fields[address]?.trim() ?? ""): string {
  const own: Readonly<Record<string, string>> = {
    year: String(report.year),
    name: report.body.name.trim(),
    issuer: report.body.issuer.trim() || report.body.name.trim(),
  };
  return pieces.map((part) => piece(part, (name) => own[name] ?? fieldText(name))).join("");
}

/** The text of a field as printed: numbers in their canonical spelling, what cannot be read as typed. */
function fieldTexts(section: Section, part: FieldsPart, report: Report): ReadonlyMap<string, string> {
  return new Map(
    part.fields.map(({ id, measure }) => {
      const typed = report.fields[addressIn(section, id)]?.trim() ?? "";
      return [addressIn(section, id), measure === undefined ? typed : printedNumber(typed, measure)];
    }),
  );
}

/** The fields of a part with their labels, 单位负责人：, as they are printed side by side. */
export function labelledFields(section: Section, part: FieldsPart, report: Report): readonly string[] {
  const texts = fieldTexts(section, part, report);
  return part.fields.map(({ id, label }) => `${label}：${texts.get(addressIn(section, id)) ?? ""}`);
}

/** The sentence that a fields part writes: its `zero` sentence where every field is 0. */
export function fieldsSentence(section: Section, part: FieldsPart, report: Report): string {
  const texts = fieldTexts(section, part, report);
  if (part.sentence === null) return labelledFields(section, part, report).join("　");
  if (part.zero !== undefined && [...texts.values()].every((text) => text === "0")) return part.zero;
  return sentence(part.sentence, report, (address) => texts.get(address) ?? report.fields[address]?.trim() ?? "");
}
