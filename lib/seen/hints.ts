// A quick look at the source of a page: whether anything in it could be struck out, raised, hidden or a note at all, so that what is plain
// need not be read as a page.

import { mayCover } from "./covers.ts";
import { mayDrawLines } from "./lines.ts";
import { colourOf } from "./look.ts";

const hints =
  /<(?:li|s|strike|del|su[bp]|comment|img|svg|canvas|object|embed|iframe|video|audio|input|select|textarea|button|meter|progress|math|details|dialog|datalist|noframes|v:\w+)[\s>/]|url\(|\uFFFC|line-through|(?:display|content-visibility)\s*:\s*(?:none|hidden)|visibility\s*:\s*(?:hidden|collapse)|mso-(?:hide|text-raise|footnote|endnote)|vertical-align\s*:\s*(?:su|[-+.\d])|sd(?:foot|end)note|font(?:-size)?\s*:\s*(?:0|\.\d|1(?:\.\d*)?p[tx])|strikethrough|superscript|subscript|opacity\s*[:(]\s*0|scale[3dxy]*[:(]\s*0|zoom\s*:\s*0|clip-path|text-fill-color|:\s*-\d{3,}|(?<![\w-])color\s*[:=]\s*["']?(?:transparent|white|#fff)|\\;\\;\\;|\[(?:white|白色?|(?:colou?r|颜色)\\?\s*2)\\?\]|\shidden[\s=>]|href=["']?#|[\u0335-\u0338\u20D2\u20D3\u20E5\u20E6\u20EA\u20EB]|&#(?:x0*33[5-8]|0*82[1-4]);/i;

/** Calc gives each clipboard rules for the notes that cells may have. */
const calcs = /\bcomment(?:-indicator:hover)?(?:\s*\+\s*comment)?\s*\{[^}]*\}/gi;

const inks = /(?<![\w-])color\s*[:=]\s*["']?(rgba?\([^)]*\)|#?\w+)/gi;
const grounds = /\bb(?:gcolor|ackground(?:-color)?)\s*[:=]\s*["']?(rgba?\([^)]*\)|#?\w+)/gi;

const coloursOf = (html: string, where: RegExp): readonly string[] =>
  [...html.matchAll(where)].flatMap(([, colour = ""]) => colourOf(colour.toLowerCase()) ?? []);

/** A colour that letters have somewhere and the ground somewhere. */
function mayDrown(html: string): boolean {
  const under = new Set(coloursOf(html, grounds));
  return coloursOf(html, inks).some((colour) => under.has(colour));
}

/** Letters set in a font of signs, and styles that are told by variables or by a line that is set up. */
const others =
  /(?:font[\w-]*|face)\s*[:=][^;>]{0,200}(?:dings|dingbats|symbol|marlett|mt extra|d050000l|ms outlook|reference specialty)|\bvar\(|underline-offset\s*:\s*-|sr-only|visually-?hidden|screen-reader-text|color\s*:\s*(?:#(?:[\da-f]{3}0|[\da-f]{6}00)(?![\da-f])|[a-z]+\([^)]{0,60}[,/]\s*0)/i;

/** Digits that markup parts, which may be of two sizes; and a font that the page brings along. */
const parted = /[\d０-９][.,．，]?(?:<\/?(?:span|font|small|big|b|i|em|strong|u|a)\b[^<>]*>)+[.,．，]?[\d０-９]|@font-face[^}]*url\(/i;

/** False where the page can hold nothing but plain text. */
export function mayHoldUnseen(html: string): boolean {
  const plain = html.replace(calcs, "");
  return hints.test(plain) || others.test(plain) || mayDrawLines(plain) || mayCover(plain) || parted.test(plain) || mayDrown(html);
}
