// How far the text of a report is: which parts have some, and whether it is written as a whole, so that what is missing is missing.
import { proseParts } from "../../edition/proseParts.ts";
import { choiceOf } from "../../report/report.ts";
import { showsNothing } from "../../characters/unseen.ts";
import { addressIn } from "../../edition/address.ts";
import type { Address, Section } from "../../edition/edition.ts";
import { kept, once, type Material } from "../check.ts";
import { byPart, proseOf, type ProseBlock } from "./prose.ts";

const says = kept(({ text, heading }: ProseBlock): boolean => !heading && !showsNothing(text));

/** Whether a part has text of its own, or a choice instead. */
export const hasText = (material: Material, part: Address): boolean =>
  choiceOf(material.report, part) !== undefined || (byPart(proseOf(material)).get(part)?.some(says) ?? false);

/** Whether a text speaks of a part, by its words. */
export const isKnownIn = (blocks: readonly ProseBlock[], words: readonly string[]): boolean =>
  blocks.some(({ text }) => words.some((word) => text.includes(word)));

/** Whether a section that asks for text has some: two of its parts, or one that speaks of two. */
export function isSectionWritten(material: Material, section: Section): boolean {
  const needed = proseParts(section).filter(({ required }) => required);
  if (needed.length === 0) return true;
  const begun = proseParts(section).filter(({ id }) => hasText(material, addressIn(section, id)));
  if (begun.length >= Math.min(2, needed.length)) return true;
  const own = textOf(proseOf(material), section);
  return begun.length > 0 && needed.filter(({ knownBy = [] }) => isKnownIn(own, knownBy)).length >= 2;
}

/** Whether every section that asks for text has it. */
export const isWritten = once((material: Material): boolean => {
  const { sections } = material.outline.edition;
  return (
    sections.some((section) => proseParts(section).some(({ required }) => required)) &&
    sections.every((section) => isSectionWritten(material, section))
  );
});

/** The blocks of a section. */
export const textOf = (blocks: readonly ProseBlock[], section: Section) => blocks.filter(({ place }) => place.section === section);
