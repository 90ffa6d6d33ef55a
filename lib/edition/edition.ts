// The language of editions: everything that a mandated format may say, and nothing else.
//
// An edition is plain readonly data. It reads from top to bottom like the paper, survives a JSON round trip and
// names no width, font, component or function. Form, grids, totals, checks, document and exports are derived from
// it (see walk.ts, layout.ts); lint.ts proves a declaration sound.

import type { Kind, Level } from "./body.ts";

/** Dotted ids: `grid.row.column`, `section.field` or `section.part`. The one spelling of a place, everywhere. */
export type Address = string;

/** What a statement rests on: the document by its number, the clause in it, and its words where they were read. */
export type Basis = { readonly document: string; readonly clause: string; readonly quote?: string };

/**
 * What is counted. `count`: whole, not negative. `amount`: not negative, decimals allowed. `change`: whole, with a sign
 * where one is typed. `units`: where the form prints no unit, those that may be typed behind the number and are printed
 * with it, each with how many of `unit` it is: { "元": "1", "万元": "10000" }.
 */
export type Measure = {
  readonly unit: string;
  readonly number: "count" | "amount" | "change";
  readonly units?: Readonly<Record<string, string>>;
};

/** Where a notice holds, and the words in the names of the bodies there by which they are known. */
export type Locality = { readonly name: string; readonly words: readonly string[] };

/**
 * 口径说明: what to count or to write, beside the place where it is asked for. `only`: a notice of one place asks for it; no body
 * elsewhere is shown it, and where it is told of the format it is told as of that place.
 */
export type Guidance = { readonly text: string; readonly basis?: Basis; readonly only?: Locality };

/**
 * One row or column that holds values. `total: "group"` is the sum of all other leaves of the group it stands in. `partOf`: the
 * line above (before) it in the same group of which it counts a part (其中：网上申请), so that it is at most as large and no
 * total adds it a second time. A 其中 that is no part of the line above says nothing, and is added up like every other line.
 */
export type Leaf = {
  readonly id: string;
  /** As printed, full-width punctuation and all; null where the form prints none (the only row of a table). */
  readonly label: string | null;
  readonly total?: "group";
  readonly partOf?: string;
  readonly measure?: Measure;
  readonly guidance?: readonly Guidance[];
};

/** A label over several rows or columns. `zero`: as of a grid. */
export type Group = { readonly id: string; readonly label: string; readonly zero?: string; readonly lines: readonly Line[] };
export type Line = Leaf | Group;

type GridCommon = {
  readonly id: string;
  /** What the table is called when read aloud or listed; the paper prints the section's heading only. */
  readonly caption: string;
  readonly basis: readonly Basis[];
  /** What is so where every figure of it is 0 (本年度没有行政诉讼): the words under which 0 is offered for all of them at once. */
  readonly zero?: string;
};

/** Row groups against nested heads, with a note in the corner and a head over all columns where the form has them. */
export type CrossGrid = GridCommon & {
  readonly kind: "cross";
  readonly measure: Measure;
  readonly corner?: string;
  readonly head?: string;
  readonly columns: readonly Line[];
  readonly rows: readonly Line[];
};

/**
 * A clause line, its own heads, its rows. `spans`: grid columns of the labels and then of each column of figures;
 * without them each takes one, and the last goes to the full width. `zero`: as of a grid.
 */
export type GridBlock = {
  readonly id: string;
  readonly clause: string;
  readonly head: string;
  readonly zero?: string;
  readonly spans?: readonly number[];
  readonly columns: readonly Leaf[];
  readonly rows: readonly Leaf[];
};

/** One table of such blocks, `width` grid columns wide. */
export type BlocksGrid = GridCommon & {
  readonly kind: "blocks";
  readonly measure: Measure;
  readonly width: number;
  readonly blocks: readonly GridBlock[];
};

/**
 * One line of a list. `measure`: null where the line is only a heading. `indent`: how deep it is set. `partOf`: the line
 * above of which it counts a part, so that it is at most as large; not the indent, for what stands under a 其中 need be
 * no part of it.
 */
export type Item = {
  readonly id: string;
  readonly label: string;
  readonly indent: 0 | 1 | 2 | 3;
  readonly measure: Measure | null;
  readonly partOf?: string;
  readonly guidance?: readonly Guidance[];
};

/** Lines to count, one under the other, each with its unit, or with `none` where it is only a heading: 统计指标 | 单位 | 统计数. */
export type ListGrid = GridCommon & {
  readonly kind: "list";
  readonly heads: { readonly line: string; readonly unit: string; readonly value: string };
  readonly none: string;
  readonly lines: readonly Item[];
};

export type Grid = CrossGrid | BlocksGrid | ListGrid;

/**
 * Text with `{…}` places: `{year}`, `{name}`, `{issuer}` of the report, or the address of a field.
 * A `join` keeps the pieces whose fields are all filled and puts `by` between them.
 */
export type Sentence = readonly (string | { readonly join: readonly string[]; readonly by: string })[];

/**
 * Running text of the office. A `heading` is printed above it, numbered （一）（二） in its section. With `titles` the
 * office divides the text into sections of its own, 一、二、, and these are offered as their titles.
 */
export type ProsePart = {
  readonly kind: "prose";
  readonly id: string;
  readonly name: string;
  readonly heading?: string;
  readonly required: boolean;
  /** The sentence that is printed where the part is marked 本年度无此项; absent where it may not be so marked. */
  readonly none?: string;
  /**
   * Why the part has to say something: what wants it to have content. 本年度无此项 is then not offered, though `none` is still
   * printed where an earlier report was so marked.
   */
  readonly mustSay?: Basis;
  /** A ready sentence that may stand instead of own text, and follows the report's year and name. */
  readonly ready?: Sentence;
  readonly titles?: readonly string[];
  /** Where the part itself is blank: words in the rest of its section by which it is known to be written there. */
  readonly knownBy?: readonly string[];
  /** Words with a colon or comma by which a paragraph begins it where the section was written without headings: 存在问题：. */
  readonly begunBy?: readonly string[];
  readonly guidance?: readonly Guidance[];
};

/** What a line of text is, where its form can be judged: 邮政编码, 电子邮箱, 网址. */
export type FieldForm = "postcode" | "email" | "site";

/** What 发布设置 says of the site on which reports are published: its name, its address. */
export type SiteSetting = "siteName" | "siteDomain";

/** One line to fill in. With a measure it is a number, otherwise text. `setting`: a new report begins with what 发布设置 says there. */
export type Field = {
  readonly id: string;
  readonly label: string;
  readonly measure?: Measure;
  readonly form?: FieldForm;
  readonly setting?: SiteSetting;
};

/**
 * Lines to fill in that write their own sentence; `zero` where every one of them is 0. `sentence` null: they are printed
 * side by side with their labels, filled in or not, as above and below a table: 单位负责人：　审核人：.
 */
export type FieldsPart = {
  readonly kind: "fields";
  readonly id: string;
  readonly name: string;
  readonly heading?: string;
  readonly required: boolean;
  readonly fields: readonly Field[];
  readonly sentence: Sentence | null;
  readonly zero?: string;
  /** What its numbers rest on; needed where a field is a number. */
  readonly basis?: readonly Basis[];
  /** What has it reported, and words by which running text of the section may report it instead. */
  readonly mustSay?: Basis;
  readonly knownBy?: readonly string[];
  readonly guidance?: readonly Guidance[];
};

export type GridPart = { readonly kind: "grid"; readonly grid: Grid; readonly guidance?: readonly Guidance[] };

/** The issuing body and the date, as the report's own particulars hold them. */
export type SignaturePart = { readonly kind: "signature"; readonly guidance?: readonly Guidance[] };

export type Part = ProsePart | FieldsPart | GridPart | SignaturePart;

/**
 * `heading` is printed, exactly; `name` is what the section list says. `attachment`: it is an 附件 after the report, on
 * pages of its own, under this mark and this title (with `{name}` and `{year}`).
 */
export type Section = {
  readonly id: string;
  readonly name: string;
  readonly heading: string | null;
  readonly attachment?: { readonly mark: string; readonly title: string };
  /** How long its text may be in principle, counted as Word counts. */
  readonly most?: { readonly letters: number; readonly basis: Basis };
  readonly guidance?: readonly Guidance[];
  readonly parts: readonly Part[];
};

/**
 * One reference of a sum: a cell or field of this report; the same place in the report of the year before; or one to
 * take away. With `*` for the column (`grid.row.*`) or for the row (`grid.*.column`) it stands for one place in each.
 */
export type Term = Address | { readonly previous: Address } | { readonly less: Address };

/** A sum of references; an empty sum is 0. `name` is what a message calls it, in the form's own words. */
export type Operand = { readonly name: string; readonly sum: readonly Term[] };

/**
 * Of which reports something is asked: of bodies of these kinds, of these levels, from this year on. All that is said must
 * be so; what is not said does not limit. Judged by `applicable` (lib/arithmetic) alone.
 */
export type Condition = {
  readonly kind?: readonly Kind[];
  readonly level?: readonly Level[];
  readonly from?: number;
};

/**
 * 勾稽关系. With `*` in its references the relation is judged in every column or row, otherwise once.
 * `noneWithout`: where right is 0, left is 0 too. Where left is one typed place, op is `equal` and right knows a
 * previous year, the right side is also offered as that place's value. `when`: it is judged, offered and printed for such
 * reports only.
 */
export type Relation = {
  readonly id: string;
  readonly severity: Severity;
  readonly left: Operand;
  readonly op: "equal" | "atMost" | "atLeast" | "noneWithout";
  readonly right: Operand;
  readonly when?: Condition;
  readonly basis: readonly Basis[];
};

export type Severity = "error" | "warning" | "advice";

/**
 * A picture of figures that stand in a grid: one bar for each of its lines in one direction, in the line `at` of the other (the grid's only
 * row or column is named too; of a list it is `value`). `under`: only what this group, or this line of a list, holds. `each`: a group is
 * one bar, the sum of what it holds (`line`), or each leaf is one (`leaf`); totals are none. `head` stands over the names of
 * the bars. Reports of other years are drawn beside it where their edition has a chart of this id, bar by bar of equal ids.
 * `as`: a ring shows on screen and on the web which part of the whole each is (at most `ringParts`, lint/chart.ts); else it has bars.
 */
export type Chart = {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly grid: string;
  readonly of: "rows" | "columns";
  readonly under?: string;
  readonly each: "line" | "leaf";
  readonly at: string;
  readonly as?: "ring";
};

/** By which day of the year after (月-日: "01-31") reports of such bodies are to be public, and what says so. */
export type Due = { readonly when: Condition; readonly by: string; readonly basis: Basis };

/**
 * A figure that matters, on a card at the head of 图解: a sum of cells and numeric fields of this report, without `*`; with `per` which part
 * of that it is, in percent. Both sides name themselves, since the formula is printed on the card. Where the report of the year
 * before has one of this id, the card says how it changed.
 */
export type Highlight = { readonly id: string; readonly name: string; readonly of: Operand; readonly per?: Operand };

/**
 * What running text calls a figure, so that a number in the text can be held against the table: 受理政府信息公开申请118件. A number is tied where its clause holds
 * a word of `as` (where there are any) and one of `of`, or `of` stood before in its sentence, and none of `not`. `within`: it may stand as a part, behind 其中.
 * The text is right where any of `may` holds; the first is what the table calls it.
 */
export type Said = {
  readonly id: string;
  readonly name: string;
  readonly of: readonly string[];
  readonly as: readonly string[];
  /** Words that are as good as `of` in a paragraph that has one of those: 申请. */
  readonly short?: readonly string[];
  /** The part of text that is about it: there it need not be named, unless its sentence speaks of another. */
  readonly part?: Address;
  readonly not?: readonly string[];
  /** Its `not` holds on behind it to the end of its half of the sentence: 予以公开中，自然人52件，企业8件. */
  readonly notInHalf?: true;
  readonly units: readonly string[];
  readonly within?: true;
  /** It counts what there is at a time: 截至 and 目前 make no other quantity of it. */
  readonly asOf?: true;
  /** That there was none is said by the word of what is counted (没有发生行政诉讼) or of what was done (无结转). */
  readonly deniable?: "of" | "as";
  /** The years before and after may be named beside it: 2023年结转3件. */
  readonly besideYears?: true;
  /** It is a figure of this report where nothing stands before `of` but when, whose and 办理: 行政处罚842件. */
  readonly bare?: true;
  /** What shares of it are of: 占申请总数的84%. */
  readonly wholes?: Wholes;
  readonly may: readonly Operand[];
};

/** Totals that a part may be told in percent of. `called`: words that name them; `alone`: a share that names no whole is of them, too. */
export type Wholes = { readonly called: readonly string[]; readonly alone?: true; readonly may: readonly Operand[] };

/** A figure in words: `some` with `{n}` for the number, `none` where it is 0; null: then it is left out. `sum`: cells of this report. */
export type FigureClause = { readonly sum: readonly Address[]; readonly some: string; readonly none: string | null };

/** One sentence, without its full stop: what it begins with, its figures, and behind 其中 those that are parts of the last of them. */
export type FigureSentence = { readonly lead: string; readonly clauses: readonly FigureClause[]; readonly parts?: readonly FigureClause[] };

/** Sentences that say figures of the tables in running text, offered at the part `at`; their numbers follow the tables. */
export type FigureText = {
  readonly id: string;
  readonly name: string;
  readonly at: Address;
  readonly sentences: readonly FigureSentence[];
};

/**
 * What a text must say, with a result: 工作考核、社会评议、责任追究. `topic`: words that speak of it; `result`: words of a result, one of which stands in the same
 * sentence; none asked for where it is empty. `no`: words that begin like a topic and are none (责任追究制度). `at`: the part where it belongs.
 */
export type MustState = {
  readonly id: string;
  readonly name: string;
  readonly at: Address;
  readonly topic: readonly string[];
  readonly result: readonly string[];
  readonly no: readonly string[];
  readonly when?: Condition;
  /** Words in the names of bodies of which it is not asked, for they are no government: 街道. */
  readonly notNamed?: readonly string[];
  readonly basis: Basis;
};

/** A stock that holds what was made in years before, too: equal to the flow of one year it is seldom right. Both of this report. */
/** `out`: what left it in the year; the flow of the year is at most what is there with that. */
export type Stock = { readonly stock: Address; readonly flow: Address; readonly out?: Address };

/** Two figures of kindred things, of which the first is seldom more than so many times the second. */
export type Proportion = { readonly of: Address; readonly to: Address; readonly most: number };

/** A figure that is asked about where it is not 0, in reports that the condition fits: it may be right all the same. `name`: what holds where nothing is asked; `why`: why it is, and what to look at. */
export type Question = {
  readonly id: string;
  readonly name: string;
  readonly of: Address;
  readonly when?: Condition;
  readonly why: string;
  readonly basis: Basis;
};

export type Edition = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly years: { readonly from: number; readonly to: number | null };
  readonly basis: readonly Basis[];
  /** With `{name}` and `{year}`. */
  readonly title: string;
  readonly sections: readonly Section[];
  readonly relations: readonly Relation[];
  /** The first whose condition fits a report counts; a report that none fits has no day. */
  readonly due?: readonly Due[];
  readonly said?: readonly Said[];
  readonly figureTexts?: readonly FigureText[];
  readonly mustState?: readonly MustState[];
  readonly stocks?: readonly Stock[];
  readonly proportions?: readonly Proportion[];
  readonly questions?: readonly Question[];
  /** 图解. */
  readonly charts?: readonly Chart[];
  readonly highlights?: readonly Highlight[];
  /** What the installation asks otherwise, by the ids of checks (checks/switches.ts); no edition declares it. */
  readonly switched?: Readonly<Record<string, Switch>>;
  /** What the installation asks besides (checks/local.ts); no edition declares it. */
  readonly local?: LocalRules;
};

/** `letters`: how long a section with a limit may be here, in place of its own; `items`: what the text must speak of, each in the words of which one is to stand there. */
export type LocalRules = { readonly letters?: number; readonly items: readonly (readonly string[])[] };

/** Another severity than that of the register, or none at all. */
export type Switch = Severity | "off";
