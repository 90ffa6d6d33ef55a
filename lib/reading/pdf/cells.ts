// The text of one cell of a table, from the letters that stand in it, and why it cannot be read where that is so.
//
// Lines of a cell that are as full as it is wide go on in the next; others stay apart. Figures on two lines are two figures, unless not even one
// digit more had room. What cannot be read for certain is in a bracket that no number can be read with, and its reason is told.
import type { Box } from "../reading.ts";
import { middleOf, widthOf } from "./geometry.ts";
import { asLarge, linesOf, textOf, upright, wordsOf, type Line } from "./lines.ts";
import type { SeenLetter } from "./seen.ts";

export type CellRead = { readonly text: string; readonly trouble: string | null };

/** Why letters of a cell cannot be read, in words that end a sentence. */
export const troubles = {
  unknown: "这里的字缺少字符映射（PDF 没有写明是什么字），读不出",
  minus: "数的前面有一道画出来的短线，看不出是不是负号",
  clash: "这里有几个字叠在一起，看不出是哪一个",
  aslant: "这里的字是斜着排的，没有读",
  border: "这里的字压在框线上，看不出属于哪一格",
  mute: "这里的字所用的字体读不出来",
  partial: "这里的字有一部分被裁去或盖住了",
  net: "这里的框线不完整，分不清是哪一格",
  gaps: "这里像是没有框线的表，分不清哪个数在哪一列",
  picture: "这一格里有图片，读不出图片里的文字",
  shape: "这一格里有画出来的线条或图形，看不出是不是数",
  witness: "按位置读和按文字顺序读，得到的不一样",
} as const;

const lost = "〔读不出〕";

const isFigure = (text: string): boolean => /^[+\-−]?[\d,.]+$/.test(text);

/** Digits below others that are much smaller are no part of their figure. */
const isAsLarge = (one: Line, other: Line): boolean => Math.min(one.size, other.size) >= Math.max(one.size, other.size) * asLarge;

/** Whether the first word of the next line had no room any more on this one. */
function isFull(line: Line, next: Line, room: number): boolean {
  const [first] = wordsOf(next);
  const letters = first ?? [];
  const [one] = letters;
  if (one === undefined) return false;
  const isWord = /[A-Za-z\d]/.test(one.text);
  const end = isWord ? letters.findIndex(({ text }) => !/[A-Za-z\d.,%]/.test(text)) : 1;
  const head = letters.slice(0, end < 0 ? undefined : Math.max(1, end));
  const wide = Math.max(...head.map(({ box }) => box.right)) - Math.min(...head.map(({ box }) => box.left));
  return widthOf(line.box) + wide > room - 1;
}

function joined(lines: readonly Line[], box: Box): string {
  const margin = Math.max(0, Math.min(...lines.map((line) => Math.min(line.box.left - box.left, box.right - line.box.right))));
  const isColumn =
    lines.length > 2 &&
    lines.every(({ letters }) => letters.length <= 2) &&
    lines.some(({ letters }) => /\p{Script=Han}/u.test(letters[0]?.text ?? ""));
  let text = "";
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const own = textOf(line);
    if (before === undefined) {
      text = own;
      return;
    }
    const parts = /\d[.,]?$/.test(text) && /^[.,]?\d/.test(own);
    const digit = line.size * 0.55;
    const onward = parts
      ? isFigure(textOf(before)) && isAsLarge(before, line) && widthOf(box) - widthOf(before.box) < digit + 2
      : isColumn || isFull(before, line, widthOf(box) - 2 * margin);
    const blank = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(own) ? " " : "";
    text += (onward ? blank : "\n") + own;
  });
  return text;
}

function textIn(letters: readonly SeenLetter[], box: Box): string {
  const straight = letters.filter(({ turn }) => turn === 0);
  const texts = [joined(linesOf(straight), box)];
  for (const turn of [1, 2, 3] as const) {
    const turned = upright(
      letters.filter((letter) => letter.turn === turn),
      turn,
    );
    if (turned.length > 0) texts.push(joined(linesOf(turned), turn === 2 ? box : { left: box.top, right: box.bottom, top: 0, bottom: 0 }));
  }
  return texts.filter((text) => text !== "").join("\n");
}

/** Part of a letter may lie over a line, as serifs and accents do. */
function isOnBorder({ box, base, size, turn }: SeenLetter, { left, right, top, bottom }: Box): boolean {
  const slack = widthOf(box) * 0.25;
  if (box.left + slack < left || box.right - slack > right) return true;
  return turn === 0 ? base - size * 0.4 < top || base - size * 0.25 > bottom : false;
}

/** Reads a cell. `mute`: places of text whose font could not be read. */
export function cellOf(letters: readonly SeenLetter[], box: Box, mute: readonly Box[]): CellRead {
  const text = textIn(letters, box);
  const [x, y] = [(one: Box) => middleOf(one)[0], (one: Box) => middleOf(one)[1]];
  const isMute = mute.some((one) => x(one) > box.left && x(one) < box.right && y(one) > box.top && y(one) < box.bottom);
  const trouble = letters.some((letter) => letter.text === "")
    ? troubles.unknown
    : isMute
      ? troubles.mute
      : letters.some(({ clash }) => clash)
        ? troubles.clash
        : letters.some(({ signed }) => signed)
          ? troubles.minus
          : letters.some(({ turn }) => turn === null)
            ? troubles.aslant
            : letters.some((letter) => isOnBorder(letter, box))
              ? troubles.border
              : null;
  return { text: trouble === null ? text : `${text}${lost}`, trouble };
}

/** The same, found to be unreadable afterwards. */
export const spoilt = ({ text, trouble }: CellRead, why: string): CellRead =>
  trouble === null ? { text: `${text}${lost}`, trouble: why } : { text, trouble };
