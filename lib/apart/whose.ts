// Of which report a text is: its title and its signature, held against the report that is open.
import { halfWidth } from "../characters/halfWidth.ts";
import type { Edition } from "../edition/edition.ts";
import type { Line } from "../prose/recognise.ts";
import type { Report } from "../report/report.ts";
import { lettersOf } from "./headings.ts";
import type { Caution, Dropped } from "./plan.ts";
import { signedDayIn } from "./signedDay.ts";

/** 附件, 附件1：…, 附表 at the head of what is attached. */
const isAttachment = (text: string): boolean => /^附\s*[件表]/u.test(text.trim());

/** A name of a body: short, without a mark of a sentence. */
const isName = (text: string): boolean => text.length <= 30 && /^[\p{Script=Han}\s（）()]{3,}$/u.test(text);

/** The places of the lines that are the signature: the last line that is a date, with the name over or under it. None where the form has no signature. */
export function signatureIn({ sections }: Edition, lines: readonly Line[]): ReadonlySet<number> {
  const isSigned = sections.some(({ parts }) => parts.some(({ kind }) => kind === "signature"));
  const isUnderName = (place: number): boolean => {
    const above = lines[place - 1];
    return above !== undefined && above.rank === 0 && isName(above.text);
  };
  // A short date counts only under a name, for pages have such days of their own.
  const isDate = ({ text }: Line, place: number): boolean => {
    const day = signedDayIn(text);
    return day !== undefined && (!day.isShort || isUnderName(place));
  };
  const at = isSigned ? lines.reduce((last, line, place) => (isDate(line, place) ? place : last), -1) : -1;
  // A date at the top is that of the page; what is attached behind the signature is another text.
  const attached = lines.findIndex(({ text }, place) => place > at && isAttachment(text));
  if (at < 0 || at * 2 < (attached < 0 ? lines.length : attached)) return new Set();
  return new Set(isUnderName(at) ? [at - 1, at] : [at]);
}

/** A body as it is told apart: a title may leave out 人民政府, and write the province before it. */
const bodyOf = (name: string): string => lettersOf(name).replace(/人民政府$/, "");

/** Whether two names are of one body: one may say more before it (山东省沂水县), and never more behind it: 沂水县教育局 is not 沂水县. */
function isSameBody(one: string, two: string): boolean {
  const [a, b] = [bodyOf(one), bodyOf(two)];
  return a.endsWith(b) || b.endsWith(a);
}

/** What of the title or signature is another's. */
export function cautionsOf(edition: Edition, report: Report, dropped: readonly Dropped[]): readonly Caution[] {
  const title = dropped.find(({ as }) => as === "title")?.text ?? "";
  const year = /(?:19|20)\d\d/.exec(halfWidth(title))?.[0];
  const name = title.slice(0, title.search(/(?:19|20|１９|２０)[\d０-９]{2}/)).trim();
  const ours = [report.body.name, report.body.issuer].filter((own) => lettersOf(own) !== "");
  const isOther = lettersOf(name) !== "" && lettersOf(report.body.name) !== "" && !ours.some((own) => isSameBody(own, name));
  return [
    ...(year !== undefined && year !== String(report.year) ? [{ what: "year" as const, theirs: year, ours: String(report.year) }] : []),
    ...(isOther ? [{ what: "name" as const, theirs: name, ours: report.body.name.trim() }] : []),
  ];
}
