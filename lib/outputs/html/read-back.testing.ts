// For tests only: the tables of a page of HTML as rows of cells, read by a parser that is not ours.
import { load } from "cheerio";
import { readCells, type ReadCell } from "./sample.testing.ts";

/** The cells of every table with their places; a line break in a cell is read as \n. */
export function tablesIn(html: string): readonly (readonly ReadCell[])[] {
  const $ = load(html);
  $("br").replaceWith("\n");
  const span = (text: string | undefined): number => Number(text ?? 1);
  return $("table")
    .toArray()
    .map((table) =>
      readCells(
        $(table)
          .find("tr")
          .toArray()
          .map((row) =>
            $(row)
              .children("td, th")
              .toArray()
              .map((cell) => ({ rowSpan: span($(cell).attr("rowspan")), colSpan: span($(cell).attr("colspan")), text: $(cell).text() })),
          ),
      ),
    );
}
