// A plan in sentences, for the preview: where lines go and why, what was dropped, what speaks against it.
import type { Outline } from "../edition/walk.ts";
import type { Address } from "../edition/edition.ts";
import type { Caution, Destination, Dropped, TableThere, Why } from "./plan.ts";
import { choiceNames } from "../report/choiceNames.ts";

/** 总体情况 · 主动公开: a part by its section and its name. */
export function partName(outline: Outline, part: Address): string {
  const place = outline.prose.get(part);
  return place === undefined ? part : `${place.section.name} · ${place.part.name}`;
}

/** Where lines go, in words; "" where nobody knows. */
export function destinationWords(outline: Outline, destination: Destination): string {
  switch (destination.to) {
    case "text":
      return partName(outline, destination.part);
    case "choice":
      return `${partName(outline, destination.part)}（${choiceNames[destination.choice]}）`;
    case "fields": {
      const [first = ""] = Object.keys(destination.values);
      const place = outline.fields.get(first);
      return place === undefined ? "" : `${place.section.name} · ${place.part.name}（填空）`;
    }
    case "open":
      return "";
  }
}

const quoted = (text: string): string => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

/** Why lines go where they go, or why nobody knows; "" where the heading says it. */
export function whyWords(outline: Outline, why: Why, destination: Destination): string {
  switch (why.why) {
    case "heading":
      if (why.strength === "same") return "";
      return why.strength === "like"
        ? `标题${quoted(why.heading)}与表单的不完全相同，请核对。`
        : `标题${quoted(why.heading)}与表单的不同，按编号推定，请核对。`;
    case "cursor":
      return "在第一个标题之前，放到光标所在的部分。";
    case "opening":
      return destination.to === "text" && outline.prose.get(destination.part)?.part.heading !== undefined
        ? `“${why.section.name}”里只有这一部分写文字，请核对。`
        : "";
    case "sentence":
      return "与系统自动写的句子相同。";
    case "begins":
      return `按开头的“${why.words.replace(/[：:，,]$/u, "")}”放到这里，请核对。`;
    case "said": {
      const values = Object.entries(why.values);
      if (values.every(([, value]) => value === "0")) return "原文说没有收取，各项填 0，由系统写成一句；请核对。";
      const said = values.map(([field, value]) => `${outline.fields.get(field)?.field.label ?? field}“${value}”`);
      return `填${said.join("，")}，由系统写成一句；请核对。`;
    }
    case "several":
      return `“${why.section.name}”里有几部分可以放，原文没有小标题，请选。`;
    case "unknown":
      return why.isSeveral ? `标题${quoted(why.heading)}可能是表单里的几个部分，请选。` : `表单里没有标题${quoted(why.heading)}，请选。`;
    case "tables":
      return `“${why.section.name}”里只有表格，没有放文字的地方。`;
    case "scattered":
      return "像是表格散成了一行一格，没有填进表格。请从 Word 里连同表格一起复制，或者在那张表里单独粘贴。";
    case "fields":
      return `“${why.name}”是填空，不能放文字；数请自己填。`;
    case "before":
      return "在报告标题之前。";
    case "after":
      return "在报告正文之外，可能是网页上的文字。";
  }
}

const drops: { readonly [As in Dropped["as"]]: string } = {
  title: "报告标题，系统自动写",
  heading: "与表单的标题相同，不重复放",
  ordinal: "编号，系统自动编",
  unit: "表格的单位，表单里已有",
  caption: "表格的名称，表单里已有",
  signature: "落款，请在“落款”里填",
};

/** “（四）平台建设”：表单里是“政府信息公开平台建设”。 */
export const droppedWords = ({ text, as, instead }: Dropped): string =>
  `“${text}”：${instead === undefined ? drops[as] : `表单里是“${instead}”`}。`;

/** 粘贴的标题是 2023 年的，这份报告是 2024 年的。 */
export const cautionWords = ({ what, theirs, ours }: Caution): string =>
  what === "year" ? `粘贴的报告标题是 ${theirs} 年，这份报告是 ${ours} 年。` : `粘贴的报告标题写的是“${theirs}”，这份报告是“${ours}”。`;

/** Why a table is not filled in. */
export function tableLeftWords(outline: Outline, table: Extract<TableThere, { plan: undefined }>): string {
  const caption = table.left === "unknown" ? "" : (outline.grids.get(table.grid)?.grid.caption ?? table.grid);
  switch (table.left) {
    case "unknown":
      return "这张表的行名、列名与表单的哪一张表都对不上，没有填入。";
    case "again":
      return `这张表也像“${caption}”，与上面填入的是同样的格，没有填入。请看一看以哪一张为准。`;
    case "blank":
      return `这张“${caption}”表里没有数，没有要填的。`;
    case "labels":
      return `这张表像“${caption}”，但行名、列名对不上，没有填入。请在那张表里单独粘贴，或者手工填。`;
  }
}
