// The body's own place, written with one letter wrong: 清禾县人民政府 in the report of 青禾县. Other places may be as like, so it is asked only before 人民政府, at the
// head of a title, and at the head of a sentence before what it did: there a report seldom names another.
import { keptBy } from "../check.ts";
import type { ProseBlock } from "./prose.ts";
import { isLetterOff, letterMore } from "./spelling.ts";
import { placesIn } from "./placesIn.ts";
import { reportCheck, type Hit } from "./textCheck.ts";
import {
  anyOf,
  before,
  begin,
  behind,
  end,
  han,
  inOrder,
  letter,
  maybe,
  notBefore,
  notBehind,
  times,
  wording,
  type Piece,
  type Wording,
} from "../../tokens/wording.ts";

/** The head of a sentence, or what follows its year. */
const headOfSentence = behind(begin, letter("。；\n"), "年， 年度， 年来， 一步，");
/** What a body does by its report. */
const deeds = anyOf(
  "将 立足 坚持 认真 深入 严格 全面 持续 积极 始终 高度 扎实 切实 贯彻 紧紧 着力 不断 进一步 政府信息公开 主动公开 按照 根据 新收 收到 受理 全年 共 依法",
  "在县委 在区委 在市委 在省委 在上级 党委 严格 办理 制发 发布 没有 未 以 聚焦 围绕 紧扣 把 对",
);

/** The places at the head of a name, and the town behind them. */
const town = wording([times(letter(han), 2, 3, true), anyOf("镇 乡 街道")]);
const street = "街道";
function ownPlaces(name: string): readonly (readonly [stem: string, rank: string])[] {
  const places = placesIn(name);
  const place = town.at(name.slice(places.reduce((length, [stem, rank]) => length + stem.length + rank.length, 0)));
  if (place === undefined) return places;
  const rank = place.endsWith(street) ? street : place.slice(-1);
  return [...places, [place.slice(0, -rank.length), rank]];
}

/** What is a place, by its last letter. */
const ranks = "省市州县区旗盟镇乡";

/** What looks like a place with one letter of its stem another. */
function likeOf(stem: string, rank: string): Wording {
  const letters = [...stem];
  const forms = letters.map((_, at) =>
    inOrder(...letters.map((one, other) => (other === at ? inOrder(notBefore(one), letter(han)) : one)), rank),
  );
  return wording([
    anyOf(
      // 青禾县县人民政府, 青禾人民政府, 青禾具人民政府, 青禾县人民政付: a letter more, less or wrong around its rank.
      inOrder(stem, anyOf(inOrder(rank, rank), inOrder(notBefore(letter(ranks)), maybe(letter(han)))), before("人民政府")),
      inOrder(stem, rank, "人民政", notBefore(letter("府协法治务")), letter(han)),
      inOrder(anyOf(...forms), before("人民政府 政府")),
      inOrder(behind(letter("《〈")), anyOf(...forms)),
      inOrder(headOfSentence, anyOf(...forms), before(inOrder(maybe("办事处"), deeds))),
    ),
  ]);
}

const likesOf = keptBy((name: string): readonly (readonly [place: string, like: Wording])[] =>
  ownPlaces(name).map(([stem, rank]) => [`${stem}${rank}`, likeOf(stem, rank)] as const),
);

const misspelt = (block: ProseBlock, name: string): readonly Hit[] =>
  likesOf(name)
    .flatMap(([place, like]) =>
      like.all(block.text).map(({ start, end }) => ({
        start,
        end,
        says: `与单位名称里的“${place}”差一个字。请核对是不是写错了。`,
        expected: place,
      })),
    )
    .sort((one, two) => one.start - two.start);

/** So long the name of an office without its place is no other's when one letter differs: 教育局 and 体育局 are two, 应急管理局 and 应急监管局 may be. */
const leastOffice = 6;
/** Letters that are left out of a name or put into it without being another's. */
const joins = new Set(["和", "与", "及"]);
/** Those that make another body of it: 分局. */
const parts = new Set(["分", "总", "支", "大"]);

/** Whether an office's name is another spelling of one: a letter more, less or wrong. */
function isLike(own: string, written: string): boolean {
  const more = letterMore(own, written) ?? letterMore(written, own);
  if (more !== undefined) return joins.has(more) || (own.length >= leastOffice && !parts.has(more));
  return own.length >= leastOffice && isLetterOff(own, written);
}

/** `placed`: behind its place, where the first letters may be the wrong ones. */
type Office = { readonly office: string; readonly like: Wording; readonly placed: Wording };

/** 局, 委员会: what kind of body it is. */
const bodyKind = wording([anyOf("局 委员会 办公室"), end]);
const otherKinds = anyOf("局 委员会 厅 委");

/** The office of a name, and what in a text may be it in another spelling: from its first letters to its last. */
const officeOf = keptBy((name: string): Office | undefined => {
  const place = placesIn(name)
    .map((words) => words.join(""))
    .join("");
  const office = name.slice(place.length);
  return place === "" || office.length < 5
    ? undefined
    : {
        office,
        like: wording([office.slice(0, 2), times(letter(han), office.length - 4, office.length - 2, true), office.slice(-1)]),
        placed: wording([behind(inOrder(notBehind("原"), place)), anyOf(...placedForms(office))]),
      };
});

/** The forms of an office's name that are misspelt for certain behind its own place: of another kind (卫生健康局), with letters in each other's places (农村农业局), with one wrong of many. */
function placedForms(office: string): readonly Piece[] {
  const core = bodyKind.without(office);
  const letters = [...office];
  const swapped = letters.slice(0, -1).flatMap((_, at): readonly Piece[] => {
    const other = `${office.slice(0, at)}${office.charAt(at + 1)}${office.charAt(at)}${office.slice(at + 2)}`;
    return other === office || at + 2 >= office.length ? [] : [inOrder(other)];
  });
  const pairs = letters.slice(0, -3).flatMap((_, at): readonly Piece[] => {
    const other = `${office.slice(0, at)}${office.slice(at + 2, at + 4)}${office.slice(at, at + 2)}${office.slice(at + 4)}`;
    return other === office || at + 4 >= office.length + 1 ? [] : [inOrder(other)];
  });
  const wrong = letters.slice(0, 2).map((own, at) => inOrder(office.slice(0, at), notBefore(own), letter(han), office.slice(at + 1)));
  const ofKind =
    core === office ? [] : [inOrder(core, notBefore(office.slice(core.length), office.slice(core.length, core.length + 1)), otherKinds)];
  return [...swapped, ...pairs, ...(office.length > leastOffice ? wrong : []), ...(core.length >= 3 ? ofKind : [])];
}

const otherSpellings = (block: ProseBlock, name: string): readonly Hit[] => {
  const own = officeOf(name);
  if (own === undefined) return [];
  const placed = own.placed.all(block.text);
  const known = own.like.all(block.text).filter(({ start }) => !placed.some((one) => one.start === start));
  const isMisspelt = (start: number): boolean => placed.some((one) => one.start === start);
  return [...placed, ...known]
    .sort((one, two) => one.start - two.start)
    .flatMap(({ start, end, words }) =>
      words !== own.office && (isMisspelt(start) || isLike(own.office, words)) && !block.text.startsWith(own.office, start)
        ? [{ start, end, says: `与单位名称“${name}”的写法不同。请核对，全文用一种写法。`, expected: own.office }]
        : [],
    );
};

/** Who makes the report, by what stands behind the name in its preface: 湖东街道办事处根据. */
const author = wording([
  behind(begin, letter("。；，\n"), "由 系"),
  times(letter(han), 4, 26, true),
  before(anyOf("根据 依据 依照 按照 公布 编制 编写", "（以下简称")),
]);
const people = wording(["人民"]);

/** Whether two names are of one kind of body and much the same, and yet not one name or a part of the other. */
function isAnotherName(own: string, written: string): boolean {
  const [one, other] = [people.without(own), people.without(written)];
  if (one.slice(-2) !== other.slice(-2) || one.endsWith(other) || other.endsWith(one) || Math.abs(one.length - other.length) > 5)
    return false;
  const same = [...other].filter((letter) => one.includes(letter)).length;
  return same >= other.length * 0.6 && other.length >= 4;
}

const otherAuthors = (block: ProseBlock, name: string): readonly Hit[] =>
  block.place.section.heading !== null
    ? []
    : author
        .all(block.text)
        .filter(({ words }) => isAnotherName(name, words))
        .map(({ start, end }) => ({ start, end, says: `与单位名称“${name}”不同。请核对是哪个单位的报告。`, expected: name }));

export const ownName = reportCheck(
  {
    id: "prose.ownName",
    name: "本地、本单位的名称没有写错字，全文一种写法",
    severity: "advice",
    basis: "own",
    looksAt: "人民政府前面和文件名称开头的地名，本单位的名称",
  },
  ({ report }) => report.body.name.trim(),
  (block, name) => {
    const authors = otherAuthors(block, name);
    const places = misspelt(block, name).filter(({ start }) => !authors.some((one) => one.start <= start && start < one.end));
    return [...places, ...otherSpellings(block, name), ...authors];
  },
);
