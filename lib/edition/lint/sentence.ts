// Sentences and the title are sound: each `{…}` is a particular of the report or a field, and what is printed as it stands has none.
import type { Edition, FieldsPart, Part, Section, Sentence } from "../edition.ts";
import { addressIn } from "../address.ts";
import type { Outline } from "../walk.ts";
import type { Problems } from "./rules.ts";

const names = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
const hasStrayBrace = (text: string): boolean => /[{}]/.test(text.replace(/\{[^{}]*\}/g, ""));

function sentenceProblems(of: string, sentence: Sentence, { fields }: Outline): Problems {
  const texts = sentence.flatMap((piece) => (typeof piece === "string" ? [piece] : piece.join));
  const unknown = texts.flatMap(names).filter((name) => !["year", "name", "issuer"].includes(name) && !fields.has(name));
  return [
    ...unknown.map((name) => `${of}: sentence refers to unknown {${name}}`),
    ...(texts.some(hasStrayBrace) ? [`${of}: sentence has a stray brace`] : []),
  ];
}

/** Ready sentences of fields and prose; `none` and `zero` are printed as they stand. */
export function sentencesProblems(section: Section, part: Part, outline: Outline): Problems {
  if (part.kind !== "prose" && part.kind !== "fields") return [];
  const of = addressIn(section, part.id);
  const filled = part.kind === "fields" ? part.sentence : part.ready;
  const fixed = part.kind === "fields" ? part.zero : part.none;
  return [
    ...(filled === undefined || filled === null ? [] : sentenceProblems(of, filled, outline)),
    ...(fixed !== undefined && (fixed.trim() === "" || /[{}]/.test(fixed)) ? [`${of}: fixed sentence is empty or has places to fill`] : []),
    ...(part.kind === "fields" ? zeroProblems(of, part) : []),
  ];
}

const zeroProblems = (of: string, { zero, fields, sentence }: FieldsPart): Problems =>
  zero !== undefined && sentence === null
    ? [`${of}: zero sentence, but no other`]
    : zero !== undefined && fields.some(({ measure }) => measure === undefined)
      ? [`${of}: zero sentence, but a field that is no number`]
      : [];

/** Names in a title: those of the report alone. */
export function placesProblems(of: string, title: string): Problems {
  const strange = names(title).filter((name) => name !== "name" && name !== "year");
  return [
    ...(title.trim() === "" ? [`${of}: title missing`] : []),
    ...strange.map((name) => `${of}: title refers to unknown {${name}}`),
    ...(hasStrayBrace(title) ? [`${of}: title has a stray brace`] : []),
  ];
}

export function titleProblems({ title }: Edition): Problems {
  const missing = ["name", "year"].filter((name) => !names(title).includes(name));
  return [...missing.map((name) => `title lacks {${name}}`), ...placesProblems("edition", title)];
}
