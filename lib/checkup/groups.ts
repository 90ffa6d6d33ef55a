// What 体检 has to say of one file, group by group: what the page lists beside the source, and what the 核查单 prints. Each item with its place in the form
// and in the source.
import { cite, severities, severityNames, type Finding } from "../checks/finding.ts";
import { byReason } from "../checks/judged.ts";
import { inPaperOrder } from "../checks/order.ts";
import { remarkOn } from "../checks/standing.ts";
import { isWithin } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Where } from "../reading/reading.ts";
import type { NotRecognised, Recognised, Unread } from "../recognise/recognised.ts";
import { isChecked, type CheckedReport, type UnknownReport } from "./checked.ts";
import { formPlace, nowhere, sourcePlace, type FormPlace } from "./place.ts";

/** A place of an item: in the form (with the table that it lies in), in the source, and what the page frames. Each text may be "". */
export type ItemPlace = FormPlace & { readonly source: string; readonly where: Where | null };

/** `mark`: how grave it is, or what it is, in a word. */
export type Item = { readonly mark: string; readonly text: string; readonly places: readonly ItemPlace[]; readonly basis: string };

/** The groups, in the order in which they are listed. */
const groupNames = {
  findings: "发现的问题",
  alike: "和别的单位相同的文字",
  unread: "没有读出的",
  doubts: "原文里要看一看的",
  questions: "要由人判断的",
  unjudged: "没有核对的",
  beside: "表格旁边的文字，格式里没有位置，核对过",
  elsewhere: "没有位置的文字，没有核对",
  notes: "读取时的说明",
} as const;

export type GroupId = keyof typeof groupNames;

export type Group = { readonly id: GroupId; readonly name: string; readonly items: readonly Item[] };

type Read = CheckedReport | UnknownReport;

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Where a place of the report stands in the source; of a part of text, its first paragraph. */
function whereOf({ where }: Recognised, address: Address): Where | null {
  const own = where[address] ?? Object.entries(where).find(([at]) => isWithin(at, address))?.[1];
  return own ?? null;
}

function placeAt(outline: Outline, recognised: Recognised, address: Address): ItemPlace {
  const where = whereOf(recognised, address);
  return { ...formPlace(outline, address), source: sourcePlace(where ?? undefined), where };
}

const mostPlaces = 6;

/** The printed operands of a finding: the inputs under them can be told from them. */
const placesOf = ({ outline, recognised }: CheckedReport, { at, operands }: Finding): readonly ItemPlace[] =>
  at.slice(0, Math.min(operands, mostPlaces)).map((address) => placeAt(outline, recognised, address));

function findingItems(file: CheckedReport): readonly Item[] {
  const { report, outline, judgement } = file;
  const ordered = inPaperOrder(outline, judgement.findings);
  return severities.flatMap((severity) =>
    ordered
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const remark = remarkOn(report, finding);
        const said = remark.state === "current" ? `（已说明：${remark.text}）` : "";
        return {
          mark: severityNames[severity],
          text: `${finding.brief}${said}`,
          places: placesOf(file, finding),
          basis: cite(finding.basis),
        };
      }),
  );
}

function unreadItem(outline: Outline | undefined, { where, text, reason, address }: Unread): Item {
  const form = outline === undefined || address === undefined ? nowhere : formPlace(outline, address);
  const printed = text.trim() === "" ? "" : `原文“${short(text.trim(), 60)}”：`;
  return { mark: "未读出", text: `${printed}${reason}`, places: [{ ...form, source: sourcePlace(where), where }], basis: "" };
}

/** Cells of which nothing was found, table by table: those that have an item of their own are not counted again. */
function missedItems({ outline, recognised, isOwn }: CheckedReport): readonly Item[] {
  if (isOwn) return [];
  const named = new Set(recognised.unread.flatMap(({ address }) => address ?? []));
  return [...outline.grids.values()].flatMap(({ grid, cells }) => {
    const count = cells.filter(({ address }) => recognised.where[address] === undefined && !named.has(address)).length;
    const all = count === cells.length ? "整张表" : "";
    return count === 0 ? [] : [simple("未读出", `“${grid.caption}”${all}有 ${count} 格没有读出，没有核对。`)];
  });
}

const simple = (mark: string, text: string, where: Where | null = null): Item => ({
  mark,
  text,
  places: where === null ? [] : [{ ...nowhere, source: sourcePlace(where), where }],
  basis: "",
});

/** What was not judged: one item for each reason and each check, with how many places. */
const unjudgedItems = ({ judgement }: CheckedReport): readonly Item[] =>
  byReason(judgement.unjudged).flatMap(({ reason, checks }) =>
    checks.map(({ name, places }) => simple("未核对", `${name}：${reason}${places.length > 1 ? `（${places.length} 处）` : ""}`)),
  );

/** 国办公开办函〔2021〕30号, of the problems and what is done about them: 不得出现敷衍了事甚至年年雷同现象. Who wrote it first nobody can tell. */
const alikeItems = (file: CheckedReport): readonly Item[] =>
  file.alike.map(({ at, quote, percent, unit, file: other, other: theirs }) => ({
    mark: "雷同",
    text: `“${quote}”一段，有 ${percent}% 的字句也在${unit === other ? `“${other}”` : `${unit}的报告（${other}）`}里：“${theirs}”。哪一份在先，本系统不知道。`,
    places: [placeAt(file.outline, file.recognised, at)],
    basis: "",
  }));

const questionPlaces = (file: Read, at: readonly Address[]): readonly ItemPlace[] =>
  isChecked(file) ? at.slice(0, mostPlaces).map((address) => placeAt(file.outline, file.recognised, address)) : [];

/** Beside which report of the year before it was judged. */
function besideItems(file: CheckedReport): readonly Item[] {
  const { before, unclear, earlier } = file.judgement;
  if (unclear.length > 0)
    return [simple("未核对", `上一年的报告有 ${unclear.length} 份可能是：${unclear.join("、")}。不知道是哪一份，没有和上年核对。`)];
  if (earlier !== null) return [simple("说明", `没有上一年的报告；文字和更早的报告“${earlier}”对照过，数字没有和以前的比。`)];
  return before === null ? [] : [simple("说明", `和上一年的报告“${before}”对照过。`)];
}

/** Text without a place in the form that nobody looked at. */
function unplaced(file: Read): readonly NotRecognised[] {
  const { notRecognised, beside } = file.recognised;
  const judged = new Set(isChecked(file) ? beside.map(({ text }) => text) : []);
  return notRecognised.filter(({ text }) => !judged.has(text));
}

const itemsIn: { readonly [Id in GroupId]: (file: Read, asked: boolean) => readonly Item[] } = {
  findings: (file) => (isChecked(file) ? findingItems(file) : []),
  alike: (file) => (isChecked(file) ? alikeItems(file) : []),
  unread: (file) => [
    ...(isChecked(file) ? missedItems(file) : []),
    ...file.recognised.unread.map((one) => unreadItem(isChecked(file) ? file.outline : undefined, one)),
  ],
  doubts: ({ recognised }) => recognised.findings.map(({ message, where }) => simple("疑点", message, where)),
  questions: (file, blankAsZero) =>
    file.recognised.questions
      .filter(({ id }) => id !== "blank" || !blankAsZero)
      .map(({ message, at }) => ({ mark: "要问", text: message, places: questionPlaces(file, at), basis: "" })),
  unjudged: (file) => (isChecked(file) ? unjudgedItems(file) : []),
  beside: (file) =>
    isChecked(file) ? file.recognised.beside.map(({ at, text }) => simple("文字", short(text, 60), whereOf(file.recognised, at))) : [],
  elsewhere: (file) => unplaced(file).map(({ where, text }) => simple("文字", short(text, 60), where)),
  notes: (file) => [
    ...(isChecked(file) ? besideItems(file) : []),
    ...(isChecked(file) && file.same !== null ? [simple("说明", `和“${file.same}”是同一份文件，内容一个字节也不差。`)] : []),
    ...file.recognised.notes.map((note) => simple("说明", `${note}。`)),
  ],
};

const groupIds = Object.keys(groupNames).filter((id): id is GroupId => Object.hasOwn(groupNames, id));

/** What is to be said of a file that was read, the groups that hold nothing left out. `blankAsZero`: as it was judged. */
export const groupsOf = (file: Read, blankAsZero: boolean): readonly Group[] =>
  groupIds.map((id) => ({ id, name: groupNames[id], items: itemsIn[id](file, blankAsZero) })).filter(({ items }) => items.length > 0);

/** A place in words: in the form, and in the source. */
export const placeLine = ({ form, source }: ItemPlace): string =>
  form !== "" && source !== "" ? `${form}（${source}）` : `${form}${source}`;

/** The places of an item by the table that they lie in, each with its words once. */
export function placesByTable({
  places,
}: Pick<Item, "places">): readonly { readonly table: string; readonly places: readonly ItemPlace[] }[] {
  const tables = [...new Set(places.map(({ table }) => table))];
  return tables.map((table) => {
    const own = places.filter((place) => place.table === table && placeLine(place) !== "");
    return { table, places: own.filter((place, at) => own.findIndex((one) => placeLine(one) === placeLine(place)) === at) };
  });
}

/** The places of an item in lines, each table named once over its places. */
export const placeLines = (item: Pick<Item, "places">): readonly string[] =>
  placesByTable(item).flatMap(({ table, places }) => [...(table === "" ? [] : [`${table}：`]), ...places.map(placeLine)]);
