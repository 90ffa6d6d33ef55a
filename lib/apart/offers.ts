// What a report that was pasted whole says without a heading of its own, where that is certain enough to be offered: 存在问题：… and 改进措施：… in one
// section, the sentences of a paragraph that say where to read the report and whom to ask, a sentence that says that no fee was charged, and the
// date of the signature. A person sees each before anything is filled in. Reports of others that are only read are not looked at this way.
import { halfWidth } from "../characters/halfWidth.ts";
import { addressIn } from "../edition/address.ts";
import type { Field, FieldsPart, ProsePart, Section } from "../edition/edition.ts";
import { proseParts } from "../edition/proseParts.ts";
import { dateProblem } from "../report/date.ts";
import type { Line } from "../prose/recognise.ts";
import type { Report, Texts } from "../report/report.ts";
import type { Dropped, Group, Plan } from "./plan.ts";
import { ownSentence } from "./sentences.ts";

const fieldsOf = ({ parts }: Section): readonly FieldsPart[] => parts.flatMap((part) => (part.kind === "fields" ? [part] : []));

/** What may stand before such a beginning: （一）, 1. */
const counted = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?/u;

/** The part that a line begins, with the words by which it does: those with a colon are a heading, the others belong to the sentence. */
function begunBy(
  section: Section,
  text: string,
): { readonly part: ProsePart; readonly words: string; readonly isHeading: boolean } | undefined {
  const before = counted.exec(text)?.[0] ?? "";
  const rest = text.slice(before.length);
  for (const part of proseParts(section))
    for (const word of part.begunBy ?? []) {
      const mark = rest.startsWith(word) ? /^(?:[：:]\s*|[，,])/u.exec(rest.slice(word.length))?.[0] : undefined;
      if (mark === undefined || rest.length === word.length + mark.length) continue;
      return { part, words: before + word + mark, isHeading: !/[，,]/u.test(mark) };
    }
  return undefined;
}

type Offered = { readonly groups: readonly Group[]; readonly dropped: readonly Dropped[] };

/** Lines of one section without headings, from the first beginning on by their parts. */
function byBeginnings(group: Group): Offered {
  const { under, destination } = group;
  if (destination.to !== "open" || under === undefined) return { groups: [group], dropped: [] };
  const groups: { group: Group; lines: Line[] }[] = [{ group, lines: [] }];
  const dropped: Dropped[] = [];
  for (const line of group.lines) {
    const begun = begunBy(under, line.text);
    if (begun !== undefined) {
      const why = { why: "begins", words: begun.words.trim() } as const;
      groups.push({ group: { ...group, destination: { to: "text", part: addressIn(under, begun.part.id) }, why }, lines: [] });
    }
    const isHeading = begun?.isHeading === true;
    if (isHeading) dropped.push({ text: begun.words.trim(), as: "heading", instead: begun.part.heading ?? begun.part.name });
    groups.at(-1)?.lines.push(isHeading ? { ...line, text: line.text.slice(begun.words.length) } : line);
  }
  return { groups: groups.flatMap(({ group: one, lines }) => (lines.length === 0 ? [] : [{ ...one, lines }])), dropped };
}

const sentencesIn = (text: string): readonly string[] => text.match(/[^。！？]+[。！？]?/gu) ?? [text];

const forms: { readonly [Form in NonNullable<Field["form"]>]: RegExp } = {
  site: /(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[\w./%?=&-]*)?/giu,
  email: /[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}/giu,
  postcode: /(?<!\d)\d{6}(?!\d)/gu,
};

/** Labels as offices write them: 联系电话, 办公地址, 邮政编码. */
const labelled = (label: string): RegExp => new RegExp(`\\p{Script=Han}{0,2}${label}[：:]\\s*([^；;，,。）)]+)`, "gu");

const siteNamed = /(?:在|登录|登陆|访问|浏览)\s*(\p{Script=Han}{2,30}?(?:网站|门户网|网))(?=[（(上查下浏的])/gu;

/** What is said of a field in a sentence, with where it stands; undefined where nothing is, "several" where more than one thing. */
function saidOf(field: Field, text: string): { readonly value: string; readonly all: string } | "several" | undefined {
  const pattern = field.form !== undefined ? forms[field.form] : field.setting === "siteName" ? siteNamed : labelled(field.label);
  const [found, ...others] = [...text.matchAll(pattern)];
  if (found === undefined) return undefined;
  return others.length > 0 ? "several" : { value: (found[1] ?? found[0]).trim(), all: found[0] };
}

/** Whom a sentence says to ask. */
const asked = /(?:与|向)(\p{Script=Han}{2,30}?)(?:联系|咨询|反映)/u;

/**
 * The fields of a part that a sentence says in other words than the form's; undefined where it says more than they hold, or another body, for it would be
 * lost when the form writes its own.
 */
function fieldsSaid(section: Section, part: FieldsPart, text: string, report: Report): Texts | undefined {
  const isAbout =
    part.sentence !== null &&
    part.fields.every(({ measure }) => measure === undefined) &&
    part.knownBy?.some((word) => text.includes(word));
  if (isAbout !== true) return undefined;
  const plain = halfWidth(text);
  const body = asked.exec(plain)?.[1];
  if (body !== undefined && body !== report.body.issuer.trim() && body !== report.body.name.trim()) return undefined;
  const values: [string, string][] = [];
  let left = plain;
  // What has a form of its own is taken first: a label may stand before it.
  for (const field of [...part.fields].sort((one, other) => Number(other.form !== undefined) - Number(one.form !== undefined))) {
    const said = saidOf(field, left);
    if (said === "several") return undefined;
    if (said === undefined) continue;
    values.push([addressIn(section, field.id), said.value]);
    left = left.replace(said.all, "");
  }
  if (values.length === 0 || /[\da-z@]/iu.test(left.replace(/20\d\d年/u, "")) || /联系人|负责人/u.test(left)) return undefined;
  return Object.fromEntries(values);
}

/** A sentence that says that nothing was charged, and nothing else. */
const noFee =
  /^(?:本年度|本年|20\d\d年度?|全年)?(?:，|、)?(?:本机关|本单位|我\p{Script=Han}{1,2}|全\p{Script=Han})?(?:均)?(?:未|没有)(?:向申请人)?(?:收取|产生|发生)(?:过)?(?:任何)?(?:政府信息公开)?信息处理费用?[。]?$/u;

/** Every field of a part 0, where a sentence says in other words that nothing was charged. */
function zeroSaid(section: Section, part: FieldsPart, text: string, report: Report): Texts | undefined {
  if (part.zero === undefined) return undefined;
  const own = [report.body.issuer, report.body.name].map((name) => name.trim()).filter((name) => name !== "");
  const said = own.reduce((left, name) => left.replace(name, ""), halfWidth(text).replace(/\s/gu, "").replace(/,/gu, "，"));
  return noFee.test(said) ? Object.fromEntries(part.fields.map(({ id }) => [addressIn(section, id), "0"])) : undefined;
}

function saidIn(section: Section, text: string, report: Report): Pick<Group, "destination" | "why"> | undefined {
  const own = ownSentence([section], text, report);
  if (own !== undefined) return { destination: own, why: { why: "sentence" } };
  for (const part of fieldsOf(section)) {
    const values = fieldsSaid(section, part, text, report);
    if (values !== undefined) return { destination: { to: "fields", values }, why: { why: "said", values } };
    const zero = zeroSaid(section, part, text, report);
    if (zero !== undefined) return { destination: { to: "fields", values: zero }, why: { why: "said", values: zero } };
  }
  return undefined;
}

/** A line by its sentences: those that say fields go there, what is between them stays together. */
function bySentences(group: Group, line: Line, report: Report): readonly Group[] {
  const pieces: (Group & { readonly lines: readonly [Line] })[] = [];
  for (const text of sentencesIn(line.text)) {
    const said = group.under === undefined ? undefined : saidIn(group.under, text.trim(), report);
    const last = pieces.at(-1);
    if (said === undefined && last !== undefined && last.destination === group.destination)
      pieces.splice(-1, 1, { ...last, lines: [{ ...last.lines[0], text: last.lines[0].text + text }] });
    else pieces.push({ ...group, ...said, lines: [{ ...line, text }] });
  }
  return pieces;
}

/** Of a group that a person would have to place, or of text under a section whose fields say the same, the sentences that are said by fields. */
function sentencesApart(group: Group, report: Report): readonly Group[] {
  const { destination, under } = group;
  const mayBe = under !== undefined && (destination.to === "open" || destination.to === "text") && fieldsOf(under).length > 0;
  if (!mayBe) return [group];
  const pieces = group.lines.flatMap((line) => bySentences(group, line, report));
  if (pieces.every((piece) => piece.destination === destination)) return [group];
  // What stays goes on as one group, as it was.
  const joined: Group[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.destination === destination && piece.destination === destination)
      joined.splice(-1, 1, { ...last, lines: [...last.lines, ...piece.lines] });
    else joined.push(piece);
  }
  return joined;
}

const dated = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/u;

/** The date of the signature that was left out, where it is one of the year in which the report is signed, and the title speaks of no other report. */
function dateIn({ dropped, cautions }: Plan, report: Report): string | undefined {
  if (cautions.length > 0) return undefined;
  const found = dropped
    .flatMap(({ text, as }) => (as === "signature" ? [dated.exec(halfWidth(text).replace(/\s/gu, ""))] : []))
    .find((one) => one !== null);
  if (found == null || Number(found[1]) !== report.year + 1) return undefined;
  const date = [found[1], ...[found[2], found[3]].map((part) => (part ?? "").padStart(2, "0"))].join("-");
  return dateProblem(date) === undefined && date !== report.date ? date : undefined;
}

/** The plan with what is certain enough to be offered. */
export function withOffers(report: Report, plan: Plan): Plan {
  const begun = plan.groups.map(byBeginnings);
  const date = dateIn(plan, report);
  return {
    ...plan,
    groups: begun.flatMap(({ groups }) => groups).flatMap((group) => sentencesApart(group, report)),
    dropped: [...plan.dropped, ...begun.flatMap(({ dropped }) => dropped)],
    ...(date === undefined ? {} : { date }),
  };
}
