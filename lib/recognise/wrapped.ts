// Paragraphs of a text that a program broke into lines of one width, put together again once its tables are known: a line that is full goes on in the next,
// unless that begins with an ordinal, further in, or behind a blank line. Text whose lines have no width in common is left as it is.
import { beginsWithOrdinal } from "../ordinals/ordinalAt.ts";
import { isEnded, widthOf } from "../prose/pdf/rows.ts";
import { isPageNumber } from "../matching/flat/token.ts";
import type { ReadLine, ReadPiece } from "../reading/reading.ts";

/** Lines so much shorter than the width are as full: no mark begins a line, and no number is broken. */
const slack = 6;
/** Narrower text is a list; so many full lines at least show that there is a width, so many of all long ones, most of them in the middle of a sentence. */
const [narrow, few, share] = [40, 5, 0.4] as const;
/** A paragraph begins two 汉字 further in. */
const usualIndent = 4;

const lineAt = ({ where }: ReadLine): number => (where.in === "text" ? where.line : -2);

/** How the text is set: `margin`: where most lines begin; `indents`: paragraphs begin further in. */
class Setting {
  readonly #margin: number;
  readonly #indents: boolean;
  readonly #width: number;

  constructor(lines: readonly ReadLine[]) {
    const indents = lines.map(({ indent = 0 }) => indent);
    this.#margin = Math.min(...indents);
    this.#indents = indents.filter((indent) => indent > this.#margin + 1).length * 8 > indents.length;
    const ends = lines.map((line) => this.#endOf(line));
    const near = (width: number): number => ends.filter((end) => end <= width && end >= width - slack).length;
    const best = ends.reduce((found, end) => (end >= narrow && near(end) > near(found) ? end : found), 0);
    const long = ends.filter((end) => end > best / 2).length;
    const full = lines.filter((line) => this.#endOf(line) >= best - slack);
    const broken = full.filter(({ text }) => !isEnded(text)).length;
    this.#width = near(best) >= few && near(best) >= long * share && broken >= few && broken * 2 > full.length ? best : Infinity;
  }

  get isWrapped(): boolean {
    return this.#width !== Infinity;
  }

  #isIn({ indent = 0 }: ReadLine): boolean {
    return indent > this.#margin + 1;
  }

  #endOf(line: ReadLine): number {
    return widthOf(line.text) + (this.#isIn(line) ? usualIndent : 0);
  }

  /** `isPaged`: a page ends between them. */
  goesOn(before: ReadLine, next: ReadLine, isPaged: boolean): boolean {
    if ((!isPaged && lineAt(next) !== lineAt(before) + 1) || next.rank > 0 || next.item) return false;
    if (this.#endOf(before) < this.#width - slack) return false;
    return this.#indents ? !this.#isIn(next) : !isEnded(before.text) && !beginsWithOrdinal(next.text);
  }
}

/** - 2 -, 第 2 页, several of them and one after the other: what pages put between the lines. */
function pageNumbersIn(lines: readonly ReadLine[]): ReadonlySet<ReadPiece> {
  const found = lines.filter(({ text }) => isPageNumber(text.trim()));
  const numbers = found.map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? 0));
  const isCounting = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return new Set(found.length > 1 && isCounting ? found : []);
}

/** Words of letters keep a blank between them. */
const meet = (before: string, after: string): string =>
  `${before}${/[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : ""}${after}`;

/** `pieces`: with whole paragraphs; `numbers`: of pages, which are none of the text. */
export type Unwrapped = { readonly pieces: readonly ReadPiece[]; readonly numbers: readonly ReadLine[] };

/** `tables`: pieces that belong to tables, which stay as they are. Of a source that is no plain text nothing is changed. */
export function unwrapped(pieces: readonly ReadPiece[], tables: ReadonlySet<ReadPiece>): Unwrapped {
  const lines = pieces.flatMap((piece) => (piece.kind === "line" && piece.where.in === "text" && !tables.has(piece) ? [piece] : []));
  const numbers = pageNumbersIn(lines);
  const setting = new Setting(lines.filter((line) => !numbers.has(line)));
  if (!setting.isWrapped) return { pieces, numbers: [] };
  const own = new Set<ReadPiece>(lines);
  const all: ReadPiece[] = [];
  let last: ReadLine | undefined;
  let isPaged = false;
  for (const piece of pieces) {
    if (numbers.has(piece)) {
      isPaged = true;
      continue;
    }
    const before = last;
    last = piece.kind === "line" && own.has(piece) ? piece : undefined;
    const open = all.at(-1);
    if (before !== undefined && last !== undefined && open?.kind === "line" && setting.goesOn(before, last, isPaged))
      all.splice(-1, 1, { ...open, text: meet(open.text, last.text) });
    else all.push(piece);
    isPaged = false;
  }
  return { pieces: all, numbers: lines.filter((line) => numbers.has(line)) };
}
