// The body's own place, written with one letter wrong: 清禾县人民政府 in the report of 青禾县. Other places may be as like, so it is asked only before 人民政府 and at the
// head of a title, where a report seldom names another.
import type { ProseBlock } from "./prose.ts";
import { reportCheck, type Hit } from "./textCheck.ts";
import { anyOf, before, behind, han, inOrder, letter, notBefore, times, wording, type Wording } from "../../tokens/wording.ts";

const part = wording([times(letter(han), 2, 3, true), letter("县市区")]);

/** 泽安市朗原区教育局: the places at the head of a name, each as its stem and its rank. */
function placesIn(name: string): readonly (readonly [stem: string, rank: string])[] {
  const place = part.at(name);
  return place === undefined ? [] : [[place.slice(0, -1), place.slice(-1)], ...placesIn(name.slice(place.length))];
}

/** What looks like a place with one letter of its stem another. */
function likeOf(stem: string, rank: string): Wording {
  const letters = [...stem];
  const forms = letters.map((_, at) =>
    inOrder(...letters.map((one, other) => (other === at ? inOrder(notBefore(one), letter(han)) : one)), rank),
  );
  return wording([anyOf(inOrder(anyOf(...forms), before("人民政府 政府")), inOrder(behind(letter("《〈")), anyOf(...forms)))]);
}

const likely = new Map<string, readonly (readonly [place: string, like: Wording])[]>();

function likesOf(name: string): readonly (readonly [place: string, like: Wording])[] {
  const found = likely.get(name) ?? placesIn(name).map(([stem, rank]) => [`${stem}${rank}`, likeOf(stem, rank)] as const);
  likely.set(name, found);
  return found;
}

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

export const ownName = reportCheck(
  {
    id: "prose.ownName",
    name: "本地的名称没有写错字",
    severity: "advice",
    basis: "own",
    looksAt: "人民政府前面和文件名称开头的地名",
  },
  ({ report }) => report.body.name.trim(),
  misspelt,
);
