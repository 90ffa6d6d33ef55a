// Letters that other machines may not have: private-use ones (自造字), code points that are no characters, what broken encodings leave, and rare ones beyond the basic plane.
//
// Which fonts a reader's machine has nobody knows here; what no standard gives a meaning to is wrong on every other one.
import type { Address, Basis, Severity } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";
import { ownAdvice, type Finding } from "./finding.ts";
import { placeName } from "./name.ts";

const standard: readonly Basis[] = [
  {
    document: "《国务院关于公布〈通用规范汉字表〉的通知》（国发〔2013〕23号）",
    clause: "社会一般应用领域的汉字使用以《通用规范汉字表》为准",
  },
];

type Rule = {
  readonly check: string;
  readonly severity: Severity;
  readonly letters: RegExp;
  readonly means: string;
  readonly basis: readonly Basis[];
};

const rules: readonly Rule[] = [
  {
    check: "letter.private",
    severity: "warning",
    letters: /\p{Co}/gu,
    means: "是本机自造的字，别的电脑和网站上会显示成空方框或别的字。请改用规范字，或者换一种写法。",
    basis: standard,
  },
  {
    check: "letter.unassigned",
    severity: "warning",
    letters: /\p{Cn}/gu,
    means: "不是任何文字，多半是复制时弄坏的。请对照原文改正。",
    basis: standard,
  },
  {
    check: "letter.lost",
    severity: "warning",
    letters: /[\uFFFD\u0080-\u009F]/gu,
    means: "是乱码留下的记号，原来的字已经丢了，多半是文件换编码时弄坏的。请对照原文重新输入。",
    basis: standard,
  },
  {
    check: "letter.rare",
    severity: "advice",
    letters: /\p{Script=Han}(?<=[\u{20000}-\u{3FFFD}])/gu,
    means: "比较少用，有的电脑没有这个字的字体。公开前请在别的电脑上看一下网页和 Word 文件。",
    basis: ownAdvice,
  },
];

/** Where the names of the body and of the signature are judged. */
const names: Address = "about.issuer";

const most = 5;
const signOf = (letter: string): string => `“${letter}”（U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`;

/** The texts that are printed, by the place where they are typed. */
function textsOf(outline: Outline, { body, fields, narrative }: Report): readonly { readonly at: Address; readonly text: string }[] {
  return [
    ...[...outline.prose.keys()].map((at) => ({ at, text: (narrative[at] ?? []).map(({ text }) => text).join("") })),
    ...[...outline.fields.keys()].map((at) => ({ at, text: fields[at] ?? "" })),
    { at: names, text: `${body.name}${body.issuer}` },
  ];
}

/** Whether a text can hold any of them: most hold none. */
const suspicious = /[\p{Co}\p{Cn}\uFFFD\u0080-\u009F\u{20000}-\u{3FFFD}]/u;

export function checkLetters(outline: Outline, report: Report): readonly Finding[] {
  return textsOf(outline, report)
    .filter(({ text }) => suspicious.test(text))
    .flatMap(({ at, text }) =>
      rules.flatMap(({ check, severity, letters, means, basis }): readonly Finding[] => {
        const found = [...new Set(text.match(letters))];
        if (found.length === 0) return [];
        const message = `${at === names ? "单位名称和落款" : placeName(outline, at)}里的${found.slice(0, most).map(signOf).join("、")}${found.length > most ? `等 ${found.length} 个字` : ""}${means}`;
        return [
          {
            check,
            severity,
            message,
            brief: message,
            at: [at],
            operands: 1,
            expected: null,
            actual: found.join(""),
            values: { [at]: found.join("") },
            basis,
          },
        ];
      }),
    );
}
