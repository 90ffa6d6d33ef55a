// For tests only: reports of every edition in every size that the paper must bear, from empty to 15,000 characters of text.
import { ownerOf } from "../../edition/address.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../edition/edition.ts";
import { walk } from "../../edition/walk.ts";
import { readReportText } from "../../report/read.ts";
import { blankReport, type Body, type NarrativeBlock, type Report } from "../../report/report.ts";

const body: Body = { name: "青禾县", issuer: "青禾县人民政府办公室", kind: "office", level: "county" };
const longBody: Body = {
  ...body,
  name: "云岭傣族彝族拉祜族自治州青禾河谷经济技术开发区管理委员会",
  issuer: "云岭傣族彝族拉祜族自治州青禾河谷经济技术开发区管理委员会政务服务和数据管理局办公室",
};

/** The first of the edition's samples: a whole report. */
export function usualReport(edition: Edition): Report {
  const folder = join(import.meta.dirname, "../../editions", edition.id, "samples");
  const [name = ""] = readdirSync(folder).sort();
  const reading = readReportText(readFileSync(join(folder, name), "utf8"));
  if ("problems" in reading) throw new RangeError(`${name}: ${reading.problems.join(" ")}`);
  return reading.report;
}

/** Seven digits in a cross table, twelve elsewhere, and four decimals where there may be some. */
function longFigures(edition: Edition): Report["figures"] {
  const cross = new Set(
    edition.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "grid" && part.grid.kind === "cross" ? [part.grid.id] : [])),
    ),
  );
  return Object.fromEntries(
    walk(edition).inputs.map(({ address, measure }) => [
      address,
      cross.has(ownerOf(address)) ? "1234567" : measure.number === "amount" ? "123456789012.1234" : "123456789012",
    ]),
  );
}

const sentences = [
  "全县通过政府网站公开政府信息4126条，通过政务新媒体公开2380条，其中教育、医疗、就业、养老等领域1537条。",
  "对照《中华人民共和国政府信息公开条例》（国务院令第711号）逐项核对，补齐“应公开而未公开”的信息63条。",
  "收到政府信息公开申请121件，全部在法定期限内答复；其中自然人提出96件、法人或者其他组织提出25件。",
  "在政务服务中心、档案馆、图书馆和17个便民服务中心设立查阅点，接待查阅1840人次——比上年多两成。",
  "召开新闻发布会5场，发布解读材料18篇，办理网民留言312件，按期办结率百分之百。",
];

/** Paragraphs of different lengths with a heading now and then, so many characters in all. */
function text(length: number): readonly NarrativeBlock[] {
  const blocks: NarrativeBlock[] = [];
  for (let place = 0, written = 0; written < length; place += 1) {
    const block: NarrativeBlock =
      place % 7 === 0
        ? { id: `h${place}`, kind: "heading", level: place % 2 === 0 ? 1 : 2, text: "公开重点领域信息" }
        : {
            id: `p${place}`,
            kind: "paragraph",
            text: Array.from({ length: 1 + (place % 5) }, (_, more) => sentences[(place + more) % sentences.length]).join(""),
          };
    written += block.text.length;
    blocks.push(block);
  }
  return blocks;
}

/** By name: the report, empty, with long figures, with much text, of a body with a long name. */
export function sizesOf(edition: Edition): Readonly<Record<"usual" | "empty" | "long figures" | "much text" | "a long name", Report>> {
  const usual = usualReport(edition);
  const [part = ""] = Object.keys(usual.narrative);
  return {
    usual,
    empty: blankReport(edition, edition.years.from, body),
    "long figures": { ...usual, figures: longFigures(edition) },
    "much text": { ...usual, narrative: { ...usual.narrative, [part]: text(15_000) } },
    "a long name": { ...usual, body: longBody },
  };
}
