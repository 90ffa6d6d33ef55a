// How one reaches the office, as a preface prints it: a line whose form the edition names (邮编, 电子邮箱, 网址) has that form, and no
// text of a public report gives somebody's own mobile number. No document says so in these words: it is advice.
import type { Address, FieldForm } from "../edition/edition.ts";
import type { FieldPlace } from "../edition/walk.ts";
import { kept, type Check, type Material } from "./check.ts";
import { nameOf, placeName } from "../edition/name.ts";
import { halfWidth } from "../characters/halfWidth.ts";
import {
  any,
  anyOf,
  blank,
  digits,
  inOrder,
  latin,
  letter,
  lettersAndFigures,
  maybe,
  notBefore,
  notBehind,
  otherLetter,
  times,
  wording,
  type Wording,
} from "../tokens/wording.ts";
import { marksOf, namesAddress, textsOf, type Written } from "./texts.ts";

/** `one`: what fits, of each where several stand side by side. `wanted`: how it should be, as a sentence goes on. */
type Form = { readonly one: Wording; readonly wanted: string };

const dot = inOrder(".");
const mailPart = times(otherLetter(blank, "@."), 1, "any");
const sitePart = times(letter(lettersAndFigures, "-"), 1, "any");

const forms: { readonly [Key in FieldForm]: Form } = {
  postcode: { one: wording([times(letter(digits), 6, 6)]), wanted: "邮政编码是六位数字，例如 100000" },
  email: {
    one: wording([times(otherLetter(blank, "@"), 1, "any"), "@", mailPart, times(inOrder(dot, mailPart), 1, "any")]),
    wanted: "电子邮箱里有一个半角的 @，后面是网站的名称，例如 xxgk@example.gov.cn",
  },
  site: {
    one: wording(
      [
        maybe("http:// https://"),
        sitePart,
        times(inOrder(dot, sitePart), 1, "any"),
        maybe(inOrder(":", times(letter(digits), 1, "any"))),
        maybe(inOrder(letter("/?#"), any(otherLetter(blank)))),
      ],
      true,
    ),
    wanted: "网址里有网站的域名，用半角的点隔开，例如 www.example.gov.cn",
  },
};

/** Several of them side by side: 甲、乙; 甲 乙. */
const between = wording([times(letter("、，,；;", blank), 1, "any")]);

type Line = FieldPlace & { readonly form: Form; readonly text: string };

const lines = ({ outline, report: { fields } }: Material): readonly Line[] =>
  [...outline.fields.values()].flatMap((place) => {
    const text = (fields[place.address] ?? "").trim();
    return place.field.form === undefined || text === "" ? [] : [{ ...place, form: forms[place.field.form], text }];
  });

export const contactForms: Check = {
  id: "contact.form",
  name: "邮编、电子邮箱和网址的写法",
  kind: "writing",
  severity: "advice",
  basis: "own",
  looksAt: "填了的邮编、电子邮箱和网址",
  places: (material) => lines(material).length,
  run: (material) =>
    lines(material)
      .filter(
        ({ form, text }) =>
          !between
            .parts(text)
            .filter(Boolean)
            .every((one) => form.one.is(one)),
      )
      .map(({ address, form, text }) => ({
        at: [address],
        brief: `${nameOf(material.outline, address)}填的是“${text}”，${form.wanted}。请核对。`,
        actual: text,
        values: { [address]: text },
      })),
};

/** Eleven digits as mobile numbers have them, alone or in their usual groups; not within a longer number or word, and not an amount. */
const four = inOrder(maybe(letter("- ")), times(letter(digits), 4, 4));
const mobiles = wording([
  notBehind(letter(digits, latin, "@.-")),
  maybe(inOrder(maybe("+"), "86", maybe(letter("- ")))),
  "1",
  letter("3456789"),
  letter(digits),
  times(four, 2, 2),
  notBefore(letter(digits, latin, "@.")),
  notBefore(inOrder(any(letter(blank)), anyOf(letter("元万亿件条次个人户份篇期项页字%％"), "平方"))),
]);

const mobilesIn = kept(({ text }: Written): readonly string[] => [
  ...new Set(mobiles.all(text.normalize("NFKC")).map(({ words }) => words)),
]);

const ownTexts = (material: Material): readonly Written[] => textsOf(material).filter(({ at }) => at !== namesAddress);

type WithMobiles = { readonly at: Address; readonly numbers: readonly string[] };

const withMobiles = kept((texts: readonly Written[]): readonly WithMobiles[] =>
  texts
    .map((written) => ({ at: written.at, numbers: mobilesIn(written) }))
    .filter(({ at, numbers }) => at !== namesAddress && numbers.length > 0),
);

export const ownMobiles: Check = {
  id: "contact.mobile",
  name: "文字里没有个人的手机号码",
  kind: "writing",
  severity: "advice",
  basis: "own",
  looksAt: "写了字的各段文字和各项",
  places: (material) => ownTexts(material).length,
  run: (material) =>
    withMobiles(textsOf(material)).map(({ at, numbers }) => ({
      at: [at],
      brief: `${placeName(material.outline, at)}里的 ${numbers.join("、")} 像是手机号码。报告是公开的，请核对：只写办公电话，不写个人的手机号码。`,
      actual: numbers.join("、"),
      values: { [at]: numbers.join("、") },
      text: marksOf(material, at, numbers, halfWidth),
    })),
};
