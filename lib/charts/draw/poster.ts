// 长图: the poster of a report as one picture, 750 pixels wide, for WeChat and portals. Laid out in half of that, as a phone shows it.
import type { Mark } from "../../document/node.ts";
import type { ChartFigures } from "../chart.ts";
import type { Poster } from "../poster.ts";
import type { Card } from "../highlight.ts";
import type { Theme } from "../theme.ts";
import { width as drawingWidth } from "./bars.ts";
import type { Svg } from "./library.ts";
import { drawPng } from "./png.ts";
import { drawOnScreen } from "./screen.ts";
import { linesOf, reach, textAt, type Writing } from "./texts.ts";

/** Of the layout; the file has `scale` times as many pixels. */
const [width, scale] = [375, 2] as const;
const [margin, gap, round] = [12, 12, 6] as const;
const inside = width - 2 * margin;

/** A piece of the poster and how far down it reaches. */
type Piece = { readonly svg: string; readonly bottom: number };

const box = (x: number, y: number, w: number, h: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`;

/** Lines of text below each other. */
function written(text: string, x: number, top: number, most: number, height: number, how: Writing): Piece {
  const lines = text === "" ? [] : linesOf(text, how.size, most);
  return {
    svg: lines.map((line, at) => textAt(x, top + at * height + height / 2, line, how)).join(""),
    bottom: top + lines.length * height,
  };
}

/** A short word in a frame, the right or left edge of which is at `x`. */
function tag(text: string, x: number, y: number, color: string, side: "left" | "right"): string {
  const wide = Math.ceil(reach(text, 13)) + 16;
  const left = side === "left" ? x : x - wide;
  return `<rect x="${left + 0.5}" y="${y + 0.5}" width="${wide - 1}" height="23" rx="${round}" fill="none" stroke="${color}" stroke-width="1"/>${textAt(left + wide / 2, y + 12, text, { size: 13, fill: color, anchor: "middle" })}`;
}

function banner({ name, rest, issuer }: Poster, mark: Mark | null, theme: Theme): Piece {
  const fill = theme.onBanner;
  const head = written(name, 20, 56, width - 40, 32, { size: 23, fill, bold: true });
  const title = written(rest, 20, head.bottom, width - 40, 28, { size: 18, fill, bold: true });
  const by = written(issuer, 20, title.bottom + 6, width - 40, 20, { size: 13, fill });
  const bottom = by.bottom + 20;
  return {
    svg:
      box(0, 0, width, bottom, theme.banner) +
      tag("图解", 20, 20, fill, "left") +
      (mark === null ? "" : tag(mark, width - 20, 20, fill, "right")) +
      head.svg +
      title.svg +
      by.svg,
    bottom,
  };
}

/** What stands on a card of this width, its left edge at 0. */
function cardText({ name, text, unit, formula, change }: Card, wide: number, theme: Theme): Piece {
  const [left, most] = [14, wide - 24];
  const head = written(name, left, 12, most, 20, { size: 13.5, fill: theme.ink });
  const size = Math.min(30, Math.floor((most - reach(unit, 14) - 4) / Math.max(1, reach(text, 1))));
  const number =
    textAt(left, head.bottom + 22, text, { size, fill: theme.banner, bold: true }) +
    textAt(left + reach(text, size) + 6, head.bottom + 26, unit, { size: 14, fill: theme.ink });
  const weak = { size: 11, fill: theme.muted } as const;
  const than = change === null ? "" : `${change.mark} ${change.words}`;
  const lines = [
    [than, 18, { size: 12, fill: theme.ink }],
    [change?.before ?? "", 16, weak],
    [formula ?? "", 16, weak],
  ] as const;
  const below = lines.reduce(
    (above, [text, height, how]) => {
      const more = written(text, left, above.bottom, most, height, how);
      return { svg: above.svg + more.svg, bottom: more.bottom };
    },
    { svg: "", bottom: head.bottom + 42 },
  );
  return { svg: head.svg + number + below.svg, bottom: below.bottom + 12 };
}

/** Two in a row, both as high as the higher; one that is left over has the row to itself. */
function cards(all: readonly Card[], top: number, theme: Theme): Piece {
  let [svg, y] = ["", top];
  for (let at = 0; at < all.length; at += 2) {
    const pair = all.slice(at, at + 2);
    const wide = pair.length === 2 ? (inside - gap) / 2 : inside;
    const row = pair.map((card) => cardText(card, wide, theme));
    const height = Math.max(...row.map(({ bottom }) => bottom));
    svg += row
      .map(
        ({ svg: texts }, place) =>
          `<g transform="translate(${margin + place * (wide + gap)} ${y})">${box(0, 0, wide, height, theme.paper, round)}${box(0, 14, 4, 18, theme.banner)}${texts}</g>`,
      )
      .join("");
    y += height + gap;
  }
  return { svg, bottom: y };
}

const nested = ({ svg }: Svg, x: number, y: number): string => svg.replace("<svg ", `<svg x="${x}" y="${y}" `);

/** The title of a chart with its unit behind it, or below it where there is no room. */
function heading({ title, unit }: ChartFigures, left: number, top: number, theme: Theme): Piece {
  const [most, said] = [drawingWidth - 11, `单位：${unit}`];
  const head = written(title, left, top, most, 24, { size: 15.5, fill: theme.ink, bold: true });
  const weak = { size: 12, fill: theme.muted } as const;
  const room = most - reach(said, weak.size) - 8;
  return head.bottom - top === 24 && reach(title, 15.5) <= room
    ? { svg: head.svg + textAt(left + most, top + 13, said, { ...weak, anchor: "end" }), bottom: head.bottom }
    : { svg: head.svg + textAt(left, head.bottom + 8, said, weak), bottom: head.bottom + 16 };
}

function charts(poster: Poster, top: number, theme: Theme): Piece {
  const left = (width - drawingWidth) / 2;
  let [svg, y] = ["", top];
  for (const chart of poster.charts) {
    const drawn = drawOnScreen(chart, theme);
    const head = heading(chart, left + 11, y + 14, theme);
    const bottom = head.bottom + 14 + drawn.height + 12;
    svg +=
      box(margin - 4, y, inside + 8, bottom - y, theme.paper, round) +
      box(left, y + 18, 4, 16, theme.banner) +
      head.svg +
      nested(drawn, left, head.bottom + 14);
    y = bottom + gap;
  }
  return { svg, bottom: y };
}

/** The poster as one drawing. `mark`: of a report that is not ready, printed on it. */
export function posterSvg(poster: Poster, mark: Mark | null, theme: Theme): Svg {
  const head = banner(poster, mark, theme);
  const figures = cards(poster.cards, head.bottom + gap, theme);
  const drawn = charts(poster, figures.bottom, theme);
  const how = { size: 12, fill: theme.muted } as const;
  const left = written(poster.left, margin + 2, drawn.bottom, inside - 4, 19, how);
  const source = written(poster.source, margin + 2, left.bottom, inside - 4, 19, how);
  const height = Math.ceil(source.bottom) + 18;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${box(0, 0, width, height, theme.ground)}${head.svg}${figures.svg}${drawn.svg}${left.svg}${source.svg}</svg>`;
  return { svg, width, height };
}

/** The poster as PNG; null where this machine has no font for Chinese. */
export const posterPng = (poster: Poster, mark: Mark | null, theme: Theme): Uint8Array | null =>
  drawPng(posterSvg(poster, mark, theme), scale);
