// One page read: its tables, its lines of text, what is not seen, and what could not be read. A page that is written on its side is turned first.
import type { Box } from "../reading.ts";
import { uncoded } from "../uncoded.ts";
import { inBands } from "./bands.ts";
import { drawn, pageBox, type Drawn } from "./draw.ts";
import { areaOf, identity, middleOf, placedBox, times, type Matrix } from "./geometry.ts";
import { tablesByGaps } from "./gaps.ts";
import type { Letter, Turn } from "./letters.ts";
import { linesOf, textOf, type Line } from "./lines.ts";
import type { PdfPage } from "./open.ts";
import { isBlank, isOver, lookAt, type Look, type Aside, type SeenLetter } from "./seen.ts";
import { tablesOn, type PageTable } from "./table.ts";
import { wordsOn } from "./witness.ts";

export type Remark = { readonly what: string; readonly text: string; readonly box: Box | null };

/** `back`: from where things were read to where they stand on the page as it is shown. */
export type PageRead = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly back: Matrix;
  readonly tables: readonly PageTable[];
  readonly lines: readonly Line[];
  readonly left: readonly Remark[];
  readonly unread: readonly Remark[];
};

/** How a page is turned so that what is written towards `turn` stands upright, and back. */
function turned(turn: Turn, { width, height }: PdfPage): { readonly there: Matrix; readonly back: Matrix } {
  if (turn === 1) return { there: [0, -1, 1, 0, 0, width], back: [0, 1, -1, 0, width, 0] };
  if (turn === 2) return { there: [-1, 0, 0, -1, width, height], back: [-1, 0, 0, -1, width, height] };
  if (turn === 3) return { there: [0, 1, -1, 0, height, 0], back: [0, -1, 1, 0, 0, height] };
  return { there: identity, back: identity };
}

/** The way in which most letters of a page are written. */
function mainTurn(letters: readonly Letter[]): Turn {
  const shown = letters.filter((letter) => !isBlank(letter));
  const main = ([1, 2, 3] as const).find((turn) => shown.filter((letter) => letter.turn === turn).length > shown.length / 2);
  return main ?? 0;
}

export const unseenWords: Readonly<Record<Aside, string>> = {
  hidden: "隐藏的文字",
  cut: "裁去的文字",
  covered: "被盖住的文字",
  drowned: "与底色相同的文字",
  watermark: "斜排的水印",
};

/** What is not seen, in stretches as it was drawn; what stands at its place once more and is seen is no loss. */
function unseenIn({ seen, unseen }: Look): readonly Remark[] {
  const stretches: { what: string; text: string; base: number; boxes: Box[] }[] = [];
  const near = inBands(seen, ({ box }) => box);
  for (const { letter, why } of unseen.filter((one) => one.why !== "watermark")) {
    if (near(middleOf(letter.box)[1]).some((other) => other.text === letter.text && isOver(other, letter))) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.what === unseenWords[why] && Math.abs(last.base - letter.base) < 2) {
      last.text += letter.text;
      last.boxes.push(letter.box);
    } else stretches.push({ what: unseenWords[why], text: letter.text, base: letter.base, boxes: [letter.box] });
  }
  return stretches.map(({ what, text, boxes }) => ({ what, text, box: aroundAll(boxes) }));
}

/** The watermarks of a page, each once however often it is printed. */
function watermarksIn({ unseen }: Look): readonly Remark[] {
  const drawn = new Map<number, Letter[]>();
  for (const { letter, why } of unseen) if (why === "watermark") drawn.set(letter.order, [...(drawn.get(letter.order) ?? []), letter]);
  const said = new Map<string, Box[]>();
  for (const letters of drawn.values()) {
    const text = letters.map((letter) => letter.text).join("");
    said.set(text, [...(said.get(text) ?? []), ...letters.map(({ box }) => box)]);
  }
  return [...said].map(([text, boxes]) => ({ what: unseenWords.watermark, text, box: aroundAll(boxes) }));
}

const aroundAll = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

export const pageReasons = {
  picture: "这一页是图片，读不出文字",
  recognised: "这一页是图片，读不出文字（图片下面有识别软件留下的文字，看不见，可能有错，没有读）",
  unknown: `这一页读不出文字：${uncoded}`,
  shapes: "这一页读不出文字：文字已经变成图形（转成了曲线）",
  part: "这里是图片，读不出其中的文字",
  line: `这一行有读不出的字：${uncoded}`,
  crowd: "这一页的字多得不像一页纸，没有读",
  added: "这里有后来在 PDF 上添的文字，每个程序画得不一样，没有读",
  clash: "这一行有几个字叠在一起，看不出是哪一个",
  minus: "这一行的数前面有一道画出来的短线，看不出是不是负号",
} as const;

/** Shares of a page: a picture that may hold text, and one that text stands on. */
const [large, ground] = [0.08, 0.6] as const;

/** Why nothing of a page can be read; undefined for one that is blank, or that has text. */
function whyNothing(drawing: Drawn, look: Look, area: number): string | undefined {
  const known = look.seen.filter(({ text }) => text !== "").length;
  const unknown = look.seen.length - known + drawing.mute.length;
  if (known > unknown) return undefined;
  if (unknown > 0) return pageReasons.unknown;
  const pictured = drawing.pictures.reduce((sum, { box }) => sum + areaOf(box), 0) / area;
  if (pictured > large) return look.unseen.length > 0 ? pageReasons.recognised : pageReasons.picture;
  return drawing.curves > 200 ? pageReasons.shapes : undefined;
}

function picturesOf({ pictures }: Drawn, area: number): { readonly left: readonly Remark[]; readonly unread: readonly Remark[] } {
  const some = pictures.filter(({ box }) => Math.min(box.right - box.left, box.bottom - box.top) > 12).slice(0, 100);
  const share = (box: Box): number => areaOf(box) / area;
  const isText = ({ box }: { readonly box: Box }): boolean => share(box) >= large && share(box) < ground;
  return {
    left: some.filter((one) => !isText(one)).map(({ box }) => ({ what: "图片", text: "", box })),
    unread: some.filter(isText).map(({ box }) => ({ what: pageReasons.part, text: "", box })),
  };
}

/** Lines that can be read, and those with a letter that nobody knows. */
function linesRead(letters: readonly SeenLetter[]): { readonly lines: readonly Line[]; readonly unread: readonly Remark[] } {
  const all = linesOf(letters.filter(({ turn }) => turn === 0));
  const why = (line: Line): string | undefined =>
    line.letters.some(({ text }) => text === "")
      ? pageReasons.line
      : line.letters.some(({ clash, text }) => clash && /\d/.test(text))
        ? pageReasons.clash
        : line.letters.some(({ signed }) => signed)
          ? pageReasons.minus
          : undefined;
  return {
    lines: all.filter((line) => why(line) === undefined),
    unread: all.flatMap((line) => {
      const what = why(line);
      return what === undefined ? [] : [{ what, text: textOf(line), box: line.box }];
    }),
  };
}

/** What stands aslant, as a watermark does, or on its side beside the text. */
function asideIn(letters: readonly SeenLetter[]): readonly Remark[] {
  return ([null, 1, 2, 3] as const).flatMap((turn) => {
    const own = letters.filter((letter) => letter.turn === turn);
    const text = own.map((letter) => letter.text).join("");
    return own.length === 0
      ? []
      : [{ what: turn === null ? "斜排的文字" : "转了方向的文字", text, box: aroundAll(own.map(({ box }) => box)) }];
  });
}

/** More letters than stand on any page of paper. */
const most = 30_000;

const unreadPage = (page: number, { width, height }: PdfPage, why: string): PageRead => ({
  page,
  width,
  height,
  back: identity,
  tables: [],
  lines: [],
  left: [],
  unread: [{ what: why, text: "", box: null }],
});

/** Reads a page of a PDF. */
export function readPage(source: PdfPage, page: number): PageRead {
  const plain = drawn(source);
  if (plain.letters.length > most) return unreadPage(page, source, pageReasons.crowd);
  const { there, back } = turned(mainTurn(plain.letters), source);
  const drawing = there === identity ? plain : drawn(source, there);
  const box = pageBox(source, there);
  const area = source.width * source.height;
  const look = lookAt(drawing, box);
  const { width, height } = { width: box.right - box.left, height: box.bottom - box.top };
  const written = source.comments.map(({ text, rectangle: [x1 = 0, y1 = 0, x2 = 0, y2 = 0], onPage }) => {
    const place = placedBox(times(there, source.shown), [x1, y1], [x2, y2]);
    return { onPage, remark: { what: onPage ? pageReasons.added : "批注", text, box: place } satisfies Remark };
  });
  const added = written.filter(({ onPage }) => onPage).map(({ remark }) => remark);
  const left = [...unseenIn(look), ...written.filter(({ onPage }) => !onPage).map(({ remark }) => remark)];
  const why = whyNothing(drawing, look, area);
  const none = { page, width, height, back, tables: [], lines: [] } as const;
  if (why !== undefined) return { ...none, left, unread: [{ what: why, text: "", box: null }] };
  const { tables, rest } = tablesOn({ look, drawing, words: wordsOn(source, times(there, source.shown)), page });
  const { lines: all, unread } = linesRead(rest);
  const byGaps = tablesByGaps(all, page);
  const pictures = picturesOf(drawing, area);
  return {
    ...none,
    tables: [...tables, ...byGaps.tables].sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left),
    lines: byGaps.lines,
    left: [...left, ...watermarksIn(look), ...asideIn(rest), ...pictures.left],
    unread: [...unread, ...added, ...byGaps.unread, ...pictures.unread, ...mutesIn(drawing, tables)],
  };
}

/** Text whose font could not be read, where it stands in no table. */
function mutesIn({ mute }: Drawn, tables: readonly PageTable[]): readonly Remark[] {
  const outside = mute.filter((box) => {
    const [x, y] = middleOf(box);
    return !tables.some((table) => x > table.box.left && x < table.box.right && y > table.box.top && y < table.box.bottom);
  });
  return outside.slice(0, 20).map((box) => ({ what: pageReasons.line, text: "", box }));
}
