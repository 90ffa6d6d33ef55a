// Texts of a drawing, written as the drawing library writes its own, so that outlines are found for both (fonts/outline.ts).
import { printable } from "../../document/node.ts";
import { drawingFaces } from "../../fonts/faces.ts";

/** For the text or an attribute of an element. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What turns the direction of writing, and what nobody sees, is left out: a picture shows letters only. */
const seen = (text: string): string => printable(text).replace(/[\p{Cc}\p{Cf}]/gu, "");

export type Writing = {
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
};

/** A text whose middle is at this height. */
export const textAt = (x: number, y: number, text: string, { size, fill, bold = false, anchor = "start" }: Writing): string =>
  `<text dominant-baseline="central" text-anchor="${anchor}" style="font-size:${size}px;font-family:${drawingFaces};${bold ? "font-weight:bold;" : ""}" transform="translate(${x} ${y})" fill="${fill}">${escaped(seen(text))}</text>`;

const narrow = /[\u0000-\u02AF]/;

/** How wide a text is at most, about: Chinese characters are square, digits of the faces that are asked for over half as wide, in bold most. */
export const reach = (text: string, size: number): number =>
  [...text].reduce((width, sign) => width + (narrow.test(sign) ? 0.58 : 1), 0) * size;

/** What stands on one line: a number with the sign after it, a word in Latin letters, a sign with those that no line ends or begins with. */
const piece = /[（《“‘【÷]*(?:[0-9]+\.[^0-9]|[0-9][0-9.,]*[年件％%]?|[A-Za-z]+|.)[、，。；：）】》”’％%＋]*/gsu;

/** A piece, or its signs where it is longer than a line. */
const parts = (text: string, size: number, width: number): readonly string[] => (reach(text, size) > width ? [...text] : [text]);

/** A text in lines that are no longer than `width`. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const all: string[] = [];
  let line = "";
  for (const part of (seen(text).match(piece) ?? []).flatMap((one) => parts(one, size, width))) {
    if (line !== "" && reach(line + part, size) > width) {
      all.push(line);
      line = "";
    }
    line += part;
  }
  return [...all, line];
}
