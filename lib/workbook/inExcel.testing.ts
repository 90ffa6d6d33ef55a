// For tests only: a workbook of ours changed as Excel changes one, on its XML: cells cut and pasted with their names, rows and
// columns put in and taken out, sheets copied. Formulas are left as they are; what they came to is stored beside them.
import { tampered } from "./edited.testing.ts";

type At = { row: number; column: number };
type Cell = At & { attributes: string; content: string };
type Sheet = { head: string; rows: Map<number, string>; cells: Cell[]; tail: string };

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const a1 = ({ row, column }: At): string => `${letters(column)}${row + 1}`;
const placeOf = (text: string): At => {
  const [, name = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  return { row: Number(row) - 1, column: [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
};

function parsed(xml: string): Sheet {
  const [, head = "", data = "", tail = ""] = /^(.*<sheetData>)(.*)(<\/sheetData>.*)$/s.exec(xml) ?? [];
  const rows = new Map<number, string>();
  const cells: Cell[] = [];
  for (const [, row = "", attributes = "", content = ""] of data.matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    rows.set(Number(row) - 1, attributes);
    for (const [, name = "", look = "", inner = ""] of content.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs))
      cells.push({ ...placeOf(name), attributes: look, content: inner });
  }
  return { head, rows, cells, tail };
}

function written({ head, rows, cells, tail }: Sheet): string {
  const inOrder = [...new Set([...rows.keys(), ...cells.map(({ row }) => row)])].sort((one, two) => one - two);
  const data = inOrder.map((row) => {
    const own = cells.filter((cell) => cell.row === row).sort((one, two) => one.column - two.column);
    return `<row r="${row + 1}"${rows.get(row) ?? ""}>${own.map((cell) => `<c r="${a1(cell)}"${cell.attributes}>${cell.content}</c>`).join("")}</row>`;
  });
  return head + data.join("") + tail;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");

/** A workbook open in Excel, as a few of its acts see it. Sheets by number from 1, 说明 first. */
export class InExcel {
  readonly #parts: Map<string, string>;
  readonly #bytes: Uint8Array;

  private constructor(bytes: Uint8Array, parts: Map<string, string>) {
    this.#bytes = bytes;
    this.#parts = parts;
  }

  static async open(bytes: Uint8Array): Promise<InExcel> {
    const parts = new Map<string, string>();
    await tampered(bytes, (path, text) => {
      // Excel has reckoned all of it when it saves, and asks nobody to do so again.
      parts.set(path, path === "xl/workbook.xml" ? text.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>') : text);
      return text;
    });
    return new InExcel(bytes, parts);
  }

  part(path: string): string {
    return this.#parts.get(path) ?? "";
  }

  change(path: string, how: (text: string) => string): this {
    this.#parts.set(path, how(this.part(path)));
    return this;
  }

  #sheet(number: number, how: (sheet: Sheet) => void): this {
    return this.change(`xl/worksheets/sheet${number}.xml`, (xml) => {
      const sheet = parsed(xml);
      how(sheet);
      return written(sheet);
    });
  }

  /** Names that lead to a cell of this sheet lead to another, or nowhere. */
  #names(number: number, how: (at: At) => string | undefined): this {
    const name = escaped(this.sheetNames()[number - 1] ?? "");
    return this.change("xl/workbook.xml", (xml) =>
      xml.replace(
        /(<definedName [^>]*>)([^<]*)!(\$[A-Z]+\$\d+)(<\/definedName>)/g,
        (whole, open: string, sheet: string, cell: string, close: string) => {
          if (sheet !== `&apos;${name}&apos;` && sheet !== `'${name}'`) return whole;
          const to = how(placeOf(cell));
          return to === undefined ? `${open}#REF!${close}` : `${open}${to.includes("!") ? to : `${sheet}!${to}`}${close}`;
        },
      ),
    );
  }

  sheetNames(): readonly string[] {
    return [...this.part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => name);
  }

  /** What stands in a cell: attributes besides its place and style, and content. */
  put(number: number, cell: string, content: string, attributes = ""): this {
    return this.#sheet(number, ({ cells }) => {
      const at = placeOf(cell);
      const found = cells.find(({ row, column }) => row === at.row && column === at.column);
      const one = found ?? { ...at, attributes: "", content: "" };
      if (found === undefined) cells.push(one);
      one.attributes = (/ s="\d+"/.exec(attributes + one.attributes)?.[0] ?? "") + attributes.replace(/ s="\d+"/, "");
      one.content = content;
    });
  }

  number(number: number, cell: string, value: number | string, attributes = ""): this {
    return this.put(number, cell, `<v>${value}</v>`, attributes);
  }

  /** The style of a cell becomes one of this number format, and of this font and fill where they are given. */
  look(
    number: number,
    cell: string,
    {
      format = "General",
      font = "",
      fill = "",
      border = "",
    }: { readonly format?: string; readonly font?: string; readonly fill?: string; readonly border?: string },
  ): this {
    const styles = this.part("xl/styles.xml");
    const counted = (of: RegExp): number => styles.match(of)?.length ?? 0;
    const fonts = styles.slice(0, styles.indexOf("</fonts>")).match(/<font>|<font /g)?.length ?? 0;
    const fills = styles.match(/<fill>/g)?.length ?? 0;
    const borders = styles.match(/<border[ >]/g)?.length ?? 0;
    const id = 300 + counted(/<numFmt /g);
    const numFmt = `<numFmt numFmtId="${id}" formatCode="${escaped(format).replaceAll('"', "&quot;")}"/>`;
    const style = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")).match(/<xf /g)?.length ?? 0;
    this.change("xl/styles.xml", (xml) =>
      (xml.includes("<numFmts")
        ? xml.replace(/<\/numFmts>/, `${numFmt}</numFmts>`)
        : xml.replace(/<fonts/, `<numFmts count="1">${numFmt}</numFmts><fonts`)
      )
        .replace("</fonts>", font === "" ? "</fonts>" : `<font>${font}</font></fonts>`)
        .replace("</fills>", fill === "" ? "</fills>" : `<fill>${fill}</fill></fills>`)
        .replace("</borders>", `${border}</borders>`)
        .replace(
          "</cellXfs>",
          `<xf numFmtId="${id}" fontId="${font === "" ? 0 : fonts}" fillId="${fill === "" ? 0 : fills}" borderId="${border === "" ? 0 : borders}" xfId="0" applyNumberFormat="1"/></cellXfs>`,
        ),
    );
    return this.#sheet(number, ({ cells }) => {
      const at = placeOf(cell);
      const found = cells.find(({ row, column }) => row === at.row && column === at.column);
      if (found !== undefined) found.attributes = ` s="${style}"${found.attributes.replace(/ s="\d+"/, "")}`;
    });
  }

  /** Cuts cells and pastes them so many rows and columns further, or onto another sheet. `overwritten`: the names of cells that are pasted over go, as in Excel. */
  cut(number: number, moved: readonly string[], by: { readonly rows?: number; readonly columns?: number }, overwritten = true): this {
    const from = new Set(moved);
    const to = (at: At): At => ({ row: at.row + (by.rows ?? 0), column: at.column + (by.columns ?? 0) });
    const over = new Set(moved.map((cell) => a1(to(placeOf(cell)))).filter((cell) => !from.has(cell)));
    this.#names(number, (at) => {
      if (from.has(a1(at))) return a1(to(at)).replace(/^([A-Z]+)/, "$$$1$$");
      return overwritten && over.has(a1(at)) ? undefined : a1(at).replace(/^([A-Z]+)/, "$$$1$$");
    });
    return this.#sheet(number, (sheet) => {
      const carried = sheet.cells.filter((cell) => from.has(a1(cell))).map((cell) => ({ ...cell, ...to(cell) }));
      sheet.cells = [...sheet.cells.filter((cell) => !from.has(a1(cell)) && !carried.some((one) => a1(one) === a1(cell))), ...carried];
    });
  }

  /** Two cells change places, by way of a spare one. */
  exchange(number: number, one: string, two: string): this {
    const other = new Map([
      [one, two],
      [two, one],
    ]);
    this.#names(number, (at) => (other.get(a1(at)) ?? a1(at)).replace(/^([A-Z]+)/, "$$$1$$"));
    return this.#sheet(number, ({ cells }) => {
      for (const cell of cells) Object.assign(cell, placeOf(other.get(a1(cell)) ?? a1(cell)));
    });
  }

  /** Rows (`of` "row") or columns are put in before `at` (from 0), or taken out there where `count` is negative. */
  shift(number: number, of: "row" | "column", at: number, count: number): this {
    const moved = (place: At): At | undefined => {
      if (place[of] < at) return place;
      if (count < 0 && place[of] < at - count) return undefined;
      return { ...place, [of]: place[of] + count };
    };
    this.#names(number, (place) => {
      const to = moved(place);
      return to === undefined ? undefined : a1(to).replace(/^([A-Z]+)/, "$$$1$$");
    });
    return this.#sheet(number, (sheet) => {
      sheet.cells = sheet.cells.flatMap((cell) => {
        const to = moved(cell);
        return to === undefined ? [] : [{ ...cell, ...to }];
      });
      if (of === "row")
        sheet.rows = new Map(
          [...sheet.rows].flatMap(([row, look]) => {
            const to = moved({ row, column: 0 });
            return to === undefined ? [] : [[to.row, look] as const];
          }),
        );
      sheet.tail = sheet.tail.replace(/<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"\/>/g, (_, from: string, to: string) => {
        const [first, last] = [placeOf(from), placeOf(to)];
        const begins = moved(first) ?? { ...first, [of]: at };
        const ends = moved(last) ?? { ...last, [of]: at - 1 };
        return ends.row < begins.row || ends.column < begins.column ? "" : `<mergeCell ref="${a1(begins)}:${a1(ends)}"/>`;
      });
    });
  }

  /** Two rows or columns change places whole, labels and all. */
  reorder(number: number, of: "row" | "column", one: number, two: number): this {
    const to = (place: At): At => ({ ...place, [of]: place[of] === one ? two : place[of] === two ? one : place[of] });
    this.#names(number, (at) => a1(to(at)).replace(/^([A-Z]+)/, "$$$1$$"));
    return this.#sheet(number, (sheet) => {
      sheet.cells = sheet.cells.map((cell) => ({ ...cell, ...to(cell) }));
    });
  }

  merge(number: number, range: string): this {
    return this.change(`xl/worksheets/sheet${number}.xml`, (xml) =>
      xml.includes("<mergeCells")
        ? xml.replace("</mergeCells>", `<mergeCell ref="${range}"/></mergeCells>`)
        : xml.replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`),
    );
  }

  /** 建立副本: the sheet again at the end, with names for itself alone, which stand before or after those for all. */
  copy(number: number, name: string, names: "before" | "after" | "none" = "after"): this {
    const place = this.sheetNames().length;
    const from = escaped(this.sheetNames()[number - 1] ?? "");
    const path = `xl/worksheets/sheet${place + 1}.xml`;
    this.#parts.set(path, this.part(`xl/worksheets/sheet${number}.xml`).replace(/<drawing [^>]*>|<legacyDrawing [^>]*>/g, ""));
    this.change("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="copy${place}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${place + 1}.xml"/></Relationships>`,
      ),
    );
    this.change("[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      ),
    );
    return this.change("xl/workbook.xml", (xml) => {
      const own = [...xml.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)!(\$[A-Z]+\$\d+)<\/definedName>/g)].filter(
        ([, , sheet]) => sheet === `&apos;${from}&apos;` || sheet === `'${from}'`,
      );
      const local =
        names === "none"
          ? ""
          : own
              .map(
                ([, called = "", , cell = ""]) =>
                  `<definedName name="${called}" localSheetId="${place}" hidden="1">&apos;${escaped(name)}&apos;!${cell}</definedName>`,
              )
              .join("");
      const listed = xml.replace("</sheets>", `<sheet name="${escaped(name)}" sheetId="${place + 90}" r:id="copy${place}"/></sheets>`);
      return names === "before"
        ? listed.replace("<definedNames>", `<definedNames>${local}`)
        : listed.replace("</definedNames>", `${local}</definedNames>`);
    });
  }

  /** Deletes a sheet: names for it lead nowhere. Its place stays, so that the numbers of others do. */
  remove(number: number): this {
    this.#names(number, () => undefined);
    const name = this.sheetNames()[number - 1] ?? "";
    return this.change("xl/workbook.xml", (xml) =>
      xml.replace(new RegExp(`<sheet name="${name.replace(/[()]/g, "\\$&")}"[^>]*/>`), '<sheet name="空表" sheetId="88" r:id="none"/>'),
    );
  }

  bytes(): Promise<Uint8Array> {
    const added = [...this.#parts.keys()];
    return tampered(
      this.#bytes,
      (path, text) => this.#parts.get(path) ?? text,
      added.map((path) => [path, this.#parts.get(path) ?? ""]),
    );
  }
}
