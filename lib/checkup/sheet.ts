// 核查单: what 体检 found of one file or of many, as a tree of its own that Word and the page for printing are rendered from. With room to write by hand
// whether each finding is so, who looked and when.
import { printedDate } from "../report/date.ts";
import { offIn } from "../checks/judged.ts";
import { countWords } from "../checks/standing.ts";
import { isChecked, isRefused, type CheckedFile } from "./checked.ts";
import { groupsOf, placeLines, type Group, type GroupId, type Item } from "./groups.ts";
import { summaryColumns } from "./summary.ts";
import { rowOf, standings, type Row } from "./row.ts";

/** `share`: of the width, in hundredths. `middle`: its texts stand in the middle. */
export type SheetColumn = { readonly head: string; readonly share: number; readonly middle?: boolean };

/** `facts`: names with what holds, two pairs side by side. `page`: what follows begins a page. */
export type SheetNode =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | { readonly kind: "facts"; readonly pairs: readonly (readonly [name: string, text: string])[] }
  | {
      readonly kind: "list";
      readonly name: string;
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "page" };

export type CheckSheet = { readonly title: string; readonly nodes: readonly SheetNode[] };

/** `today`: ISO, the day of the 体检. `blankAsZero`: as the files were judged. */
export type OfSheet = { readonly today: string; readonly blankAsZero: boolean };

const caution =
  "本单由程序按格式和勾稽关系自动核对得出，问题是否属实请对照原文核实。没有读出、没有核对的都列在下面；没有列出问题，不等于报告没有问题。";

const number: SheetColumn = { head: "序号", share: 5, middle: true };
const verified: SheetColumn = { head: "核实情况", share: 10 };

const placesText = (item: Item): string => placeLines(item).join("\n");

/** How the items of a group are printed, each in a line of a list: with 程度 and 依据, or with their places alone. */
type Print = { readonly columns: readonly SheetColumn[]; readonly row: (item: Item) => readonly string[] };

const judgedItems: Print = {
  columns: [
    { head: "程度", share: 6, middle: true },
    { head: "问题", share: 31 },
    { head: "位置", share: 32 },
    { head: "依据", share: 16 },
    verified,
  ],
  row: (item) => [item.mark, item.text, placesText(item), item.basis, ""],
};

const placedItems: Print = {
  columns: [{ head: "内容", share: 50 }, { head: "位置", share: 35 }, verified],
  row: (item) => [item.text, placesText(item), ""],
};

function list(name: string, items: readonly Item[], { columns, row }: Print): readonly SheetNode[] {
  return [{ kind: "list", name, columns: [number, ...columns], rows: items.map((item, at) => [String(at + 1), ...row(item)]) }];
}

/** What nobody has to verify, in lines of text. */
const told = (items: readonly Item[]): readonly SheetNode[] => items.map(({ text }, at) => ({ kind: "text", text: `${at + 1}. ${text}` }));

/** As much of what has no place in the report as a person needs to see what it is. */
const mostElsewhere = 12;

/** Mostly the menus of a portal: in a paragraph. */
function elsewhere(items: readonly Item[]): readonly SheetNode[] {
  const shown = items.slice(0, mostElsewhere).map(({ text }) => `“${text}”`);
  const rest = items.length > shown.length ? `等 ${items.length} 段` : "";
  return [{ kind: "text", text: `${shown.join("、")}${rest}。` }];
}

const printed: { readonly [Id in GroupId]: (name: string, items: readonly Item[]) => readonly SheetNode[] } = {
  findings: (name, items) => list(name, items, judgedItems),
  alike: (name, items) => list(name, items, placedItems),
  unread: (name, items) => list(name, items, placedItems),
  doubts: (name, items) => list(name, items, placedItems),
  questions: (name, items) => list(name, items, placedItems),
  unjudged: (_, items) => told(items),
  beside: (_, items) => elsewhere(items),
  elsewhere: (_, items) => elsewhere(items),
  notes: (_, items) => told(items),
};

const groupNodes = ({ id, name, items }: Group): readonly SheetNode[] => [
  { kind: "heading", text: `${name}（${items.length}）` },
  ...printed[id](name, items),
];

/** What a report comes to, in a sentence or two. */
export function outcomeOf({ standing, reason, unread, doubts, error, warning, advice }: Row): string {
  if (reason !== "") return `${standings[standing]}：${reason}`;
  const found = [
    ...countWords({ error: error ?? 0, warning: warning ?? 0, advice: advice ?? 0 }),
    ...((doubts ?? 0) > 0 ? [`原文有疑点 ${doubts} 处`] : []),
    ...((unread ?? 0) > 0 ? [`${unread} 格没有读出，没有核对`] : []),
  ];
  const lead = standing === "wrong" ? "" : standing === "partly" ? "读出的里没有发现错误。" : `${standings[standing]}。`;
  return `${lead}${found.length === 0 ? "" : `${found.join("，")}。`}`;
}

const blankWords = (blankAsZero: boolean): string => (blankAsZero ? "当作 0" : "当作没有填");
const known = (count: number | null): string => (count === null ? "—" : String(count));

/** To be written by hand. At the head of the sheet, where they are never alone on a page. */
const toSign: readonly (readonly [string, string])[] = [
  ["核查人", ""],
  ["核查日期", ""],
];

function factsOf(file: CheckedFile, row: Row, { today, blankAsZero }: OfSheet): SheetNode {
  const open = "（没有认出）";
  const read: readonly (readonly [string, string])[] = isRefused(file)
    ? []
    : [
        ["文件格式", row.format],
        ["核对用的格式", row.edition === "" ? open : row.edition],
        ["读出的格", `${known(row.read)}，没有读出 ${known(row.unread)}`],
        ["空着的格", blankWords(blankAsZero)],
        ["认格式的依据", file.recognised.why],
        ["文件校验码", `SHA-256 ${file.sha256.slice(0, 16)}`],
      ];
  return {
    kind: "facts",
    pairs: [
      ["单位", row.body === "" ? open : row.body],
      ["年度", row.year === "" ? open : `${row.year}年`],
      ["文件名", row.file],
      ["体检日期", printedDate(today)],
      ...read,
      ...toSign,
    ],
  };
}

/** What the installation has switched off was not held against the file. */
function offNodes(file: CheckedFile): readonly SheetNode[] {
  const off = isChecked(file) ? offIn(file.edition) : [];
  return off.length === 0 ? [] : [{ kind: "text", text: `本单位在“检查项目”里关掉、没有核对的：${off.join("；")}。` }];
}

/** One file of a 核查单: its line in the table over all, and its own pages. Plain values, which may be made in threads. */
export type SheetPart = { readonly row: Row; readonly isJudged: boolean; readonly nodes: readonly SheetNode[] };

export function sheetPart(file: CheckedFile, of: OfSheet): SheetPart {
  const row = rowOf(file);
  const groups = isRefused(file) ? [] : groupsOf(file, of.blankAsZero);
  const nodes: readonly SheetNode[] = [
    { kind: "title", text: "政府信息公开工作年度报告核查单" },
    factsOf(file, row, of),
    { kind: "text", text: outcomeOf(row) },
    { kind: "text", text: caution },
    ...offNodes(file),
    ...groups.flatMap(groupNodes),
  ];
  return { row, isJudged: isChecked(file), nodes };
}

function overview(parts: readonly SheetPart[], { today, blankAsZero }: OfSheet): readonly SheetNode[] {
  const rest = parts.filter(({ isJudged }) => !isJudged).length;
  const more = rest > 0 ? `，另有 ${rest} 份没有读或没有核对` : "";
  const facts: readonly (readonly [string, string])[] = [
    ["份数", `共 ${parts.length} 份，核对了 ${parts.length - rest} 份${more}`],
    ["体检日期", printedDate(today)],
    ["空着的格", blankWords(blankAsZero)],
    ["", ""],
    ...toSign,
  ];
  return [
    { kind: "title", text: "政府信息公开工作年度报告核查汇总" },
    { kind: "facts", pairs: facts },
    { kind: "text", text: caution },
    {
      kind: "list",
      name: "核查汇总",
      columns: [number, ...summaryColumns.map(({ head, share, middle }) => ({ head, share, middle }))],
      rows: parts.map(({ row }, at) => [String(at + 1), ...summaryColumns.map(({ text }) => text(row))]),
    },
  ];
}

const nameOfFile = (path: string): string => path.replace(/^.*[\\/]/, "");

const titleOf = ({ row: { body, year, file } }: SheetPart): string =>
  `核查单_${body === "" ? nameOfFile(file) : body}${year === "" ? "" : `${year}年`}`;

/** The 核查单 of files: of several the table over all of them first, then each on a page of its own. */
export function sheetOf(parts: readonly SheetPart[], of: OfSheet): CheckSheet {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return { title: titleOf(only), nodes: only.nodes };
  const each = parts.flatMap(({ nodes }): readonly SheetNode[] => [{ kind: "page" }, ...nodes]);
  return { title: `年度报告核查单（${parts.length} 份）`, nodes: [...overview(parts, of), ...each] };
}

/** The same of files that were judged. */
export const checkSheet = (files: readonly CheckedFile[], of: OfSheet): CheckSheet =>
  sheetOf(
    files.map((file) => sheetPart(file, of)),
    of,
  );
