// Where the letters of one string of a PDF stand, and how they look: the sums of ISO 32000-1, 9.4.4, as pdf.js paints by them.
import { withoutRadicals } from "../../characters/radicals.ts";
import type { Box } from "../reading.ts";
import { around, moved, times, type Matrix } from "./geometry.ts";
import type { Font } from "./open.ts";

/** The state that text is drawn under. `ink`: #rrggbb, "transparent", or null for a pattern. `mode`: 9.3.6. */
export type TextState = {
  readonly font: Font | undefined;
  readonly size: number;
  readonly direction: 1 | -1;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly ink: string | null;
  readonly alpha: number;
  readonly text: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
};

/** In quarters of a circle, clockwise; null where it stands aslant. */
export type Turn = 0 | 1 | 2 | 3 | null;

/** A sign as a string has it: `text` "" where nobody knows what it is. `base`: of the line it stands on, from the side that is up for it. */
export type Sign = {
  readonly text: string;
  readonly box: Box;
  readonly base: number;
  readonly size: number;
  readonly turn: Turn;
  readonly ink: string | null;
  readonly alpha: number;
  readonly mode: number;
};

/** `layered`: in a layer that is switched off. `annotated`: in a field that somebody filled in, or another annotation. */
export type Letter = Sign & { readonly order: number; readonly clip: Box; readonly layered: boolean; readonly annotated: boolean };

type Glyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly metric: readonly number[] | undefined;
};

function glyphFrom(told: unknown): Glyph | undefined {
  if (typeof told !== "object" || told === null || !("width" in told)) return undefined;
  const metric: unknown = "vmetric" in told ? told.vmetric : undefined;
  return {
    unicode: "unicode" in told && typeof told.unicode === "string" ? told.unicode : "",
    width: typeof told.width === "number" && Number.isFinite(told.width) ? told.width : 0,
    isSpace: "isSpace" in told && told.isSpace === true,
    metric: Array.isArray(metric) && metric.every((one) => typeof one === "number") ? metric : undefined,
  };
}

/** How far letters reach above and below their line, in parts of their size, whatever their font says of itself. */
const [above, below] = [0.86, 0.14] as const;

/** What is no letter: controls, places for private use, and the sign for what is lost. */
const strange = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u;

/** How what is drawn under a matrix stands on the page. */
export function turnOf([a, b]: Matrix): Turn {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) > 0.03) return null;
  const turn = ((nearest % 4) + 4) % 4;
  return turn === 0 || turn === 1 || turn === 2 || turn === 3 ? turn : null;
}

/** The line that a letter stands on, for each turn: how far it is from the upper, right, lower or left side. */
const baseOf = (turn: Turn, [x, y]: readonly [number, number]): number => (turn === 1 ? -x : turn === 2 ? -y : turn === 3 ? x : y);

/** A letter that is `wide` and begins at `x`, `y` of the string's own axes, `y` upwards. */
function signAt(matrix: Matrix, x: number, y: number, wide: number, state: TextState, text: string): Sign {
  const { size, ink, alpha, mode } = state;
  const corners = [
    [x, y + size * above],
    [x + wide, y + size * above],
    [x, y - size * below],
    [x + wide, y - size * below],
  ] as const;
  const turn = turnOf(matrix);
  return {
    text,
    box: around(corners.map((corner) => moved(matrix, corner))),
    base: baseOf(turn, moved(matrix, [x, y])),
    size: size * Math.hypot(matrix[2], matrix[3]),
    turn,
    ink,
    alpha,
    mode,
  };
}

export type Shown = { readonly letters: readonly Sign[]; readonly x: number; readonly y: number; readonly mute: Box | undefined };

/** The letters of a string, and where the next begins. `mute`: where a string stands whose font could not be read. */
export function lettersOf(told: readonly unknown[], state: TextState, page: Matrix): Shown {
  const { font, size, direction, letterSpacing, wordSpacing, stretch, rise } = state;
  const scale = stretch * direction;
  const own: Matrix = [scale, 0, 0, direction, state.x, state.y + rise];
  const matrix = times(times(page, state.text), own);
  const advance = size * (font?.matrix[0] ?? 0.001);
  const upright = font?.upright === true;
  const letters: Sign[] = [];
  let along = 0;
  for (const one of told) {
    if (typeof one === "number") {
      along += ((upright ? 1 : -1) * one * size) / 1000;
      continue;
    }
    const glyph = glyphFrom(one);
    if (glyph === undefined) continue;
    const spacing = (glyph.isSpace ? wordSpacing : 0) + letterSpacing;
    const text = font?.spells === true && !strange.test(glyph.unicode) ? withoutRadicals(glyph.unicode) : "";
    const wide = glyph.width * advance;
    if (upright) {
      // The origin of a letter that is set downwards lies above its middle (9.7.4.3).
      const [down = -1000, across = glyph.width / 2, high = 880] = glyph.metric ?? [font?.columns?.[0], undefined, font?.columns?.[1]];
      letters.push(signAt(matrix, -across * advance, -along - high * advance, wide, state, text));
      along += -down * advance - spacing * direction;
    } else {
      letters.push(signAt(matrix, along, 0, wide, state, text));
      along += wide + spacing * direction;
    }
  }
  const mute = letters.length === 0 && (font === undefined || told.length === 0) ? signAt(matrix, 0, 0, size, state, "").box : undefined;
  return upright ? { letters, x: state.x, y: state.y - along, mute } : { letters, x: state.x + along * scale, y: state.y, mute };
}
