// What the editor says where a mended revision of the report's edition is there: the differences in sentences, and what
// would not come along. Worked out on the server, so that the page carries the words and not two declarations.
import { placeName } from "../edition/name.ts";
import { editionChanges } from "../edition/changes.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { revised } from "../report/revise.ts";
import type { Report } from "../report/report.ts";

/** `left`: names of what is filled in and has no place in `to`. */
export type RevisionOffer = {
  readonly edition: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly differences: readonly string[];
  readonly left: readonly string[];
};

/** What taking `next` over would mean for this report; undefined where it is the revision that the report has. */
export function revisionOffer(edition: Edition, report: Report, next: Edition | undefined): RevisionOffer | undefined {
  if (next === undefined || next.revision <= edition.revision) return undefined;
  const outline = walk(edition);
  const left = revised(report, next).left.map((address) => placeName(outline, address));
  return {
    edition: edition.id,
    name: edition.name,
    from: edition.revision,
    to: next.revision,
    differences: editionChanges(edition, next).map(({ sentence }) => sentence),
    left: [...new Set(left)],
  };
}
