// For tests only: the format before toy-1992, whose years are over. One row less, another heading, no condition, and a first revision
// with a misprint in it.
import type { Edition, Grid, Part } from "../../edition/edition.ts";
import { toy1992 } from "../toy-1992/edition.testing.ts";

const withoutOnline = (grid: Grid): Grid =>
  grid.kind === "cross" ? { ...grid, rows: grid.rows.filter(({ id }) => id !== "online") } : grid;

const older = (part: Part): Part => (part.kind === "grid" ? { ...part, grid: withoutOnline(part.grid) } : part);

/** The second revision, as it is used. */
export const toy1990: Edition = {
  ...toy1992,
  id: "toy-1990",
  revision: 2,
  name: "样样都有的格式（1990年）",
  years: { from: 1990, to: 1991 },
  sections: toy1992.sections.map((section) => ({
    ...section,
    heading: section.id === "overview" ? "一、总体情况" : section.heading,
    parts: section.parts.map(older),
  })),
  relations: toy1992.relations.filter(({ when }) => when === undefined),
  highlights: (toy1992.highlights ?? []).filter(({ id }) => id !== "offline"),
};

/** Its first revision, with a misprint in a heading: a report that was made with it keeps it. */
export const toy1990First: Edition = {
  ...toy1990,
  revision: 1,
  sections: toy1990.sections.map((section) => (section.id === "disputes" ? { ...section, heading: "四、复义诉讼情况" } : section)),
};
