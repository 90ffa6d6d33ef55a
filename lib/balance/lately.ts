// What was changed last, set against what is off: where changing a cell back would mend more than it breaks, that is where to look first.
import type { Address, Edition } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Report } from "../report/report.ts";
import type { Fix } from "./explain.ts";
import { standingOf } from "./standing.ts";

/** A cell that was changed, and what it held before. */
export type LateChange = { readonly at: Address; readonly was: string };

export type Late = Fix & { readonly reason: string };

/** So many are told. */
const most = 2;

function judged(edition: Edition, report: Report): ReadonlySet<number> {
  const { states } = standingOf(edition, report);
  return new Set(states.flatMap((state, number) => (state?.holds === false ? [number] : [])));
}

/** Those of some changes, the last first, that would put something right if they were taken back, and nothing wrong. */
export function lately(edition: Edition, report: Report, changes: readonly LateChange[]): readonly Late[] {
  const off = judged(edition, report);
  if (off.size === 0) return [];
  const { outline } = standingOf(edition, report).system;
  const seen = new Set<Address>();
  const found = changes.flatMap(({ at, was }): readonly Late[] => {
    const from = report.figures[at] ?? "";
    if (seen.has(at) || was === from) return [];
    seen.add(at);
    const left = judged(edition, { ...report, figures: { ...report.figures, [at]: was } });
    if (left.size >= off.size || [...left].some((number) => !off.has(number))) return [];
    const mended = left.size === 0 ? "就平" : `有 ${off.size - left.size} 处变平`;
    const [held, now] = [was, from].map((text) => (text === "" ? "空" : text));
    return [{ at, from, to: was, reason: `${nameOf(outline, at)}刚才由 ${held} 改成 ${now}；改回 ${held} ${mended}。` }];
  });
  return found.slice(0, most);
}
