// What is drawn over the cells of a worksheet: shapes, text boxes, pictures (ECMA-376 part 1, 20.5). They lie on top, so that whoever looks at
// the sheet sees them and not what the cells under them hold.
//
// Programs put some of it into mc:AlternateContent (part 3, 10.2.1): what it offers first is what a current program shows, what is for
// others (Fallback) is passed over. Comments are none of it: they lie in a part of their own, and open when somebody asks.
import { tooMuch } from "./problem.ts";
import type { At, Range } from "./sheet.ts";
import { attribute, scan, type Attributes, type Path, type Work } from "../../opc/xml.ts";

/** `text`: what is written in it, "" for what has no text. */
export type Drawn = Range & { readonly text: string };

const most = 5_000;

/** English Metric Units: of a pixel, and of a column and a row as they usually are; only a shape that says no end is measured with them. */
const emu = { pixel: 9_525, column: 64 * 9_525, row: 20 * 9_525 } as const;

type Corner = { column: number; row: number; across: number; down: number };

class Anchor {
  readonly from: Corner = { column: 0, row: 0, across: 0, down: 0 };
  readonly to: Corner = { column: -1, row: -1, across: 0, down: 0 };
  readonly texts: string[] = [];
  hidden = false;
  size = { across: 0, down: 0 };

  /** Cells of which at least a pixel is covered. */
  drawn(): Drawn {
    const { from, to, size } = this;
    const told = to.column >= 0 && to.row >= 0;
    const last: At = told
      ? { row: to.row - (to.down <= emu.pixel ? 1 : 0), column: to.column - (to.across <= emu.pixel ? 1 : 0) }
      : {
          row: from.row + Math.floor((from.down + size.down) / emu.row),
          column: from.column + Math.floor((from.across + size.across) / emu.column),
        };
    return {
      from: { row: from.row, column: from.column },
      to: { row: Math.max(from.row, last.row), column: Math.max(from.column, last.column) },
      text: this.texts.join(" ").replace(/\s+/g, " ").trim(),
    };
  }
}

const isAnchor = (name: string | undefined): boolean => /^(?:twoCell|oneCell)Anchor$/.test(name ?? "");

const coordinates: Readonly<Record<string, keyof Corner>> = { col: "column", row: "row", colOff: "across", rowOff: "down" };

class Reading {
  readonly found: Drawn[] = [];
  #anchor: Anchor | undefined;

  open(path: Path, attributes: Attributes): void {
    const name = path.at(-1);
    if (isAnchor(name)) this.#anchor = new Anchor();
    else if (this.#anchor === undefined || path.includes("Fallback")) return;
    else if (name === "ext" && isAnchor(path.at(-2)))
      this.#anchor.size = { across: Number(attribute(attributes, "cx")), down: Number(attribute(attributes, "cy")) };
    else if (name === "cNvPr" && /^(?:1|true)$/.test(attribute(attributes, "hidden") ?? "")) this.#anchor.hidden = true;
    else if (name === "p") this.#anchor.texts.push("");
  }

  text(path: Path, text: string): void {
    const [name = "", above] = [path.at(-1), path.at(-2)];
    const anchor = this.#anchor;
    if (anchor === undefined || path.includes("Fallback")) return;
    const coordinate = coordinates[name];
    if (coordinate !== undefined && (above === "from" || above === "to")) anchor[above][coordinate] = Number(text);
    else if (name === "t") anchor.texts.push(`${anchor.texts.pop() ?? ""}${text}`);
  }

  close(path: Path): void {
    if (!isAnchor(path.at(-1)) || this.#anchor === undefined) return;
    if (!this.#anchor.hidden) this.found.push(this.#anchor.drawn());
    if (this.found.length > most) throw tooMuch("里的图形太多");
    this.#anchor = undefined;
  }
}

/** What a drawing part holds, in order: the last lies on top. */
export function readDrawing(xml: string, work: Work): readonly Drawn[] {
  const reading = new Reading();
  scan(xml, work, {
    open: (path, attributes) => reading.open(path, attributes),
    text: (path, text) => reading.text(path, text),
    close: (path) => reading.close(path),
  });
  return reading.found;
}
