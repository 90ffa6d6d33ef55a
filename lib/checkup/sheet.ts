// 核查单: what 体检 found of one file or of many, as a tree of its own that Word and the page for printing are rendered from. With room to write by hand
// whether each finding is so, who looked and when.
import { printedDate } from "../report/date.ts";
import { countWords } from "../checks/standing.ts";
import { isChecked, isRefused, type CheckedFile } from "./checked.ts";
import { groupsOf, placeLines, type Group, type GroupId, type Item } from "./groups.ts";
import { summaryColumns } from "./summary.ts";
import { rowOf, standings, type Row } from "./row.ts";

/** `share`: of the width, in hundredths. `middle`: its texts stand in the middle. */
export type SheetColumn = { readonly head: string; readonly share: number; readonly middle?: boolean };

/** `facts`: names with what holds, two pairs side by side. `page`: what follows begins a page. `signature`: lines to write on. */
export type SheetNode =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | { readonly kind: "facts"; readonly pairs: readonly (readonly [name: string, text: string])[] }
  | {
      readonly kind: "list";
      readonly name: string;
      readonly columns: readonly SheetColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "signature"; readonly labels: readonly string[] }
  | { readonly kind: "page" };

export type CheckSheet = { readonly title: string; readonly nodes: readonly SheetNode[] };

/** `today`: ISO, the day of the 体检. `blankAsZero`: as the files were judged. */
export type OfSheet = { readonly today: string; readonly blankAsZero: boolean };

const caution =
  "本单由程序按格式和勾稽关系自动核对得出，问题是否属实请对照原文核实。没有读出、没有核对的都列在下面；没有列出问题，不等于报告没有问题。";

const number: SheetColumn = { head: "序号", share: 5, middle: true };
const verified: SheetColumn = { head: "核实情况", share: 10 };

const placesText = (item: Item): string => placeLines(item).join("\n");

/** How the items of a group are printed: with 程度 and 依据, with their places, or as texts. */
type Print = { readonly columns: readonly SheetColumn[]; readonly row: (item: Item) => readonly string[] };

const prints = {
  judged: {
    columns: [
      { head: "程度", share: 6, middle: true },
      { head: "问题", share: 35 },
      { head: "位置", share: 27 },
      { head: "依据", share: 17 },
      verified,
    ],
    row: (item) => [item.mark, item.text, placesText(item), item.basis, ""],
  },
  placed: {
    columns: [{ head: "内容", share: 50 }, { head: "位置", share: 35 }, verified],
    row: (item) => [item.text, placesText(item), ""],
  },
  told: { columns: [{ head: "内容", share: 95 }], row: (item) => [item.text] },
} satisfies Readonly<Record<string, Print>>;

const printOf: Readonly<Record<Exclude<GroupId, "elsewhere">, Print>> = {
  findings: prints.judged,
  unread: prints.placed,
  doubts: prints.placed,
  questions: prints.placed,
  unjudged: prints.told,
  notes: prints.told,
};

/** As much of what has no place in the report as a person needs to see what it is. */
const mostElsewhere = 12;

/** Mostly the menus of a portal: in a paragraph, for nobody is asked to verify them. */
function elsewhere(name: string, items: readonly Item[]): readonly SheetNode[] {
  const shown = items.slice(0, mostElsewhere).map(({ text }) => `“${text}”`);
  const rest = items.length > shown.length ? `等 ${items.length} 段` : "";
  return [
    { kind: "heading", text: `${name}（${items.length}）` },
    { kind: "text", text: `${shown.join("、")}${rest}。` },
  ];
}

function groupNodes({ id, name, items }: Group): readonly SheetNode[] {
  if (id === "elsewhere") return elsewhere(name, items);
  const { columns, row } = printOf[id];
  return [
    { kind: "heading", text: `${name}（${items.length}）` },
    { kind: "list", name, columns: [number, ...columns], rows: items.map((item, at) => [String(at + 1), ...row(item)]) },
  ];
}

const known = (count: number | null): string => (count === null ? "—" : String(count));

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

function factsOf(file: CheckedFile, row: Row, { today, blankAsZero }: OfSheet): SheetNode {
  const open = "（没有认出）";
  const read: readonly (readonly [string, string])[] = isRefused(file)
    ? []
    : [
        ["文件格式", row.format],
        ["核对用的格式", row.edition === "" ? open : row.edition],
        ["读出的格", `${known(row.read)}，没有读出 ${known(row.unread)}`],
        ["空着的格", blankAsZero ? "当作 0" : "当作没有填"],
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
    ],
  };
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
    ...groups.flatMap(groupNodes),
    { kind: "signature", labels: ["核查人", "日期"] },
  ];
  return { row, isJudged: isChecked(file), nodes };
}

function overview(parts: readonly SheetPart[], { today, blankAsZero }: OfSheet): readonly SheetNode[] {
  const rest = parts.filter(({ isJudged }) => !isJudged).length;
  const more = rest > 0 ? `，另有 ${rest} 份没有读或没有核对` : "";
  const blank = blankAsZero ? "当作 0" : "当作没有填";
  return [
    { kind: "title", text: "政府信息公开工作年度报告核查汇总" },
    {
      kind: "text",
      text: `共 ${parts.length} 份，核对了 ${parts.length - rest} 份${more}；体检日期 ${printedDate(today)}；空着的格${blank}。`,
    },
    { kind: "text", text: caution },
    {
      kind: "list",
      name: "核查汇总",
      columns: [number, ...summaryColumns.map(({ head, share, middle }) => ({ head, share, middle }))],
      rows: parts.map(({ row }, at) => [String(at + 1), ...summaryColumns.map(({ text }) => text(row))]),
    },
    { kind: "signature", labels: ["核查人", "日期"] },
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
