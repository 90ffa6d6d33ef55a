// Text as a PDF viewer gives it, each printed line a line, read as the paragraphs that it was; what was done is told.
import { continued } from "./join.ts";
import { unfurnished } from "./furniture.ts";
import { rowsOf, widthOf, type Row } from "./rows.ts";
import { isSpaced, setsFiguresApart, unspaced, withFiguresClose, withoutHanSpaces } from "./spacing.ts";

/** `joined`: printed lines that went into `paragraphs`; `numbers`, `heads`: what was left out; `spaced`: lines out of which blanks were taken. */
export type Mended = {
  readonly joined: number;
  readonly paragraphs: number;
  readonly numbers: readonly string[];
  readonly heads: readonly string[];
  readonly spaced: number;
};

/** Undefined where nothing had to be done. */
export type Unbroken = { readonly lines: readonly string[]; readonly mended: Mended | undefined };

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z]/.test(sign);

/** Words of letters keep a blank between them; digits and 汉字 meet. */
function meet(before: string, hyphened: Row["hyphened"], after: string): string {
  if (hyphened === "shown" && !(isLetter(before.at(-1)) && isLetter(after[0]))) return `${before}-${after}`;
  const blank = hyphened === undefined && isLetter(after[0]) && (isLetter(before.at(-1)) || /[A-Za-z][,.;:]$/.test(before));
  return `${before}${blank ? " " : ""}${after}`;
}

type Paragraph = { readonly text: string; readonly rows: number };

function paragraphsOf(rows: readonly Row[], joins: ReadonlySet<number>): readonly Paragraph[] {
  const all: Paragraph[] = [];
  rows.forEach((row, at) => {
    const before = joins.has(at - 1) ? all.pop() : undefined;
    all.push(
      before === undefined
        ? { text: row.text, rows: 1 }
        : { text: meet(before.text, rows[at - 1]?.hyphened, row.text), rows: before.rows + 1 },
    );
  });
  return all;
}

export function unbroken(text: string): Unbroken {
  const read = rowsOf(text);
  const some = read.some((row) => isSpaced(row.text));
  const spaced = read.filter((row) => isSpaced(row.text, some)).length;
  const { rows, numbers, heads } = unfurnished(
    read.map((row) => (isSpaced(row.text, some) ? { ...row, text: unspaced(row.text), tabular: false } : row)),
  );
  const apart = setsFiguresApart(rows.map((row) => row.text));
  const paragraphs = paragraphsOf(
    rows,
    continued(rows, (row) => widthOf(apart ? withFiguresClose(row) : row)),
  );
  const joined = paragraphs.filter((one) => one.rows > 1);
  const close = joined.length > 0 && apart ? withFiguresClose : (line: string) => line;
  const lines = paragraphs.map((one) => close(one.rows > 1 ? withoutHanSpaces(one.text) : one.text));
  const closed = paragraphs.filter((one, at) => one.text !== lines[at]).length;
  const mended: Mended = {
    joined: joined.reduce((sum, one) => sum + one.rows, 0),
    paragraphs: joined.length,
    numbers,
    heads,
    spaced: spaced + closed,
  };
  const done = joined.length + numbers.length + heads.length + spaced > 0;
  return { lines, mended: done ? mended : undefined };
}
