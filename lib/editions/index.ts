// The registered formats. A new format is a folder beside this file and one line here.
import type { Edition } from "../edition/edition.ts";
import { disclosure2019 } from "./disclosure-2019/edition.ts";
import { disclosure2021 } from "./disclosure-2021/edition.ts";
import { statistics2014 } from "./statistics-2014/edition.ts";

export const editions: readonly Edition[] = [disclosure2021, disclosure2019, statistics2014];

/** The edition with this id, or undefined. */
export const editionById = (id: string): Edition | undefined => editions.find((edition) => edition.id === id);

/** The editions whose years hold this one: one, or none where no format is registered for it. */
export const editionsForYear = (year: number): readonly Edition[] =>
  editions.filter(({ years }) => years.from <= year && (years.to === null || year <= years.to));
