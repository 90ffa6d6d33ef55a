// For tests only: what a leader does to a Word file, each deed both in the file and in the report that it should come to.
import { blockOf } from "../tables/matrix.ts";
import { compose } from "../document/compose.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { printedDate } from "../report/date.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import type { Deed, Subject } from "./change.ts";
import { oneOf, paragraphOf, textOf, type WordFile, type Written } from "./wordFile.testing.ts";

/** What should be told of an edit. `by`: who made it, null where it left no mark. */
export type Expected = {
  readonly what: string;
  readonly deed: Deed;
  readonly subjects: readonly Subject[];
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
};

/** `at`: the paragraph or cell that it touches, so that no other edit touches it. `put`: does it to the file. `done`: does it to the report. */
export type Edit = Expected & { readonly at: string; readonly put: (file: WordFile) => void; readonly done: (report: Report) => Report };

type Of = { readonly own: Bound; readonly next: () => number; readonly author: string | null };
type Block = { readonly part: string; readonly block: NarrativeBlock; readonly printed: string };

/** The own blocks that stand once in the file, with what is printed of each. */
function blocksOf({ own }: Of, kind: NarrativeBlock["kind"]): readonly Block[] {
  const nodes = compose(own.edition, own.report).nodes;
  const printed = new Map(
    nodes.flatMap((node) => (node.kind === "paragraph" || node.kind === "heading" ? [[node.address, node.text] as const] : [])),
  );
  const all = [...printed.values()];
  return Object.entries(own.report.narrative).flatMap(([part, blocks]) =>
    blocks.flatMap((block) => {
      const text = printed.get(`${part}.${block.id}`);
      return block.kind === kind && text !== undefined && all.filter((one) => one === text).length === 1
        ? [{ part, block, printed: text }]
        : [];
    }),
  );
}

const withBlocks = (report: Report, part: string, change: (blocks: readonly NarrativeBlock[]) => readonly NarrativeBlock[]): Report => ({
  ...report,
  narrative: { ...report.narrative, [part]: change(report.narrative[part] ?? []) },
});

const withText = (report: Report, part: string, id: string, change: (text: string) => string): Report =>
  withBlocks(report, part, (blocks) => blocks.map((block) => (block.id === id ? { ...block, text: change(block.text) } : block)));

const marked = (text: string, is: "put" | "taken", author: string | null): Written =>
  author === null ? ({ text, is: is === "put" ? undefined : is } as Written) : { text, is, by: author };

const sentences = ["同时加强对乡镇的业务指导。", "下一步将把培训纳入年度计划。", "有关情况已向社会公布。", "全年共举办专题培训7期。"];
const words = ["扎实", "持续", "依托", "统筹", "靠前", "从严"];
const headings = ["夯实工作基础", "拓展公开渠道", "强化督促检查"];

/** Words of a paragraph in the place of others. */
function inWords(
  of: Of,
  what: string,
  pick: (text: string) => readonly [start: number, from: string, to: string] | undefined,
): Edit | undefined {
  const { next, author } = of;
  const all = blocksOf(of, "paragraph").flatMap((one) => {
    const found = pick(one.printed);
    return found === undefined ? [] : [{ ...one, found }];
  });
  if (all.length === 0) return undefined;
  const { part, block, printed, found } = oneOf(next, all);
  const [start, from, to] = found;
  const now = `${printed.slice(0, start)}${to}${printed.slice(start + from.length)}`;
  return {
    ...{ what, deed: "changed", subjects: ["number", "text"], from, to, by: author, at: `${part}.${block.id}` },
    put: (file) => {
      const paragraph = file.find(printed);
      file.put(
        paragraph,
        paragraphOf(paragraph, [
          { text: printed.slice(0, start) },
          ...(from === "" ? [] : [marked(from, "taken", author)]),
          marked(to, "put", author),
          { text: printed.slice(start + from.length) },
        ]),
      );
    },
    done: (report) => withText(report, part, block.id, (text) => text.replace(printed, () => now)),
  };
}

const numberIn = (next: () => number) => (text: string) => {
  const all = [...text.matchAll(/(?<![\d.,])\d{2,6}(?![\d.,])/g)];
  if (all.length === 0) return undefined;
  const found = oneOf(next, all);
  const [from] = found;
  const to = from.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10));
  return [found.index, from, to] as const;
};

const wordIn = (next: () => number) => (text: string) => {
  const all = [...text.matchAll(/(?<=[\p{Script=Han}]{3})[\p{Script=Han}]{2}(?=[\p{Script=Han}]{3})/gu)];
  if (all.length === 0) return undefined;
  const found = oneOf(next, all);
  const to = oneOf(next, words);
  return [...to].some((letter) => text.includes(letter)) ? undefined : ([found.index, found[0], to] as const);
};

const putIn = (next: () => number) => (text: string) => {
  const ends = [...text.matchAll(/。/g)];
  if (ends.length === 0) return undefined;
  return [oneOf(next, ends).index + 1, "", oneOf(next, sentences)] as const;
};

const sentenceOut = (next: () => number) => (text: string) => {
  const all = [...text.matchAll(/(?<=。)[^。]{4,}。/g)];
  if (all.length === 0) return undefined;
  const found = oneOf(next, all);
  return [found.index, found[0], ""] as const;
};

function figure({ own, next, author }: Of): Edit | undefined {
  const outline = walk(own.edition);
  const nodes = compose(own.edition, own.report).nodes.flatMap((node) => (node.kind === "table" ? [node] : []));
  const [table, node] = oneOf(next, [...nodes.entries()]);
  const cells = blockOf(node.rows).cells.map((cell, at) => ({ ...cell, address: node.rows.flat()[at]?.address ?? "" }));
  const inputs = cells.filter(({ address }) => outline.cells.get(address)?.total === false);
  const cell = oneOf(next, inputs);
  const to = String(Math.floor(next() * 900) + 100);
  if (to === cell.text) return undefined;
  return {
    ...{ what: "figure", deed: "changed", subjects: ["figure"], from: cell.text, to, by: author, at: cell.address },
    put: (file) =>
      file.writeCell(table, cell.row, cell.column, [
        ...(cell.text === "" ? [] : [marked(cell.text, "taken", author)]),
        marked(to, "put", author),
      ]),
    done: (report) => ({ ...report, figures: { ...report.figures, [cell.address]: to } }),
  };
}

function added(of: Of): Edit | undefined {
  const { next, author } = of;
  const all = blocksOf(of, "paragraph");
  if (all.length === 0) return undefined;
  const { part, block, printed } = oneOf(next, all);
  const to = `${oneOf(next, sentences)}${Math.floor(next() * 9000) + 1000}`;
  return {
    ...{ what: "added", deed: "added", subjects: ["number", "text"], from: "", to, by: author, at: `${part}.${block.id}` },
    put: (file) => {
      const paragraph = file.find(printed);
      const own =
        author === null
          ? paragraphOf(paragraph, [{ text: to }])
          : paragraphOf(paragraph, [marked(to, "put", author)], { is: "put", by: author });
      file.put(paragraph, `${paragraph}${own}`);
    },
    done: (report) =>
      withBlocks(report, part, (blocks) =>
        blocks.flatMap((one) => (one.id === block.id ? [one, { id: "new", kind: "paragraph" as const, text: to }] : [one])),
      ),
  };
}

function removed(of: Of): Edit | undefined {
  const { next, author } = of;
  const all = blocksOf(of, "paragraph").filter(({ part }) => blocksOf(of, "paragraph").filter((one) => one.part === part).length > 1);
  if (all.length === 0) return undefined;
  const { part, block, printed } = oneOf(next, all);
  return {
    ...{
      what: "removed",
      deed: "removed",
      subjects: ["number", "text"],
      from: block.text.trim(),
      to: "",
      by: author,
      at: `${part}.${block.id}`,
    },
    put: (file) => {
      const paragraph = file.find(printed);
      file.put(paragraph, author === null ? "" : paragraphOf(paragraph, [marked(printed, "taken", author)], { is: "taken", by: author }));
    },
    done: (report) => withBlocks(report, part, (blocks) => blocks.filter(({ id }) => id !== block.id)),
  };
}

function moved(of: Of): Edit | undefined {
  const { next } = of;
  const all = blocksOf(of, "paragraph");
  const here = all.filter(({ part }) => all.filter((one) => one.part === part).length > 2);
  if (here.length === 0) return undefined;
  const { part, block, printed } = oneOf(next, here);
  const order = (of.own.report.narrative[part] ?? []).map(({ id }) => id);
  // Past two others at least: of two that changed places nobody can say which was moved.
  const others = all.filter((one) => {
    const step = order.indexOf(one.block.id) - order.indexOf(block.id);
    return one.part === part && (step > 1 || step < -2);
  });
  if (others.length === 0) return undefined;
  const behind = oneOf(next, others);
  return {
    ...{
      what: "moved",
      deed: "moved",
      subjects: ["text"],
      from: block.text.trim(),
      to: block.text.trim(),
      by: null,
      at: `${part}.${block.id} ${behind.block.id}`,
    },
    put: (file) => {
      const paragraph = file.find(printed);
      file.put(paragraph, "");
      const other = file.find(behind.printed);
      file.put(other, `${other}${paragraph}`);
    },
    done: (report) =>
      withBlocks(report, part, (blocks) =>
        blocks.filter(({ id }) => id !== block.id).flatMap((one) => (one.id === behind.block.id ? [one, block] : [one])),
      ),
  };
}

function heading(of: Of): Edit | undefined {
  const { next, author } = of;
  const all = blocksOf(of, "heading");
  if (all.length === 0) return undefined;
  const { part, block, printed } = oneOf(next, all);
  const to = oneOf(next, headings);
  const at = printed.length - block.text.trim().length;
  if (!printed.endsWith(block.text.trim()) || block.text.trim() === to) return undefined;
  return {
    ...{ what: "heading", deed: "changed", subjects: ["heading"], from: block.text.trim(), to, by: author, at: `${part}.${block.id}` },
    put: (file) => {
      const paragraph = file.find(printed);
      file.put(
        paragraph,
        paragraphOf(paragraph, [{ text: printed.slice(0, at) }, marked(block.text.trim(), "taken", author), marked(to, "put", author)]),
      );
    },
    done: (report) => withText(report, part, block.id, () => to),
  };
}

function day({ own, next, author }: Of): Edit | undefined {
  const from = printedDate(own.report.date);
  const date = `${own.report.date.slice(0, 5)}01-${String(Math.floor(next() * 9) + 11)}`;
  const to = printedDate(date);
  if (from === "" || from === to || !/^\d{4}-\d\d-\d\d$/.test(own.report.date)) return undefined;
  return {
    ...{ what: "date", deed: "changed", subjects: ["about"], from, to, by: author, at: "date" },
    put: (file) => {
      const paragraph = file.find(from);
      file.put(paragraph, paragraphOf(paragraph, [marked(from, "taken", author), marked(to, "put", author)]));
    },
    done: (report) => ({ ...report, date }),
  };
}

function issuer({ own, author }: Of): Edit | undefined {
  const from = own.report.body.issuer.trim();
  if (from === "") return undefined;
  const to = `${from}政务公开科`;
  return {
    ...{ what: "issuer", deed: "changed", subjects: ["about"], from, to, by: author, at: "issuer" },
    put: (file) => {
      const paragraph = file.paragraphs.filter((one) => textOf(one).replace(/\n/g, "") === from).at(-1) ?? "";
      file.put(paragraph, paragraphOf(paragraph, [{ text: from }, marked("政务公开科", "put", author)]));
    },
    done: (report) => ({ ...report, body: { ...report.body, issuer: to } }),
  };
}

function divided(of: Of): Edit | undefined {
  const { next } = of;
  const all = blocksOf(of, "paragraph").filter(({ printed }) => /。./.test(printed));
  if (all.length === 0) return undefined;
  const { part, block, printed } = oneOf(next, all);
  const at = printed.indexOf("。") + 1;
  const [one, two] = [printed.slice(0, at), printed.slice(at)];
  return {
    ...{ what: "divided", deed: "regrouped", subjects: ["text"], from: printed, to: `${one}\n${two}`, by: null, at: `${part}.${block.id}` },
    put: (file) => {
      const paragraph = file.find(printed);
      file.put(paragraph, `${paragraphOf(paragraph, [{ text: one }])}${paragraphOf(paragraph, [{ text: two }])}`);
    },
    done: (report) =>
      withBlocks(report, part, (blocks) =>
        blocks.flatMap((own) =>
          own.id === block.id
            ? [
                { ...own, text: one },
                { id: "half", kind: "paragraph" as const, text: two },
              ]
            : [own],
        ),
      ),
  };
}

const kinds: readonly ((of: Of) => Edit | undefined)[] = [
  figure,
  figure,
  (of) => inWords(of, "number", numberIn(of.next)),
  (of) => inWords(of, "word", wordIn(of.next)),
  (of) => inWords(of, "sentence in", putIn(of.next)),
  (of) => inWords(of, "sentence out", sentenceOut(of.next)),
  added,
  removed,
  moved,
  heading,
  day,
  issuer,
  divided,
];

/** Up to so many edits of one report, no two at one place or beside each other. */
export function editsOf(own: Bound, next: () => number, count: number): readonly Edit[] {
  const edits: Edit[] = [];
  const parts = new Set<string>();
  for (let tries = 0; tries < count * 6 && edits.length < count; tries += 1) {
    const author = oneOf(next, ["张县长", "李主任", null]);
    const edit = oneOf(next, kinds)({ own, next, author });
    const place =
      edit === undefined ? "" : edit.what === "figure" || !edit.at.includes(".") ? edit.at : edit.at.split(".").slice(0, 2).join(".");
    if (edit === undefined || parts.has(place)) continue;
    parts.add(place);
    edits.push(edit);
  }
  return edits;
}
