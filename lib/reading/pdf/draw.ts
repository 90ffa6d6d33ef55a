// Draws a page without a canvas: goes through what a PDF draws, in order, and keeps what matters to a reader: letters with their place and
// look, straight strokes, filled rectangles, pictures. ISO 32000-1: 8.4 (state), 8.5 (paths), 9.3–9.4 (text).
//
// Places follow from the same sums by which pdf.js paints (canvas.js: showText, setFont, paintFormXObjectBegin), so that what is read is what is seen.
import type { Box } from "../reading.ts";
import { identity, moved, overlap, placedBox, times, type Matrix } from "./geometry.ts";
import type { Font, PdfPage, Step } from "./open.ts";
import { partsOfPath, type Fill, type Stroke } from "./paths.ts";
import { lettersOf, type Letter, type TextState } from "./letters.ts";

/** `masked`: what lies under it may be seen through it. */
export type Picture = { readonly box: Box; readonly masked: boolean; readonly order: number };

/** `curves`: how many shapes with curves were filled, as letters are that were turned into shapes; `shapes`: around each that was filled and is no rectangle. `mute`: where text was to be drawn with a font that could not be read. */
export type Drawn = {
  readonly letters: readonly Letter[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
  readonly curves: number;
  readonly shapes: readonly Box[];
  readonly mute: readonly Box[];
};

/** What q keeps and Q takes back. `ink`, `line`: colours as #rrggbb, null where a pattern is painted. */
export type State = TextState & {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly line: string | null;
  readonly lineAlpha: number;
  readonly lineWidth: number;
  readonly mixes: boolean;
};

const everywhere: Box = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];

const matrixFrom = (told: readonly unknown[]): Matrix => [
  number(told[0]),
  number(told[1]),
  number(told[2]),
  number(told[3]),
  number(told[4]),
  number(told[5]),
];

const start = (shown: Matrix): State => ({
  matrix: shown,
  clip: everywhere,
  ink: "#000000",
  alpha: 1,
  line: "#000000",
  lineAlpha: 1,
  lineWidth: 1,
  mixes: false,
  font: undefined,
  size: 0,
  direction: 1,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  text: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

function matricesOf(name: string, told: readonly unknown[]): readonly Matrix[] {
  if (name.endsWith("Repeat")) {
    const at = list(told[3]).map(number);
    return at.flatMap((x, place) => (place % 2 === 0 ? [[number(told[1]), 0, 0, number(told[2]), x, at[place + 1] ?? 0] as const] : []));
  }
  if (!name.endsWith("Group")) return [identity];
  return list(told.at(-1)).flatMap((one) =>
    typeof one === "object" && one !== null && "transform" in one ? [matrixFrom(list(one.transform))] : [],
  );
}

class Drawing {
  readonly letters: Letter[] = [];
  readonly strokes: Stroke[] = [];
  readonly fills: Fill[] = [];
  readonly pictures: Picture[] = [];
  readonly mute: Box[] = [];
  readonly shapes: Box[] = [];
  curves = 0;

  readonly #shown: Matrix;
  readonly #page: PdfPage;
  readonly #kept: State[] = [];
  readonly #layers: boolean[] = [];
  readonly #groups: boolean[] = [];
  #state: State;
  #order = 0;
  #clips = false;
  #unmasks = false;
  #annotated = false;

  constructor(page: PdfPage, shown: Matrix) {
    this.#page = page;
    this.#shown = shown;
    this.#state = start(shown);
  }

  take({ name, told }: Step): void {
    this.#order += 1;
    const unmasks = this.#unmasks;
    this.#unmasks = false;
    this.#steps[name]?.(told);
    // A layer may be told between a mask that is taken off and the picture that had it.
    if (name === "beginMarkedContentProps") this.#unmasks = unmasks;
    if (/^paint(?:Image|Inline)/.test(name)) this.#pictures(name, told, unmasks);
  }

  /** Neither in a layer that is switched off nor in a mask. */
  #isSeen(): boolean {
    return this.#layers.every(Boolean) && this.#groups.every(Boolean);
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #save(): void {
    if (this.#kept.length < 10_000) this.#kept.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#kept.pop() ?? this.#state;
  }

  #move(x: number, y: number): void {
    const [lineX, lineY] = [this.#state.lineX + x, this.#state.lineY + y];
    this.#set({ lineX, lineY, x: lineX, y: lineY });
  }

  #font(name: unknown, size: number): void {
    const font: Font | undefined = this.#page.fontOf(String(name));
    this.#set({ font, size: Math.abs(size), direction: size < 0 ? -1 : 1 });
  }

  #show(glyphs: readonly unknown[]): void {
    const seen = this.#isSeen();
    const { letters, x, y, mute } = lettersOf(glyphs, this.#state, this.#state.matrix);
    for (const letter of letters)
      this.letters.push({ ...letter, order: this.#order, clip: this.#state.clip, layered: !seen, annotated: this.#annotated });
    if (mute !== undefined && seen) this.mute.push(mute);
    this.#set({ x, y });
  }

  #form(matrix: unknown, box: unknown): void {
    this.#save();
    const given = list(matrix);
    if (given.length === 6) this.#set({ matrix: times(this.#state.matrix, matrixFrom(given)) });
    this.#clipTo(list(box));
  }

  #clipTo(corners: readonly unknown[]): void {
    if (corners.length < 4) return;
    const [x1, y1, x2, y2] = corners.map(number);
    this.#set({ clip: overlap(this.#state.clip, placedBox(this.#state.matrix, [x1 ?? 0, y1 ?? 0], [x2 ?? 0, y2 ?? 0])) });
  }

  #path([operator, data, bounds]: readonly unknown[]): void {
    const { strokes, fills, curved, shape } = partsOfPath(number(operator), list(list(data)[0]), this.#state, this.#order);
    if (this.#isSeen()) {
      this.strokes.push(...strokes);
      this.fills.push(...fills);
      if (curved) this.curves += 1;
      if (shape !== undefined) this.shapes.push(shape);
    }
    if (this.#clips) this.#clipTo(list(bounds));
    this.#clips = false;
  }

  /** A picture fills the unit square; one that is repeated has its own matrices. Stencils let through what lies under them. */
  #pictures(name: string, told: readonly unknown[], unmasked: boolean): void {
    if (!this.#isSeen()) return;
    const masked = unmasked || name.includes("Mask") || this.#state.alpha < 1 || this.#state.mixes;
    for (const matrix of matricesOf(name, told)) {
      const box = overlap(placedBox(times(this.#state.matrix, matrix), [0, 0], [1, 1]), this.#state.clip);
      if (box.right > box.left && box.bottom > box.top) this.pictures.push({ box, masked, order: this.#order });
    }
  }

  #states(told: readonly unknown[]): void {
    for (const one of list(told[0])) {
      const [key, value] = list(one);
      if (key === "ca") this.#set({ alpha: number(value) });
      if (key === "CA") this.#set({ lineAlpha: number(value) });
      if (key === "LW") this.#set({ lineWidth: number(value) });
      if (key === "BM") this.#set({ mixes: value !== "source-over" });
      if (key === "Font") this.#font(list(value)[0], number(list(value)[1]));
      if (key === "SMask" && value === false) this.#unmasks = true;
    }
  }

  #annotation(told: readonly unknown[]): void {
    this.#save();
    this.#annotated = true;
    const [, rectangle, transform, matrix] = told;
    this.#state = start(this.#shown);
    this.#clipTo(list(rectangle));
    for (const inner of [transform, matrix])
      if (list(inner).length === 6) this.#set({ matrix: times(this.#state.matrix, matrixFrom(list(inner))) });
  }

  readonly #steps: Readonly<Record<string, (told: readonly unknown[]) => void>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (told) => this.#set({ matrix: times(this.#state.matrix, matrixFrom(told)) }),
    setLineWidth: ([width]) => this.#set({ lineWidth: number(width) }),
    setGState: (told) => this.#states(told),
    setStrokeRGBColor: ([color]) => this.#set({ line: String(color) }),
    setFillRGBColor: ([color]) => this.#set({ ink: String(color) }),
    setStrokeColorN: () => this.#set({ line: null }),
    setFillColorN: () => this.#set({ ink: null }),
    setStrokeTransparent: () => this.#set({ line: "transparent" }),
    setFillTransparent: () => this.#set({ ink: "transparent" }),
    clip: () => (this.#clips = true),
    eoClip: () => (this.#clips = true),
    constructPath: (told) => this.#path(told),
    beginText: () => this.#set({ text: identity, x: 0, y: 0, lineX: 0, lineY: 0 }),
    setCharSpacing: ([spacing]) => this.#set({ letterSpacing: number(spacing) }),
    setWordSpacing: ([spacing]) => this.#set({ wordSpacing: number(spacing) }),
    setHScale: ([scale]) => this.#set({ stretch: number(scale) / 100 }),
    setLeading: ([leading]) => this.#set({ leading: -number(leading) }),
    setFont: ([name, size]) => this.#font(name, number(size)),
    setTextRenderingMode: ([mode]) => this.#set({ mode: number(mode) }),
    setTextRise: ([rise]) => this.#set({ rise: number(rise) }),
    moveText: ([x, y]) => this.#move(number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.#set({ leading: number(y) });
      this.#move(number(x), number(y));
    },
    setTextMatrix: (told) =>
      this.#set({ text: matrixFrom(list(told[0]).length === 6 ? list(told[0]) : told), x: 0, y: 0, lineX: 0, lineY: 0 }),
    nextLine: () => this.#move(0, this.#state.leading),
    showText: ([glyphs]) => this.#show(list(glyphs)),
    paintFormXObjectBegin: ([matrix, box]) => this.#form(matrix, box),
    paintFormXObjectEnd: () => this.#restore(),
    beginGroup: ([group]) => this.#group(group),
    endGroup: () => {
      this.#groups.pop();
      this.#restore();
    },
    beginAnnotation: (told) => this.#annotation(told),
    endAnnotation: () => {
      this.#restore();
      this.#annotated = false;
    },
    beginMarkedContent: () => this.#layers.push(true),
    beginMarkedContentProps: ([tag, layer]) => this.#layers.push(tag !== "OC" || layer === null || this.#page.isLayerSeen(layer)),
    endMarkedContent: () => this.#layers.pop(),
    paintSolidColorImageMask: () => this.#path([22, [[0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4]], undefined]),
    shadingFill: () => this.pictures.push({ box: this.#state.clip, masked: true, order: this.#order }),
  };

  /** A group is clipped here; the form in it, which comes next, has the matrix. */
  #group(group: unknown): void {
    this.#save();
    const told = typeof group === "object" && group !== null ? group : {};
    this.#groups.push(!("smask" in told) || !told.smask);
    const { matrix } = this.#state;
    if ("matrix" in told && list(told.matrix).length === 6) this.#set({ matrix: times(matrix, matrixFrom(list(told.matrix))) });
    if ("bbox" in told) this.#clipTo(list(told.bbox));
    this.#set({ matrix });
  }
}

/** What a page draws. `turn`: a further turn of the page, so that what is written on its side stands upright. */
export function drawn(page: PdfPage, turn: Matrix = identity): Drawn {
  const drawing = new Drawing(page, times(turn, page.shown));
  for (const step of page.steps) drawing.take(step);
  const { letters, strokes, fills, pictures, curves, shapes, mute } = drawing;
  return { letters, strokes, fills, pictures, curves, shapes, mute };
}

export const pageBox = ({ width, height }: PdfPage, turn: Matrix): Box => {
  const [x1, y1] = moved(turn, [0, 0]);
  const [x2, y2] = moved(turn, [width, height]);
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
};
