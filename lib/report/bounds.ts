// How much a report may hold: far more than any office writes, and little enough that no file or request keeps the server busy.
//
// The same bounds hold for what is saved and for what is imported, so that whatever was saved can be read back from a file.
import type { Address } from "../edition/edition.ts";
import { contents, eachArea, type AreaRules, type Content } from "./areas.ts";
import type { Report } from "./report.ts";

/** The most letters (UTF-16 units) of one value, by where it stands. */
export const mostLetters = {
  figures: 1_000,
  stated: 1_000,
  fields: 20_000,
  sources: 5_000,
  publication: 5_000,
  remark: 20_000,
  block: 100_000,
  name: 200,
  issuer: 200,
  date: 100,
  id: 100,
  address: 300,
} as const;

/** The most entries of one list, of a report the most letters in all, and of a file the most values and the deepest nesting. */
export const most = { blocks: 3_000, entries: 20_000, letters: 300_000, values: 200_000, depth: 12 } as const;

/** The sentence for a text, or so many letters, that is too long; or undefined. */
export function tooLong(place: string, text: string | number, letters: number): string | undefined {
  const length = typeof text === "number" ? text : text.length;
  return length <= letters ? undefined : `${place}太长了（${length} 个字），最多 ${letters} 个字。`;
}

/** The sentence for a list that is too long, or undefined. */
export const tooMany = (place: string, count: number, what: string, limit: number): string | undefined =>
  count <= limit ? undefined : `${place}太多了（${count} ${what}），最多 ${limit} ${what}。`;

const lettersIn = <Value>({ letters }: AreaRules<Value>, values: Readonly<Record<Address, Value>>): number =>
  Object.values(values).reduce((sum, value) => sum + letters(value), 0);

/** The letters of all that a report holds. */
export const lettersOf = (report: Content): number =>
  eachArea((area) => lettersIn(contents[area], report[area])).reduce((sum, letters) => sum + letters, 0);

/** The sentence for a report that is too long as a whole, each page of it being made of all its text; or undefined. */
export const wholeProblem = (report: Report): string | undefined => tooLong("整份报告", lettersOf(report), most.letters);

/** Why a parsed JSON value is not even looked at: nested too deeply, or of too many values. Walks without recursion, and no further than the bounds. */
export function boundsProblem(json: unknown): string | undefined {
  let level: readonly unknown[] = [json];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most.depth) return `文件的内容嵌套太深（超过 ${most.depth} 层），不是本系统写的，没有读。`;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      count += parts.length;
      if (count > most.values) return `文件的内容太多（超过 ${most.values} 项），不是一份报告，没有读。`;
      for (const part of parts) next.push(part);
    }
    level = next;
  }
  return undefined;
}
