// 一是、二是、三是 and （一）（二） at the head of paragraphs go on without a gap and without a repeat. Lists inside of lists begin at 一 anew; a list that begins
// elsewhere is left alone, since its beginning may stand where nobody read it.
import { chineseNumeral } from "../../ordinals/numeral.ts";
import type { OrdinalToken } from "../../tokens/token.ts";
import { byPart, type ProseBlock } from "./prose.ts";
import { textCheck, type Hit } from "./textCheck.ts";
import { hasFigure, letter, numerals, times, wording } from "../../tokens/wording.ts";

type At = { readonly block: ProseBlock; readonly token: OrdinalToken };

/** The ordinal of each kind for a place, written like one that stands there. */
const written: Readonly<Record<OrdinalToken["shape"], (place: number, sign: string) => string>> = {
  is: (place, sign) => `${chineseNumeral(place)}${sign.slice(-1)}`,
  among: (place) => `其${chineseNumeral(place)}`,
  first: (place) => `第${chineseNumeral(place)}`,
  round: (place, sign) => (hasFigure(sign) ? `（${place}）` : `（${chineseNumeral(place)}）`),
  dot: (place) => `${place}.`,
  nth: (place, sign) => numeral.parts(sign).join(chineseNumeral(place)),
  named: (place, sign) => numeral.parts(sign).join(chineseNumeral(place)),
  circled: (place) => String.fromCharCode("①".charCodeAt(0) + place - 1),
};
const numeral = wording([times(letter(numerals), 1, 3)]);

const signOf = ({ block, token }: At): string => block.text.slice(token.start, token.end);

/** Ordinals of one sign: 一是 and （1） and （一） count for themselves. */
const kindOf = (one: At): string => (one.token.shape === "round" ? (hasFigure(signOf(one)) ? "round1" : "round") : one.token.shape);

/** 一是……；一是……: behind a semicolon the same list goes on. */
function isAgain(last: At | undefined, { block, token }: At): boolean {
  const mark = block.tokens.filter(({ end }) => end <= token.start).at(-1);
  return (
    last?.token.place === 1 &&
    token.place === 1 &&
    last.block === block &&
    mark?.kind === "mark" &&
    mark.mark === "semicolon" &&
    token.shape !== "dot"
  );
}

/** 既有一是新人多、二是兼职多的原因: behind 、 it is of a list in the same breath, whose beginning may be no token. */
const isListed = ({ block, token }: At): boolean => token.shape === "is" && block.text.charAt(token.start - 1) === "、";

/** So many lists stand in each other at the most. */
const deepest = 8;

/** What is wrong with an ordinal, given the lists that are open, innermost last; the lists as they stand behind it. */
function step(open: readonly At[], one: At): { readonly open: readonly At[]; readonly wrong?: string } {
  const { place, shape } = one.token;
  if (isAgain(open.at(-1), one)) return { open, wrong: "出现了两次，后一个应当是下一个序号。" };
  if (place === 1) return { open: [...open, one].slice(-deepest) };
  for (let depth = open.length - 1; depth >= 0; depth -= 1)
    if (open[depth]?.token.place === place - 1) return { open: [...open.slice(0, depth), one] };
  const last = open.at(-1);
  if (last === undefined) return { open };
  const sign = signOf(one);
  const [then, due] = [signOf(last), written[shape](last.token.place + 1, sign)];
  if (place === last.token.place) return { open: [...open.slice(0, -1), one], wrong: `出现了两次，后一个应当是“${due}”。` };
  if (place > last.token.place) return { open: [...open.slice(0, -1), one], wrong: `前面是“${then}”，中间缺了“${due}”。` };
  return { open: [...open.slice(0, -1), one], wrong: `前面已经写到“${then}”，序号乱了。` };
}

/** Ordinals at the head of a block count over blocks; those inside go on as long as the text does. */
function wrongIn(blocks: readonly ProseBlock[]): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const open = new Map<string, readonly At[]>();
  return blocks.flatMap((block) => {
    if (block.heading) open.clear();
    return block.tokens.flatMap((token) => {
      if (token.kind !== "ordinal" || block.heading || token.within >= 0) return [];
      const one = { block, token };
      const after = step(open.get(kindOf(one)) ?? [], one);
      if (after.wrong !== undefined && isListed(one)) return [];
      open.set(kindOf(one), after.open);
      // What stands under a new paragraph （一） begins anew.
      if (token.shape !== "is" && token.start === 0) for (const kind of [...open.keys()]) if (kind === "is") open.delete(kind);
      if (after.wrong === undefined) return [];
      return [{ block, hit: { start: token.start, end: Math.min(block.text.length, token.end + 8), says: `：${after.wrong}请改正。` } }];
    });
  });
}

export const ordinals = textCheck(
  { id: "prose.ordinals", name: "“一是、二是”和（一）（二）的序号连续，不缺不重", severity: "advice", basis: "own" },
  (blocks) => [...byPart(blocks).values()].flatMap(wrongIn),
);
