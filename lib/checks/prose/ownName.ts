// The body's own place, written with one letter wrong: 清禾县人民政府 in the report of 青禾县. Other places may be as like, so it is asked only before 人民政府 and at the
// head of a title, where a report seldom names another.
import type { ProseBlock } from "./prose.ts";
import { reportCheck, type Hit } from "./textCheck.ts";

const part = /(\p{Script=Han}{2,3}?)([县市区])/uy;

/** 泽安市朗原区教育局: the places at the head of a name, each as its stem and its rank. */
function placesIn(name: string): readonly (readonly [stem: string, rank: string])[] {
  const [match, stem, rank] = part.exec(name) ?? [];
  if (match === undefined || stem === undefined || rank === undefined) return [];
  const next = part.lastIndex;
  part.lastIndex = 0;
  return [[stem, rank], ...placesIn(name.slice(next))];
}

/** What looks like a place with one letter of its stem another. */
function likeOf(stem: string, rank: string): RegExp {
  const letters = [...stem];
  const forms = letters.map((_, at) => letters.map((letter, other) => (other === at ? `(?!${letter})\\p{Script=Han}` : letter)).join(""));
  return new RegExp(`(?:${forms.join("|")})${rank}(?=人民政府|政府)|(?<=[《〈])(?:${forms.join("|")})${rank}`, "gu");
}

const likely = new Map<string, readonly (readonly [place: string, like: RegExp])[]>();

function likesOf(name: string): readonly (readonly [place: string, like: RegExp])[] {
  const found = likely.get(name) ?? placesIn(name).map(([stem, rank]) => [`${stem}${rank}`, likeOf(stem, rank)] as const);
  likely.set(name, found);
  return found;
}

const misspelt = (block: ProseBlock, name: string): readonly Hit[] =>
  likesOf(name)
    .flatMap(([place, like]) =>
      [...block.text.matchAll(like)].map(({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
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
