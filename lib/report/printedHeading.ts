// THE HEADINGS OF A PUBLISHED REPORT as its source prints them, and its sentences beside tables. A report does not hold them: the form prints its own headings, and no text there.
// Who judges what was published does.
import type { Address } from "../edition/edition.ts";

/**
 * Whose heading it is. `section`, `part`: the form's own, in whatever words it is printed; `section` by its id. `block`: one of the office's own, or one that
 * is none of the form's and stands in its text. `nothing`: one that is none of the form's, and whose line has no place in the report.
 */
export type HeadingOf =
  | { readonly of: "section"; readonly section: string }
  | { readonly of: "part"; readonly part: Address }
  | { readonly of: "block"; readonly block: Address }
  | { readonly of: "nothing" };

/**
 * A heading as it is printed. `sign`: its ordinal (二、, （三）, 第一部分), "" without one; `place`: the number in it. `level`: of the ordinal, 0 一、, 1 （一）, 2 1., 3 （1）;
 * null where it is none of official papers, or there is none. `rank`: 1–9 where the source calls the line a heading of that depth, else 0. `text`: without
 * the ordinal; "" where a numbered line runs on and nothing in it is set apart. `runsOn`: text follows it in the same line, behind the sign `mark`.
 */
export type PrintedHeading = HeadingOf & {
  readonly sign: string;
  readonly place: number | null;
  readonly level: 0 | 1 | 2 | 3 | null;
  readonly rank: number;
  readonly text: string;
  readonly runsOn: boolean;
  readonly mark: string;
};

/** A sentence that stands beside the tables of a section, where the form has no part of text. `at`: its address as a block of `besideTables` of its section. */
export type BesideTable = { readonly section: string; readonly at: Address; readonly text: string };

/** What a source prints and the report that was made of it does not hold. */
export type PrintedBesides = { readonly headings: readonly PrintedHeading[]; readonly beside: readonly BesideTable[] };
