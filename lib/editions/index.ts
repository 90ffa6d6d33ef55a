// The registered formats. A new format is a folder beside this file and one line here.
import type { Edition } from "../edition/edition.ts";
import { disclosure2021 } from "./disclosure-2021/edition.ts";

export const editions: readonly Edition[] = [disclosure2021];

/** The edition with this id, or undefined. */
export const editionById = (id: string): Edition | undefined => editions.find((edition) => edition.id === id);

/** The editions whose years hold this one: one, or none where no format is registered for it. */
export const editionsForYear = (year: number, among: readonly Edition[] = editions): readonly Edition[] =>
  among.filter(({ years }) => years.from <= year && (years.to === null || year <= years.to));
