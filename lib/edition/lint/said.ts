// What an edition says of running text is sound: its words are words, its places are places, and it names what it rests on.
import type { Edition, FigureClause, Operand } from "../edition.ts";
import { isPrevious, referenceOf } from "../term.ts";
import { walk, type Outline } from "../walk.ts";
import { printed, sources, type Problems } from "./rules.ts";

const operandProblems = (of: string, { cells, fields }: Outline, { name, sum }: Operand): Problems => [
  ...printed(of, name),
  ...(sum.length === 0 ? [`${of}: sums nothing`] : []),
  ...sum
    .filter((term) => isPrevious(term) || (!cells.has(referenceOf(term)) && !fields.has(referenceOf(term))))
    .map((term) => `${of}: refers to ${referenceOf(term)}, which is no place of this report`),
];

const clauseProblems = (of: string, { cells }: Outline, { sum, some, none }: FigureClause): Problems => [
  ...(some.split("{n}").length === 2 ? [] : [`${of}: “${some}” has not one place for its number`]),
  ...(none === null || !none.includes("{n}") ? [] : [`${of}: “${none}” is said where there is no number`]),
  ...sum.filter((at) => !cells.has(at)).map((at) => `${of}: ${at} is no cell`),
];

const wordProblems = (of: string, words: readonly string[]): Problems =>
  words.filter((word) => word.trim() !== word || word === "").map((word) => `${of}: “${word}” is no word`);

export function saidProblems(edition: Edition): Problems {
  const outline = walk(edition);
  const { said = [], figureTexts = [], mustState = [], stocks = [], proportions = [], questions = [] } = edition;
  const twice = said.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);
  return [
    ...twice.map((id) => `said ${id}: twice`),
    ...said.flatMap(({ id, of, as, not = [], units, may }) => [
      ...wordProblems(`said ${id}`, [...of, ...as, ...not, ...units]),
      ...(of.length + as.length === 0 || units.length === 0 || may.length === 0 ? [`said ${id}: can be tied to nothing`] : []),
      ...may.flatMap((operand) => operandProblems(`said ${id}`, outline, operand)),
    ]),
    ...figureTexts.flatMap(({ id, at, sentences }) => [
      ...(outline.prose.has(at) ? [] : [`figureText ${id}: ${at} is no part of text`]),
      ...sentences.flatMap(({ clauses, parts = [] }) =>
        [...clauses, ...parts].flatMap((clause) => clauseProblems(`figureText ${id}`, outline, clause)),
      ),
    ]),
    ...mustState.flatMap(({ id, at, topic, basis }) => [
      ...(outline.prose.has(at) ? [] : [`mustState ${id}: ${at} is no part of text`]),
      ...(topic.length === 0 ? [`mustState ${id}: no words`] : []),
      ...sources(`mustState ${id}`, [basis]),
    ]),
    ...stocks.flatMap(({ stock, flow, out = stock }) =>
      [stock, flow, out].filter((at) => !outline.cells.has(at)).map((at) => `stock ${at}: no cell`),
    ),
    ...questions.flatMap(({ id, of, basis }) => [
      ...(outline.cells.has(of) ? [] : [`question ${id}: no cell ${of}`]),
      ...sources(`question ${id}`, [basis]),
    ]),
    ...proportions.flatMap(({ of, to }) => [of, to].filter((at) => !outline.cells.has(at)).map((at) => `proportion ${at}: no cell`)),
  ];
}
