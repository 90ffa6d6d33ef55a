// Words of another place or body than the report's: 本区 in the report of a county, 我局 in that of a government, and what is said of the whole told as the
// office's own. Asked only where the name of the body says for certain what it is: an 实验区 may have a county's units.
import { isKind, type Kind } from "../../edition/body.ts";
import type { Report } from "../../report/report.ts";
import type { ProseBlock } from "./prose.ts";
import { hasWord, type Token } from "../../tokens/token.ts";
import { isCounting } from "./counting.ts";
import { placesIn } from "./placesIn.ts";
import { keptBy } from "../check.ts";
import { reportCheck, type Hit } from "./textCheck.ts";
import {
  any,
  anyOf,
  before,
  begin,
  behind,
  blank,
  digits,
  end,
  figures,
  han,
  inOrder,
  letter,
  maybe,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";

type Rank = "县" | "区" | "市" | "旗";

const special = wording([anyOf("实验 开发 高新 新 管理 示范 合作 园 保税 景 功能 工业 产业 度假 经济 技术 林 矿 特"), "区"]);
const government = wording([anyOf("人民政府 政府"), maybe("办公室 办公厅"), end]);

/** What the body is by its name: 沂水县人民政府 is 县. */
function rankOf({ body }: { readonly body: Pick<Report["body"], "name"> }): Rank | undefined {
  const place = government.without(body.name.trim());
  if (special.ends(place)) return undefined;
  const last = place.slice(-1);
  return isRank(last) ? last : undefined;
}

/** 县政府办, 县人民政府办 */
const officeOf = wording([otherLetter("\n"), maybe("人民"), "政府办"]);
const saysOwn = wording([letter("本我")]);
const townWord = wording([letter("镇乡")]);

/** Whether the tables of a body's report hold what is said of 全县, 县政府办公室 or 我局: a government's that of its place, another's its own alone. */
export function isOwn(body: Report["body"], word: string): boolean {
  if (anyTown.is(word)) return body.kind === "township";
  if (officeOf.begins(word)) return body.kind === "office" && body.name.includes(`${word.charAt(0)}人民政府办`);
  if (word.length > 2 && !saysOwn.begins(word)) return body.name.includes(word);
  if (saysOwn.begins(word)) return body.kind !== "government" && body.kind !== "";
  if (body.kind === "office" || body.kind === "department") return false;
  if (body.kind === "township") return townWord.ends(word);
  const rank = rankOf({ body });
  return rank === undefined || word.endsWith(rank);
}

const anyTown = wording([anyOf("乡镇 街道")]);

/** Words that only a place of another rank says of itself. */
const others: Readonly<Record<Rank, readonly string[]>> = {
  县: ["区政府", "区委"],
  区: ["全县", "县政府", "县委"],
  市: [],
  旗: ["全县", "县政府", "县委", "区政府", "区委"],
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
    if (known === undefined || (!word.startsWith("全") && !free.ends(block.text.slice(Math.max(0, token.start - 6), token.start))))
      return [];
    return [{ start: token.start, end: token.end, says: `不像是这份报告的说法：报告是${rank}的。请看是不是从别处抄来的。` }];
  });
}

/** The ranks of the places in a body's name: 泽安市朗原区教育局 has 市 and 区. */
const ranksIn = (name: string): ReadonlySet<string> => new Set(placesIn(name).map(([, rank]) => rank));

const kindNames: Partial<Readonly<Record<Kind, string>>> = { department: "部门", office: "办公室", township: "乡镇、街道" };

type Own = { readonly name: string; readonly kind: Kind | ""; readonly ranks: ReadonlySet<string> };

/** What stands in a title or in quotes is somebody else's. */
function isCited({ tokens }: ProseBlock, { within }: Token): boolean {
  const around = tokens[within];
  return around?.kind === "bracket" && around.family !== "round" && around.partner >= 0;
}

/** 我委 in the report of a 局, 我市 in that of a county. */
function otherSelf(block: ProseBlock, { name, kind, ranks }: Own): readonly Hit[] {
  const { text, tokens } = block;
  return tokens.flatMap((token): readonly Hit[] => {
    if (token.kind !== "word" || !token.is.includes("ownWord") || isCited(block, token)) return [];
    const unit = text.slice(token.start + 1, token.end);
    const span = { start: token.start, end: token.end };
    if (isRank(unit)) {
      const isOther = ranks.size > 0 && !ranks.has(unit) && !(unit === "市" && ranks.has("区"));
      return isOther ? [{ ...span, says: `不像是这份报告的说法：单位是“${name}”。请看是不是从别处抄来的。` }] : [];
    }
    const own = kind === "" ? undefined : kindNames[kind];
    if (own === undefined || unit === "办" || name.includes(unit)) return [];
    return [{ ...span, says: `不像是这份报告的说法：单位是“${name}”。请看是不是从别处抄来的。` }];
  });
}

const isRank = (unit: string): unit is Rank => Object.hasOwn(others, unit);

/** What is counted or held of one's own. */
const ownWork = wording([anyOf("新收 收到 受理 办理 主动公开 公开 发布 制发 举办 召开 开展 组织")]);
const ranking = wording([anyOf("第 名 排 位 平均 考核 评 占 先进 优秀 荣获")]);
/** 全市各乡镇、各部门: those of one's own. */
const wholeOfBodies = wording([
  "全",
  otherLetter("，"),
  anyOf("各乡镇 各镇 各乡 各街道 各部门 各级行政机关 各级各部门 各单位 各行政机关 各村"),
]);
const holding = wording([anyOf("召开 举办 组织召开 组织开展")]);

/** 召开全市推进会, 全区新收申请66件 in the report of a county: whole of another rank. */
function otherWhole(block: ProseBlock, { ranks }: Own): readonly Hit[] {
  if (ranks.size === 0 || ranks.has("市")) return [];
  return block.clauses.flatMap(({ start, end, tokens }) => {
    const [first, words] = [tokens[0], block.text.slice(start, end)];
    const ownBodies = wholeOfBodies.begins(words);
    const counts = ownWork.isIn(words) && tokens.some(isCounting) && !ranking.isIn(words);
    return tokens.flatMap((token): readonly Hit[] => {
      const rank = block.text.charAt(token.start + 1);
      if (!hasWord(token, "area") || !isRank(rank) || ranks.has(rank) || isCited(block, token)) return [];
      const isOwn =
        (token === first && token.start === start && (counts || ownBodies)) || holding.ends(block.text.slice(start, token.start));
      const says = "不像是这份报告的说法：报告是本地的，这里说的是别的地方或上级。请核对。";
      return isOwn ? [{ start: token.start, end: token.end, says }] : [];
    });
  });
}

/** 临桑县深入贯彻 in the report of 北屏县: what another county did. */
const county = wording([
  behind(begin, letter("。；，\n")),
  times(letter(han), 2, 3, true),
  letter("县区"),
  before("深入 坚持 认真 严格 全面 持续 积极 高度 扎实 切实 贯彻 落实 紧紧 着力 不断 进一步 政府信息公开工作 始终 主动公开"),
]);
const noName = wording([letter("各全我本该两外省市县区辖城山社园景地校牧林库灾小片街郊港矿湖发术业济验")]);

const otherCounties = ({ text }: ProseBlock, { name, ranks }: Own): readonly Hit[] =>
  ranks.has("县") || ranks.has("区")
    ? county
        .all(text)
        .filter(({ words }) => !noName.isIn(words.slice(0, -1)) && !name.includes(words) && !name.startsWith(words.slice(0, 2)))
        .map(({ start, end, words }) => ({ start, end, says: `不是本地：单位是“${name}”，“${words}”像是从别处抄来的。请核对。` }))
    : [];

/** What is asked of a body: its kind and, behind a blank, its name. */
const keyOf = ({ body: { name, kind } }: Pick<Report, "body">): string => `${kind} ${name.trim()}`;

const ownOf = keptBy((key: string): Own => {
  const at = key.indexOf(" ");
  const [kind, name] = [key.slice(0, at), key.slice(at + 1)];
  return { name, kind: isKind(kind) ? kind : "", ranks: special.isIn(name) ? new Set() : ranksIn(name) };
});

/** The rank of the place that a department or a town is of: 河阴县人力资源和社会保障局 is of a county. */
function rankOfBody({ kind, ranks }: Own): Rank | undefined {
  const [rank] = [...ranks].filter(isRank);
  return ranks.size === 1 && (kind === "department" || kind === "office" || kind === "township") ? rank : undefined;
}

function othersIn(block: ProseBlock, key: string): readonly Hit[] {
  const own = ownOf(key);
  if (own.name === "") return [];
  const rank = rankOf({ body: { name: own.name } }) ?? rankOfBody(own);
  return [
    ...(rank === undefined ? [] : ofOtherRank(block, rank)),
    ...otherSelf(block, own),
    ...otherWhole(block, own),
    ...otherCounties(block, own),
  ].sort((one, two) => one.start - two.start);
}

export const otherPlaces = reportCheck(
  {
    id: "prose.place",
    name: "文字说的是本地、本单位（县的报告不写“本区”，局的报告不写“我委”）",
    severity: "advice",
    basis: "own",
    looksAt: "本县、我局、全市、区政府一类的说法和地名",
  },
  ({ report }) => keyOf(report),
  othersIn,
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
