// `nianbao diff A B`: two reports side by side, cell by cell and paragraph by paragraph. It judges nothing.
import { percentOf, signed } from "../arithmetic/change.ts";
import { compareReports, inOneFormat, isAlone, isChanged, type Comparison } from "../compare/compare.ts";
import type { FigureComparison, Shown } from "../compare/figures.ts";
import type { TextComparison } from "../compare/paragraphs.ts";
import { openReport } from "./open.ts";
import { recogniseHow, type SourceHow } from "./source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const figureJson = ({ at, name, before, now, change }: FigureComparison) => ({
  address: at,
  name,
  before,
  now,
  change: change === null ? null : change.by.toFixed(),
  percent: change?.percent?.toFixed() ?? null,
});

const textJson = (one: TextComparison) => ({
  kind: one.kind,
  section: "now" in one ? one.now.section : one.before.section,
  before: "before" in one ? one.before.text : null,
  now: "now" in one ? one.now.text : null,
  pieces: one.kind === "changed" ? one.pieces : null,
});

const comparisonJson = ({ before, now, figures, texts }: Comparison) => ({
  before,
  now,
  figures: figures.map(figureJson),
  texts: texts.map(textJson),
});

const shown = (text: Shown): string => (text === null || text === "" ? "（未填）" : text);

function figureLine({ name, before, now, change }: FigureComparison): string {
  const percent = change === null ? "" : percentOf(change);
  return `  ${name}：${shown(before)} → ${shown(now)}${change === null ? "" : `，${signed(change.by)}${percent === "" ? "" : `（${percent}）`}`}`;
}

const marks = { same: ["", ""], new: ["｛＋", "＋｝"], gone: ["［－", "－］"] } as const;

function textLines(one: TextComparison): readonly string[] {
  switch (one.kind) {
    case "same":
      return [];
    case "new":
      return [`  新增：${one.now.text}`];
    case "gone":
      return [`  删去：${one.before.text}`];
    case "changed":
      return [`  改写：${one.pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join("")}`];
  }
}

/** What only one of the formats has, and its report says. */
function aloneLines(which: string, alone: readonly FigureComparison[]): readonly string[] {
  return alone.length === 0
    ? []
    : [`只有${which}的格式里有的数：${alone.length} 处`, ...alone.map(({ name, before, now }) => `  ${name}：${shown(before ?? now)}`)];
}

function lines({ before, now, figures, texts }: Comparison): readonly string[] {
  const shared = figures.filter((one) => !inOneFormat(one));
  const changed = shared.filter(isChanged);
  const alone = figures.filter(isAlone);
  const groups = [...new Set(changed.map(({ group }) => group))];
  const words = texts.flatMap(textLines);
  return [
    `前：${before}`,
    `后：${now}`,
    `数字：${shared.length} 处，其中 ${changed.length} 处不同。`,
    ...groups.flatMap((group) => [group, ...changed.filter((one) => one.group === group).map(figureLine)]),
    ...aloneLines(
      "前一份",
      alone.filter((one) => one.now === null),
    ),
    ...aloneLines(
      "后一份",
      alone.filter((one) => one.before === null),
    ),
    `文字：${texts.length} 段，其中 ${words.length} 段不同。`,
    ...words,
  ];
}

/** What was asked for. */
export type How = SourceHow & { readonly json?: true | undefined };

/** Compares two reports; what of a source was not read is told on stderr. 0 where it was done, whatever it found; 2 where one was not read. */
export async function diff(before: string, now: string, { json, ...how }: How, terminal: Terminal): Promise<ExitCode> {
  const reading = recogniseHow(how);
  const [one, two] = [await openReport(before, terminal, reading), await openReport(now, terminal, reading)];
  if ("error" in one || "error" in two) {
    for (const side of [one, two]) if ("error" in side) terminal.complain(side.error);
    return 2;
  }
  for (const [file, { source }] of [
    [before, one],
    [now, two],
  ] as const)
    for (const sentence of source.unsure.leftOut) terminal.complain(`${file}：没有读入：${sentence}`);
  const comparison = compareReports(one, two);
  if (json) terminal.printJson(comparisonJson(comparison));
  else terminal.print(lines(comparison).join("\n"));
  return 0;
}
