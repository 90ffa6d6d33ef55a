// How far a report is, computed from the report alone and never ticked by hand.
//
// Asked for are: every input of a grid, every field of a required part, text or a choice in every required prose
// part, issuer and date of the signature. A part that is not required asks only for what it lacks once begun.
import type { Address, Edition, FieldsPart, Part, Section } from "../edition/edition.ts";
import { placeOf, walk, type Outline } from "../edition/walk.ts";
import { blocksOf, choiceOf, type Report } from "../report/report.ts";
import type { Finding } from "./finding.ts";

export type Status = "empty" | "begun" | "wrong" | "done";

/** The words for a status, as the section list says them. */
export const statusNames: { readonly [Key in Status]: string } = { empty: "未填", begun: "填写中", wrong: "有问题", done: "已完成" };

/** `filled` of `asked` places; `errors`: findings of severity error that lie in the section. `optional`: nothing in it must be filled. */
export type SectionProgress = { readonly section: Section; readonly status: Status; readonly filled: number; readonly asked: number; readonly errors: number; readonly optional: boolean };

export type Progress = {
  readonly sections: readonly SectionProgress[];
  readonly filled: number;
  readonly asked: number;
  /** Nothing at all is filled in but the report's particulars. */
  readonly blank: boolean;
  /** Nothing is missing and nothing is wrong: the report exports clean. */
  readonly complete: boolean;
};

type Count = { readonly filled: number; readonly asked: number };

const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";
const count = (places: readonly boolean[]): Count => ({ filled: places.filter(Boolean).length, asked: places.length });
const nothing: Count = { filled: 0, asked: 0 };

/** The fields that a sentence cannot do without: those outside its joins. */
function neededFields(part: FieldsPart, section: Section): readonly Address[] {
  const fixed = (part.sentence ?? []).filter((piece) => typeof piece === "string").join("");
  return part.fields.map(({ id }) => placeOf(section, id)).filter((address) => fixed.includes(`{${address}}`));
}

function fieldsCount(section: Section, part: FieldsPart, report: Report): Count {
  const all = part.fields.map(({ id }) => placeOf(section, id));
  if (part.required) return count(all.map((address) => has(report.fields[address])));
  if (!all.some((address) => has(report.fields[address]))) return nothing;
  const needed = neededFields(part, section).map((address) => has(report.fields[address]));
  return count([true, ...needed]);
}

function partCount(outline: Outline, section: Section, part: Part, report: Report): Count {
  switch (part.kind) {
    case "prose": {
      const address = placeOf(section, part.id);
      const filled = choiceOf(report, address) !== undefined || blocksOf(report, address).length > 0;
      return part.required || filled ? count([filled]) : nothing;
    }
    case "fields":
      return fieldsCount(section, part, report);
    case "grid":
      return count((outline.grids.get(part.grid.id)?.cells ?? []).filter((cell) => !cell.total).map(({ address }) => has(report.figures[address])));
    case "signature":
      return count([has(report.body.issuer), has(report.date)]);
  }
}

const isOptional = (section: Section): boolean => section.parts.every((part) => (part.kind === "prose" || part.kind === "fields") && !part.required);

/** The section in which an address lies, by its grid or its first word. */
export function sectionOf(outline: Outline, address: Address): Section | undefined {
  const first = address.split(".")[0] ?? "";
  const byGrid = outline.grids.get(first)?.section;
  const signature = first === "about" ? outline.edition.sections.find(({ parts }) => parts.some(({ kind }) => kind === "signature")) : undefined;
  return byGrid ?? signature ?? outline.edition.sections.find(({ id }) => id === first);
}

function statusOf({ filled, asked }: Count, errors: number): Status {
  if (errors > 0) return "wrong";
  if (filled === 0) return "empty";
  return filled === asked ? "done" : "begun";
}

function sectionProgress(outline: Outline, section: Section, report: Report, errors: number): SectionProgress {
  const counts = section.parts.map((part) => partCount(outline, section, part, report));
  const sum = { filled: counts.reduce((total, { filled }) => total + filled, 0), asked: counts.reduce((total, { asked }) => total + asked, 0) };
  return { section, status: statusOf(sum, errors), ...sum, errors, optional: isOptional(section) };
}

const isBlank = (report: Report): boolean =>
  ![report.figures, report.stated, report.fields].some((texts) => Object.values(texts).some(has)) &&
  !Object.values(report.narrative).some((blocks) => blocks.some(({ text }) => has(text)));

/** Progress of a report, given its findings. */
export function progressOf(edition: Edition, report: Report, findings: readonly Finding[]): Progress {
  const outline = walk(edition);
  const errors = new Map<Section | undefined, number>();
  for (const finding of findings.filter(({ severity }) => severity === "error")) {
    const section = sectionOf(outline, finding.at[0] ?? "");
    errors.set(section, (errors.get(section) ?? 0) + 1);
  }
  const sections = edition.sections.map((section) => sectionProgress(outline, section, report, errors.get(section) ?? 0));
  const total = (key: "filled" | "asked") => sections.reduce((sum, section) => sum + section[key], 0);
  const complete = sections.every(({ status, optional }) => status === "done" || (optional && status === "empty"));
  return { sections, filled: total("filled"), asked: total("asked"), blank: isBlank(report), complete };
}
