// The edition that a report, or whatever names a format as a report does, is bound to: here the registry is asked by id and revision for all
// of them. Elsewhere it is asked only where an id alone comes from outside: in a file (read.ts, the workbook's identity), an address of a page,
// a word on the command line. Not for pages in the browser, which would load every format with it.
import type { Edition } from "../edition/edition.ts";
import { editionById } from "../editions/index.ts";
import type { NamedFormat } from "./report.ts";

/** In the revision that it names; undefined where this version does not know that. */
export const editionNamed = ({ edition, editionRevision }: NamedFormat): Edition | undefined => editionById(edition, editionRevision);

/** In another revision, the newest where none is said; undefined where this version does not know that. */
export const otherRevision = ({ edition }: Pick<NamedFormat, "edition">, revision?: number): Edition | undefined =>
  editionById(edition, revision);
