// What a row says of its report without the values: whose it is, of which year, under which title. The store is asked by these
// columns; what is shown of a report that is opened comes from its values alone.
//
// They are apart from the report's sum: they are reckoned from the values that it vouches for, and where they are wrong (a bit
// that fell over on the disk) they are reckoned anew (tending.ts), while the report itself is as it was saved.
import { editionNamed } from "../report/named.ts";
import type { Write } from "../report/patch.ts";
import { bodyKey, titleOf } from "../report/report.ts";
import type { Db, Head, Judgement, Told } from "./database.ts";

/** Of a report whose values cannot be read. */
export const untold: Told = { body: "", name: "", issuer: "", kind: "", level: "", year: 0, title: "" };

/** Not known. */
export const unjudged: Judgement = {
  judged: null,
  state: null,
  filled: null,
  asked: null,
  errors: null,
  warnings: null,
  advice: null,
  next: null,
};

/** A year as a column holds it; 0 for one that is none. */
const yearIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** What the row of a report says, from its values. */
export function toldOf({ edition, edition_revision }: Pick<Head, "edition" | "edition_revision">, entries: Iterable<Write>): Told {
  const about = new Map<string, string>();
  for (const { area, address, value } of entries) if (area === "about") about.set(address, String(value));
  const text = (address: string): string => about.get(address) ?? "";
  const [name, issuer, kind, level, year] = [text("name"), text("issuer"), text("kind"), text("level"), yearIn(text("year"))];
  const known = editionNamed({ edition, editionRevision: edition_revision });
  // Kind and level are not in any title.
  const title = titleOf(known, { year, body: { name, issuer, kind: "", level: "" } });
  return { body: bodyKey(name), name, issuer, kind, level, year, title };
}

/** What says that of the reports that this one is, was or may be the year before of, it is not known any more how they stand. `among`: what the report's row said and says. */
export const forgettingBeside = (db: Db, id: string, among: readonly Pick<Told, "body" | "year">[]) =>
  db
    .updateTable("reports")
    .set(unjudged)
    .where("judged", "is not", null)
    .where((where) =>
      where.or([
        where("origin", "=", id),
        ...among.map(({ body, year }) => where.and([where("body", "=", body), where("year", "=", year + 1)])),
      ]),
    );

/** Within a transaction: says it. */
export const forgetBeside = async (...asked: Parameters<typeof forgettingBeside>): Promise<void> =>
  void (await forgettingBeside(...asked).execute());
