// What is written in a Word file is read, or named: no digit goes without a word, none comes twice, and none stands in another cell.
import fc from "fast-check";
import { test, expect } from "vitest";
import { by, docxOf, p, tbl, tc, tr } from "./docx.testing.ts";
import { readDocx } from "./read.ts";

const looks = [
  "",
  "<w:vanish/>",
  "<w:strike/>",
  `<w:vertAlign w:val="superscript"/>`,
  `<w:position w:val="-8"/>`,
  `<w:rStyle w:val="h"/>`,
  "<w:b/>",
];
const wraps: readonly ((run: string) => string)[] = [
  (run) => run,
  (run) => `<w:ins ${by}>${run}</w:ins>`,
  (run) => `<w:del ${by}>${run.replace("<w:t>", "<w:delText>").replace("</w:t>", "</w:delText>")}</w:del>`,
  (run) => `<w:moveFrom ${by}>${run}</w:moveFrom>`,
  (run) => `<w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt>`,
  (run) => `<w:fldSimple w:instr="=1">${run}</w:fldSimple>`,
  (run) => `<w:smartTag><w:hyperlink>${run}</w:hyperlink></w:smartTag>`,
  (run) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 9</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (run) => `<w:r><w:ruby><w:rt/><w:rubyBase>${run}</w:rubyBase></w:ruby></w:r>`,
];

type Drawn = { readonly look: number; readonly wrap: number };
const runs = fc.array(fc.record<Drawn>({ look: fc.nat({ max: looks.length - 1 }), wrap: fc.nat({ max: wraps.length - 1 }) }), {
  maxLength: 4,
});
const table = fc.array(
  fc.tuple(fc.array(runs, { minLength: 2, maxLength: 3 }), fc.constantFrom("", "<w:hidden/>", `<w:del ${by}/>`, `<w:ins ${by}/>`)),
  { minLength: 2, maxLength: 3 },
);
const document = fc.array(
  fc.oneof(
    runs.map((own) => ({ runs: own })),
    table.map((rows) => ({ rows })),
  ),
  { maxLength: 4 },
);

const styles = `<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>`;

test("every number of a run is read once or left out once, in its own cell", () => {
  fc.assert(
    fc.property(document, (blocks) => {
      let next = 100;
      const cellOf = new Map<string, string>();
      const written = (own: readonly Drawn[], cell: string): string =>
        p(
          `<w:r/>${own
            .map(({ look, wrap }) => {
              const number = String((next += 1));
              cellOf.set(number, cell);
              return wraps[wrap]?.(`<w:r><w:rPr>${looks[look] ?? ""}</w:rPr><w:t>x${number}x</w:t></w:r>`) ?? "";
            })
            .join("")}`,
        );
      let tables = 0;
      const body = blocks.map((block) => {
        if ("runs" in block) return written(block.runs, "");
        tables += 1;
        return tbl(
          block.rows
            .map(([cells, more], row) =>
              tr(cells.map((own, column) => tc(written(own, `${tables} ${row + 1} ${column + 1}`))).join(""), more),
            )
            .join(""),
        );
      });
      const { pieces, leftOut, unread } = readDocx(docxOf(body.join(""), { styles }));
      const placed = pieces.flatMap((piece) =>
        piece.kind === "line"
          ? [{ text: piece.text, where: piece.where }]
          : piece.block.cells.map(({ text }, at) => ({ text, where: piece.cells[at] })),
      );
      const found = [...placed, ...leftOut].flatMap(({ text, where }) =>
        [...text.matchAll(/\d{3}/g)].map(([number]) => ({
          number,
          cell: where?.in === "document" && where.cell !== null ? where.cell : null,
        })),
      );
      expect(found.map(({ number }) => number).sort()).toEqual([...cellOf.keys()].sort());
      for (const { number, cell } of found) {
        const own = cellOf.get(number)?.split(" ").map(Number) ?? [];
        expect([number, cell === null ? [] : [cell.table, cell.row]]).toEqual([number, own.length < 3 ? [] : own.slice(0, 2)]);
      }
      expect(unread).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
