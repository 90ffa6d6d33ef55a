// Words of another place or body than the report's: 本区 in the report of a county, 我局 in that of a government, and what is said of the whole told as the
// office's own. Asked only where the name of the body says for certain what it is: an 实验区 may have a county's units.
import type { Kind } from "../../edition/body.ts";
import type { Report } from "../../report/report.ts";
import type { ProseBlock } from "./prose.ts";
import { reportCheck, type Hit } from "./textCheck.ts";
import {
  any,
  anyOf,
  begin,
  blank,
  digits,
  end,
  figures,
  inOrder,
  letter,
  maybe,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";

type Rank = "县" | "区" | "市";

const special = wording([anyOf("实验 开发 高新 新 管理 示范 合作 园 保税 景 功能 工业 产业 度假 经济 技术 林 矿 特"), "区"]);
const government = wording([anyOf("人民政府 政府"), maybe("办公室 办公厅"), end]);

/** What the body is by its name: 沂水县人民政府 is 县. */
function rankOf({ body }: Pick<Report, "body">): Rank | undefined {
  const place = government.without(body.name.trim());
  if (special.ends(place)) return undefined;
  const last = place.slice(-1);
  return last === "县" || last === "区" || last === "市" ? last : undefined;
}

/** 县政府办, 县人民政府办 */
const officeOf = wording([otherLetter("\n"), maybe("人民"), "政府办"]);
const saysOwn = wording([letter("本我")]);
const townWord = wording([letter("镇乡")]);

/** Whether the tables of a body's report hold what is said of 全县, 县政府办公室 or 我局: a government's that of its place, another's its own alone. */
export function isOwn(body: Report["body"], word: string): boolean {
  if (officeOf.begins(word)) return body.kind === "office" && body.name.includes(`${word.charAt(0)}人民政府办`);
  if (word.length > 2 && !saysOwn.begins(word)) return body.name.includes(word);
  if (saysOwn.begins(word)) return body.kind !== "government" && body.kind !== "";
  if (body.kind === "office" || body.kind === "department") return false;
  if (body.kind === "township") return townWord.ends(word);
  const rank = rankOf({ body });
  return rank === undefined || word.endsWith(rank);
}

/** Words that only a place of another rank says of itself. */
const others: Readonly<Record<Rank, readonly string[]>> = {
  县: ["本区", "我区", "区政府", "区委"],
  区: ["本县", "我县", "全县", "县政府", "县委"],
  市: ["本县", "我县", "本区", "我区"],
};

/** Words that may stand before 区政府 where it is nobody's name. */
const free = wording([
  anyOf(begin, letter("，。；：、（(“《", blank), "列席 在 由 经 向 对 报 和 及 与 是 将 被 请 的 按照 根据 落实 围绕 通过 代表 年 了"),
]);

function ofOtherRank(block: ProseBlock, rank: Rank): readonly Hit[] {
  return block.tokens.flatMap((token): readonly Hit[] => {
    if (token.kind !== "word" || !token.is.includes("place")) return [];
    const word = block.text.slice(token.start, token.end);
    const known = others[rank].find((one) => word === one);
    const isOwn = word.startsWith("本") || word.startsWith("我") || word.startsWith("全");
    if (known === undefined || (!isOwn && !free.ends(block.text.slice(Math.max(0, token.start - 6), token.start)))) return [];
    return [{ start: token.start, end: token.end, says: `不像是这份报告的说法：报告是${rank}的。请看是不是从别处抄来的。` }];
  });
}

export const otherPlaces = reportCheck(
  {
    id: "prose.place",
    name: "文字说的是本地（县的报告不写“本区”）",
    severity: "advice",
    basis: "own",
    looksAt: "本县、本区、区政府一类的说法",
  },
  ({ report }) => rankOf(report),
  ofOtherRank,
);

/** Whose report says so of itself. */
const governs: ReadonlySet<Kind | ""> = new Set<Kind | "">(["government"]);

const yearAhead = wording([anyOf("19 20"), times(letter(digits), 2, 2), "年", maybe("度")]);
const officeCounts = wording(["主动公开政府信息", any(letter(blank)), letter(figures)]);
const officeWork = wording(["政府信息公开工作", anyOf("虽 取得 存在 还 仍 年度报告 总体")]);
/** A body that is a government by its kind and speaks as an office: a town, a committee that governs a zone. */
const speaksAsOffice = wording([anyOf(letter("镇乡"), "街道", inOrder(anyOf("管委会 委员会"), end))]);

const offices = (block: ProseBlock, saysOffice: boolean): readonly Hit[] =>
  block.tokens.flatMap((token): readonly Hit[] => {
    if (token.kind !== "word") return [];
    const span = { start: token.start, end: token.end };
    const from = token.end + (yearAhead.at(block.text, token.end)?.length ?? 0);
    if (token.is.includes("ownOffice") && !saysOffice)
      return [{ ...span, says: "是部门的说法，这是人民政府的报告。请看是不是应当写“我县”“我区”。" }];
    if (!token.is.includes("governmentOffice")) return [];
    const found = officeCounts.at(block.text, from) ?? officeWork.at(block.text, from);
    if (found === undefined) return [];
    return [
      {
        start: token.start,
        end: from + found.length,
        says: "说的是办公室，这是人民政府的报告，要说全地区的。请核对。",
      },
    ];
  });

export const ownOffices = reportCheck(
  {
    id: "prose.office",
    name: "人民政府的报告说的是全地区，不是一个办公室或部门",
    severity: "advice",
    basis: "own",
    looksAt: "人民政府的报告里我局、我办、县政府办公室一类的说法",
  },
  ({ report: { body } }) => (governs.has(body.kind) ? (speaksAsOffice.isIn(body.name.trim()) ? "office" : "place") : undefined),
  (block, of) => offices(block, of === "office"),
);
