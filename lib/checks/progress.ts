// How far a report is, computed from the report alone and never ticked by hand.
//
// Asked for are: every input of a grid, every field of a required part, text or a choice in every required prose
// part (headings alone are no text), issuer and date of the signature. A part that is not required asks only for what it lacks once begun.
import { showsNothing } from "../characters/unseen.ts";
import type { Address, Edition, FieldsPart, Part, Section } from "../edition/edition.ts";
import { addressIn, ownerOf } from "../edition/address.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { dateAddress } from "../report/date.ts";
import { blocksOf, choiceOf, type Report } from "../report/report.ts";
import type { ReportState } from "../report/state.ts";
import { isWritten } from "../report/written.ts";
import type { Finding } from "./finding.ts";
import { countsOf, openIn, type Counts } from "./standing.ts";

export type Status = "empty" | "begun" | "wrong" | "done";

/** The words for a status, as the section list says them. */
export const statusNames: { readonly [Key in Status]: string } = { empty: "未填", begun: "填写中", wrong: "有错误", done: "已填完" };

/** `filled` of `asked` places; `open`: the findings that lie in the section and are not explained. `optional`: nothing in it must be filled. */
export type SectionProgress = {
  readonly section: Section;
  readonly status: Status;
  readonly filled: number;
  readonly asked: number;
  readonly open: Counts;
  readonly optional: boolean;
};

export type Progress = {
  readonly sections: readonly SectionProgress[];
  readonly filled: number;
  readonly asked: number;
  /** Nothing at all is filled in but the report's particulars. */
  readonly blank: boolean;
  /** Nothing is missing and nothing is wrong. */
  readonly complete: boolean;
  /** As what it would go out now. */
  readonly state: ReportState;
};

/** A place that the report asks for. */
type Asked = { readonly address: Address; readonly filled: boolean };

const has = (text: string | undefined): boolean => text !== undefined && !showsNothing(text);

/** The fields that a sentence cannot do without: those outside its joins. */
function neededFields(part: FieldsPart, section: Section): readonly Address[] {
  const fixed = (part.sentence ?? []).filter((piece) => typeof piece === "string").join("");
  return part.fields.map(({ id }) => addressIn(section, id)).filter((address) => fixed.includes(`{${address}}`));
}

function askedFields(section: Section, part: FieldsPart, report: Report): readonly Asked[] {
  const asked = (address: Address): Asked => ({ address, filled: has(report.fields[address]) });
  const all = part.fields.map(({ id }) => asked(addressIn(section, id)));
  const begun = all.find(({ filled }) => filled);
  if (part.required) return all;
  return begun === undefined ? [] : [begun, ...neededFields(part, section).map(asked)];
}

function askedIn(outline: Outline, section: Section, part: Part, report: Report): readonly Asked[] {
  switch (part.kind) {
    case "prose": {
      const address = addressIn(section, part.id);
      const own = blocksOf(report, address);
      const filled = choiceOf(report, address) !== undefined || isWritten(part, own);
      return part.required || filled || own.length > 0 ? [{ address, filled }] : [];
    }
    case "fields":
      return askedFields(section, part, report);
    case "grid":
      return (outline.grids.get(part.grid.id)?.cells ?? [])
        .filter((cell) => !cell.total)
        .map(({ address }) => ({ address, filled: has(report.figures[address]) }));
    case "signature":
      return [
        { address: "about.issuer", filled: has(report.body.issuer) },
        { address: dateAddress, filled: has(report.date) },
      ];
  }
}

const askedOf = (outline: Outline, section: Section, report: Report): readonly Asked[] =>
  section.parts.flatMap((part) => askedIn(outline, section, part, report));

/** How many of the places that a report asks for are filled in; nothing is checked. */
export function filledIn(outline: Outline, report: Report): Pick<Progress, "filled" | "asked"> {
  const places = outline.edition.sections.flatMap((section) => askedOf(outline, section, report));
  return { filled: places.filter(({ filled }) => filled).length, asked: places.length };
}

export type Missing = { readonly section: Section; readonly places: readonly Address[] };

/** What is asked for and not filled in, by section, in the order of the paper. */
export function missingIn(outline: Outline, report: Report): readonly Missing[] {
  return outline.edition.sections
    .map((section) => ({ section, places: askedOf(outline, section, report).flatMap(({ address, filled }) => (filled ? [] : [address])) }))
    .filter(({ places }) => places.length > 0);
}

const isOptional = (section: Section): boolean =>
  section.parts.every((part) => (part.kind === "prose" || part.kind === "fields") && !part.required);

/** The section in which an address lies, by its grid or its first word. */
export function sectionOf(outline: Outline, address: Address): Section | undefined {
  const first = ownerOf(address);
  const byGrid = outline.grids.get(first)?.section;
  const signature =
    first === "about" ? outline.edition.sections.find(({ parts }) => parts.some(({ kind }) => kind === "signature")) : undefined;
  return byGrid ?? signature ?? outline.edition.sections.find(({ id }) => id === first);
}

function statusOf(filled: number, asked: number, errors: number): Status {
  if (errors > 0) return "wrong";
  if (filled === 0) return "empty";
  return filled === asked ? "done" : "begun";
}

function sectionProgress(outline: Outline, section: Section, report: Report, findings: readonly Finding[]): SectionProgress {
  const places = askedOf(outline, section, report);
  const [filled, asked] = [places.filter((place) => place.filled).length, places.length];
  const open = countsOf(findings);
  return { section, status: statusOf(filled, asked, open.error), filled, asked, open, optional: isOptional(section) };
}

/** Whether a new report has it already: a ready sentence, or what 发布设置 says of the site. Nobody has filled anything in by it. */
const isBegun = ({ prose, fields }: Outline, address: Address, text: string): boolean =>
  prose.has(address) ? text === "ready" : fields.get(address)?.field.setting !== undefined;

const isBlank = (outline: Outline, report: Report): boolean =>
  ![report.figures, report.stated].some((texts) => Object.values(texts).some(has)) &&
  !Object.entries(report.fields).some(([address, text]) => has(text) && !isBegun(outline, address, text)) &&
  !Object.values(report.narrative).some((blocks) => blocks.some(({ text }) => has(text)));

/** Whether the date of the signature is all that is open. */
const waitsForDate = (sections: readonly SectionProgress[], outline: Outline, report: Report): boolean =>
  sections.every(({ open }) => open.error === 0) &&
  missingIn(outline, report)
    .flatMap(({ places }) => places)
    .every((place) => place === dateAddress);

/** Progress of a report, given its findings. */
export function progressOf(edition: Edition, report: Report, findings: readonly Finding[]): Progress {
  const outline = walk(edition);
  const open = openIn(report, findings);
  const sections = edition.sections.map((section) =>
    sectionProgress(
      outline,
      section,
      report,
      open.filter(({ at }) => sectionOf(outline, at[0] ?? "") === section),
    ),
  );
  const total = (key: "filled" | "asked") => sections.reduce((sum, section) => sum + section[key], 0);
  const complete = sections.every(({ status, optional }) => status === "done" || (optional && status === "empty"));
  const blank = isBlank(outline, report);
  const state = blank ? "空白表" : complete ? "完稿" : waitsForDate(sections, outline, report) ? "送审稿" : "草稿";
  return { sections, filled: total("filled"), asked: total("asked"), blank, complete, state };
}
