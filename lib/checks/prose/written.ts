// How far the text of a report is: which parts have some, and whether it is written as a whole, so that what is missing is missing.
import { choiceOf } from "../../report/report.ts";
import { showsNothing } from "../../characters/unseen.ts";
import { addressIn } from "../../edition/address.ts";
import type { Address, ProsePart, Section } from "../../edition/edition.ts";
import { kept, once, type Material } from "../check.ts";
import { byPart, proseOf, type ProseBlock } from "./prose.ts";

const says = kept(({ text, heading }: ProseBlock): boolean => !heading && !showsNothing(text));

/** Whether a part has text of its own, or a choice instead. */
export const hasText = (material: Material, part: Address): boolean =>
  choiceOf(material.report, part) !== undefined || (byPart(proseOf(material)).get(part)?.some(says) ?? false);

/** The parts of text of a section. */
export const proseParts = (section: Section): readonly ProsePart[] =>
  section.parts.filter((part): part is ProsePart => part.kind === "prose");

/** Whether every section that asks for text has some, and two parts of the first that has several do. */
export const isWritten = once((material: Material): boolean => {
  const asks = material.outline.edition.sections.some((section) => proseParts(section).some(({ required }) => required));
  return (
    asks &&
    material.outline.edition.sections.every((section) => {
      const needed = proseParts(section).filter(({ required }) => required);
      if (needed.length === 0) return true;
      const begun = proseParts(section).filter(({ id }) => hasText(material, addressIn(section, id))).length;
      return begun >= Math.min(2, needed.length);
    })
  );
});

/** The blocks of a section. */
export const textOf = (blocks: readonly ProseBlock[], section: Section) => blocks.filter(({ place }) => place.section === section);
