// The Word file as LibreOffice prints it: nothing lost, 22 lines of 28 characters, every table whole on its page, inside the margins.
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chineseOnly } from "../../../scripts/fonts.mjs";
import { tools } from "../../../scripts/tools.mjs";
import { documentOf } from "../../charts/draw/document.ts";
import { editions } from "../../editions/index.ts";
import { fontsHere } from "../../fonts/here.ts";
import { fontEnvironment } from "../../pdf/office.ts";
import { roomOf } from "../../paper/area.ts";
import { compose } from "../../document/compose.ts";
import { fitOf } from "../../paper/fit.ts";
import { sampleOf, tablesOf } from "../html/sample.testing.ts";
import { markOf, type Document } from "../../document/node.ts";
import { usualPrinting, type Printing } from "../../paper/printing.ts";
import { official, paper, plain } from "../../paper/style.ts";
import { textsIn } from "../../document/texts.ts";
import { printed, type Machine, type PrintedPages } from "./printed.testing.ts";
import { renderDocx } from "./render.ts";
import { sizesOf } from "./sizes.testing.ts";
import { partOf } from "./unzip.testing.ts";

type Case = { readonly name: string; readonly document: Document; readonly printing: Printing };

const line = "全面推进决策执行管理服务结果公开、";
const running: Document = {
  title: "长",
  issuer: "",
  state: "完稿",
  nodes: [{ kind: "paragraph", text: line.repeat(120), address: "a.b" }],
};

const hostile = `<script>alert(1)</script>"双"'单']]>&&amp;<b>粗</b>\\n`;
const spoilt: Document = {
  title: hostile,
  issuer: hostile,
  state: "完稿",
  nodes: [
    { kind: "title", text: hostile },
    { kind: "paragraph", text: hostile, address: "a.b" },
    { kind: "signature", issuer: hostile, date: "" },
  ],
};

/** Signs that turn the direction of writing, or that no file can hold: poppler reads what is turned in the order in which it is seen. */
const turning = "甲\u202E倒12\u202C乙\u2067右34\u2069丙\u200F丁\u0000\u0008\u001B戊";
const turned: Document = {
  title: turning,
  issuer: turning,
  state: "完稿",
  nodes: [
    { kind: "title", text: turning },
    { kind: "paragraph", text: turning, address: "a.b" },
  ],
};

const cases: readonly Case[] = [
  { name: "running text", document: running, printing: usualPrinting },
  { name: "text made to break it", document: spoilt, printing: usualPrinting },
  ...editions.flatMap((edition): readonly Case[] => {
    const documents = Object.entries(sizesOf(edition)).map(([size, report]) => ({
      name: `${edition.id}, ${size}`,
      document: compose(edition, report),
    }));
    const styled = documents
      .filter(({ name }) => /usual|empty|long figures/.test(name))
      .map((one) => ({ ...one, name: `${one.name}, ${plain.name}`, printing: { style: plain, sealed: true } }));
    const twelve = {
      name: `${edition.id}, twelve digits everywhere`,
      document: sampleOf(edition, (place) => String(123456000000 + place)),
    };
    return [...[...documents, twelve].map((one) => ({ ...one, printing: usualPrinting })), ...styled];
  }),
];

/** With charts, beside so many years; the edition in force in each number of years and each style, the others with as much as can be. */
const illustrated: readonly Case[] = await Promise.all(
  editions.flatMap((edition, place) =>
    (place === 0
      ? ([
          [0, official],
          [1, official],
          [2, official],
          [2, plain],
          [5, official],
          [5, plain],
        ] as const)
      : ([[5, official]] as const)
    ).map(async ([years, style]) => {
      const { usual } = sizesOf(edition);
      const before = Array.from({ length: years }, (_, at) => ({ ...usual, year: usual.year - years + at }));
      return {
        name: `${edition.id}, charts of ${years + 1} years, ${style.name}`,
        document: await documentOf(edition, usual, "docx", before),
        printing: { style, sealed: false },
      };
    }),
  ),
);

const squeezed = (text: string): string => text.replace(/\s/g, "");

const treeText = ({ nodes }: Document): string => squeezed(nodes.flatMap(textsIn).join(""));
/** A hyphen at which no line breaks is an element of its own. */
const docxText = (file: Uint8Array): string => {
  const read = load(partOf(file, "word/document.xml"), { xml: true });
  const pieces = read(String.raw`w\:t, w\:noBreakHyphen`).toArray();
  return squeezed(pieces.map((piece) => (read(piece).is(String.raw`w\:noBreakHyphen`) ? "-" : read(piece).text())).join(""));
};
const headsOf = (document: Document): string =>
  squeezed(
    tablesOf(document)
      .flatMap(({ rows, headRows }) =>
        rows
          .slice(0, headRows)
          .flat()
          .map(({ text }) => text),
      )
      .join(""),
  );

/** The lines of a page without its number and without the mark in its header. */
function linesOn(page: string, { document, printing: { style } }: Case): readonly string[] {
  const lines = page.trim().split("\n");
  expect(lines.at(-1)).toMatch(new RegExp(`^${style.pageNumber.before}\\d+${style.pageNumber.after}$`));
  return lines.slice(lines[0] === markOf(document.state) ? 1 : 0, -1);
}

/** Machines by their fonts: domestic systems come without Times New Roman and without a stand-in for it. */
const machines = [
  ["with a stand-in for Times New Roman", tools().fonts ?? ""],
  ["with Chinese fonts alone", chineseOnly],
] as const;

/** As the app starts LibreOffice there. */
const machineOf =
  (config: string): Machine =>
  async (folder) => ({ ...process.env, FONTCONFIG_FILE: config, ...(await fontEnvironment(folder, fontsHere(config), config)) });

describe.skipIf(!tools().soffice || !tools().pdftotext || !tools().pdftoppm || !tools().fonts).each(machines)(
  "LibreOffice %s [soffice] [pdftotext] [pdftoppm] [fonts]",
  (_, config) => {
    let files: readonly Uint8Array[] = [];
    let all: readonly PrintedPages[] = [];
    let remove = () => {};
    beforeAll(async () => {
      files = await Promise.all(
        [...cases, ...illustrated, { document: turned, printing: usualPrinting }].map(({ document, printing }) =>
          renderDocx(document, { modified: new Date(0), ...printing }),
        ),
      );
      ({ all, remove } = await printed(files, tools(), machineOf(config)));
    }, 180_000);
    afterAll(() => remove());

    const pagesOf = (place: number): readonly string[] => all[place]?.pages ?? [];
    /** What every case has against it, by its name. */
    const faults = (find: (one: Case, pages: readonly string[], place: number) => readonly string[]) =>
      cases.flatMap((one, place) => find(one, pagesOf(place), place).map((fault) => `${one.name}: ${fault}`));

    test("prints 22 lines of 28 characters on a page", () => {
      const [one] = cases;
      const lines = one === undefined ? [] : linesOn(pagesOf(0)[0] ?? "", one);
      expect(lines).toHaveLength(22);
      // A comma may hang over the edge, and a line that would begin with one gives a character up to the next.
      expect(lines.slice(1).filter((text) => !/^.{27,28}、?$/.test(text))).toEqual([]);
    });
    test("prints every character of the tree in its order, as does the Word file", () => {
      const wrong = faults((one, pages, place) => {
        const heads = headsOf(one.document);
        const text = pages
          .map((page) => squeezed(linesOn(page, one).join("")))
          .map((page, number) => (number > 0 && heads !== "" && page.startsWith(heads) ? page.slice(heads.length) : page))
          .join("");
        const tree = treeText(one.document);
        const at = [...tree].findIndex((character, where) => text[where] !== character);
        return [
          ...(docxText(files[place] ?? new Uint8Array()) === tree ? [] : ["the Word file differs"]),
          ...(text === tree ? [] : [`the PDF differs at ${at}: ${text.slice(at - 10, at + 10)}, not ${tree.slice(at - 10, at + 10)}`]),
        ];
      });
      expect(wrong).toEqual([]);
    });
    test("prints each table whole on one page under its heading; a longer one repeats its heads on every page", () => {
      const wrong = faults((one, pages) =>
        one.document.nodes.flatMap((node, at) => {
          if (node.kind !== "table") return [];
          const before = one.document.nodes[at - 1];
          const [text, heads] = [
            squeezed(textsIn(node).join("")),
            squeezed(
              node.rows
                .slice(0, node.headRows)
                .flat()
                .map((cell) => cell.text)
                .join(""),
            ),
          ];
          const on = pages.map((page) => squeezed(linesOn(page, one).join("")));
          if (fitOf(node, roomOf(one.printing.style)).whole)
            return on.some((page) => page.includes(squeezed(before === undefined ? "" : textsIn(before).join("")) + text))
              ? []
              : [`${node.grid} is not whole`];
          const labels = node.rows.map(([first]) => squeezed(first?.text ?? ""));
          return on
            .filter((page) => labels.filter((label) => page.includes(label)).length > 9 && !page.includes(heads))
            .map(() => `${node.grid} goes on without heads`);
        }),
      );
      expect(wrong).toEqual([]);
    });
    test("breaks no number, and sets no head one character a line", () => {
      const wrong = faults((one, pages) => {
        const words = new Set(pages.flatMap((page) => page.split(/\s+/)));
        const lines = new Set(pages.flatMap((page) => page.split("\n")));
        return tablesOf(one.document).flatMap(({ rows }) => {
          const cells = rows.flat();
          const broken = cells
            .filter(({ kind, text }) => kind === "value" && text !== "" && !words.has(text))
            .map(({ text }) => `${text} is broken`);
          const alone = cells
            .filter(({ kind, text }) => kind === "head" && text.length > 1)
            .flatMap(({ text }) => (lines.has(text.slice(0, 1)) || lines.has(text.slice(-1)) ? [`${text} has a character alone`] : []));
          return [...broken, ...alone];
        });
      });
      expect(wrong).toEqual([]);
    });
    test("leaves no heading alone at a page's foot, and no page empty", () => {
      const wrong = faults((one, pages) => {
        const headings = new Set(one.document.nodes.flatMap((node) => (node.kind === "heading" ? [squeezed(node.text)] : [])));
        return pages.flatMap((page, number) => {
          const lines = linesOn(page, one);
          // To be filled in by hand, a heading has room under it instead of text.
          const alone = one.document.state !== "空白表" && headings.has(squeezed(lines.at(-1) ?? ""));
          return lines.length === 0 ? [`page ${number + 1} is empty`] : alone ? [`${lines.at(-1)} stands alone on page ${number + 1}`] : [];
        });
      });
      expect(wrong).toEqual([]);
    });
    test.each(
      cases.flatMap(({ name, printing }, place) =>
        /(usual|long figures)(, 普通版式)?$/.test(name) ? [[name, place, printing] as const] : [],
      ),
    )("%s keeps text and tables inside the margins, and tables as wide as they leave", (_, place, { style: { margins } }) => {
      const pages = pagesOf(place);
      const on = 1 + pages.findIndex((page) => squeezed(page).includes("申请人情况") || squeezed(page).includes("统计指标"));
      const [top, bottom] = [margins.top, paper.height - margins.bottom];
      const ink = all[place]?.inkOn(on, top - 4, bottom + 4);
      expect(ink?.left).toBeCloseTo(margins.left, 0);
      expect(ink?.right).toBeCloseTo(paper.width - margins.right, 0);
      expect(ink?.top).toBeGreaterThan(top - 0.3);
      expect(ink?.bottom).toBeLessThan(bottom + 0.3);
    });
    test.each(illustrated.map((one, place) => [one.name, one, cases.length + place] as const))(
      "%s: each chart stands on one page with its heading and its table, and no page but the last is left with a fifth of it blank",
      (_, one, place) => {
        const pages = pagesOf(place).map((page) => squeezed(linesOn(page, one).join("")));
        const { nodes } = one.document;
        const blocks = nodes.flatMap((node, at) =>
          node.kind === "table" && node.grid.startsWith("about.charts")
            ? [
                squeezed(
                  [nodes[at - 1], nodes[at - 2], node]
                    .flatMap((other) => (other?.kind === "heading" || other === node ? textsIn(other) : []))
                    .join(""),
                ),
              ]
            : [],
        );
        const on = blocks.map((block) => pages.findIndex((page) => page.includes(block)));
        expect(on).not.toContain(-1);
        expect(nodes.some(({ kind }) => kind === "chart")).toBe(true);
        const { margins } = one.printing.style;
        const height = paper.height - margins.top - margins.bottom;
        const filled = [...new Set(on)]
          .slice(0, -1)
          .map(
            (page) =>
              ((all[place]?.inkOn(page + 1, margins.top - 4, paper.height - margins.bottom + 4).bottom ?? 0) - margins.top) / height,
          );
        expect(filled.filter((part) => part < 0.8)).toEqual([]);
      },
    );
    test("prints every letter and digit of a text that turns the direction of writing, and nothing of what no file can hold", () => {
      const signs = (text: string): string => [...text.replace(/[\s\p{Cf}\p{Cc}]/gu, "")].sort().join("");
      expect(
        signs(
          pagesOf(cases.length + illustrated.length)
            .join("")
            .replace(/— \d+ —/g, ""),
        ),
      ).toBe(signs(turning + turning));
    });
    test("numbers pages outside, 7 mm under the text", () => {
      const { margins, pageNumber } = official;
      const foot = paper.height - margins.bottom;
      const [one, other] = [(pageNumber.size * 25.4) / 72, 0.6];
      const [odd, even] = [1, 2].map((page) => all[0]?.inkOn(page, foot + 2, foot + 20));
      // The dash is narrower than its room, so it ends a little before.
      expect(Math.abs((odd?.right ?? 0) - (paper.width - margins.right - one))).toBeLessThan(other);
      expect(Math.abs((even?.left ?? 0) - (margins.left + one))).toBeLessThan(other);
      const dash = all[0]?.inkOn(1, foot + 2, foot + 20, (odd?.right ?? 0) - 2);
      expect(Math.abs((dash?.top ?? 0) - foot - pageNumber.below)).toBeLessThan(0.5);
    });
  },
);
