// Letters that other machines may not have: private-use ones (自造字), code points that are no characters, what broken encodings leave, and rare ones beyond the basic plane.
//
// Which fonts a reader's machine has nobody knows here; what no standard gives a meaning to is wrong on every other one.
import { showsNothing } from "../characters/unseen.ts";
import type { Basis } from "../edition/edition.ts";
import { kept, type Check, type Found, type Grounds, type Material } from "./check.ts";
import { placeName } from "../edition/name.ts";
import { behind, beyondBasic, han, letter, lost, privateUse, unassigned, wording, type Wording } from "../tokens/wording.ts";
import { marksOf, namesAddress, textsOf, type Written } from "./texts.ts";

const standard: readonly Basis[] = [
  {
    document: "《国务院关于公布〈通用规范汉字表〉的通知》（国发〔2013〕23号）",
    clause: "社会一般应用领域的汉字使用以《通用规范汉字表》为准",
  },
];

const most = 5;
const signOf = (letter: string): string => `“${letter}”（U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`;

/** Whether a text can hold any of them: most hold none, and are not looked at again by each check. */
const suspicious = wording([letter(privateUse, unassigned, lost, beyondBasic)]);

const isSuspicious = kept(({ text }: Written): boolean => suspicious.isIn(text));
const suspected = kept((texts: readonly Written[]) => texts.filter(isSuspicious));

/** What is found of these letters; `means`: what they are and what to do, as the sentence goes on after them. */
function found(material: Material, { at, text }: Written, letters: Wording, means: string): readonly Found[] {
  const all = [...new Set(letters.all(text).map(({ words }) => words))];
  if (all.length === 0) return [];
  const where = at === namesAddress ? "单位名称和落款" : placeName(material.outline, at);
  const listed = `${all.slice(0, most).map(signOf).join("、")}${all.length > most ? `等 ${all.length} 个字` : ""}`;
  return [
    {
      at: [at],
      brief: `${where}里的${listed}${means}`,
      actual: all.join(""),
      values: { [at]: all.join("") },
      text: marksOf(material, at, all),
    },
  ];
}

type Letters = Pick<Check, "id" | "name"> & Grounds & { readonly letters: Wording; readonly means: string };

const checkOf = ({ letters, means, ...row }: Letters): Check => ({
  ...row,
  kind: "writing",
  looksAt: "写了字的各段文字和各项，单位名称和落款",
  places: (material) => textsOf(material).filter(({ text }) => !showsNothing(text)).length,
  run: (material) => suspected(textsOf(material)).flatMap((written) => found(material, written, letters, means)),
});

export const privateLetters = checkOf({
  id: "letter.private",
  name: "文字里没有本机自造的字",
  severity: "warning",
  basis: standard,
  letters: wording([letter(privateUse)]),
  means: "是本机自造的字，别的电脑和网站上会显示成空方框或别的字。请改用规范字，或者换一种写法。",
});

export const unassignedLetters = checkOf({
  id: "letter.unassigned",
  name: "文字里没有不成字的符号",
  severity: "warning",
  basis: standard,
  letters: wording([letter(unassigned)]),
  means: "不是任何文字，多半是复制时弄坏的。请对照原文改正。",
});

export const lostLetters = checkOf({
  id: "letter.lost",
  name: "文字里没有乱码留下的记号",
  severity: "warning",
  basis: standard,
  letters: wording([letter(lost)]),
  means: "是乱码留下的记号，原来的字已经丢了，多半是文件换编码时弄坏的。请对照原文重新输入。",
});

export const rareLetters = checkOf({
  id: "letter.rare",
  name: "文字里没有别的电脑可能显示不出的少用字",
  severity: "advice",
  basis: "own",
  letters: wording([letter(han), behind(letter(beyondBasic))]),
  means: "比较少用，有的电脑没有这个字的字体。公开前请在别的电脑上看一下网页和 Word 文件。",
});
