// What keeps a report from 定稿: an error, a warning that nobody has explained, a place that is not filled in.
import type { Opened } from "../arithmetic/opened.ts";
import type { Finding } from "../checks/finding.ts";
import { missingIn, sectionOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { openIn, remarkOn } from "../checks/standing.ts";
import { idsOf } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { placeName } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import { placeWords } from "../report/placeWords.ts";

/** `words`: what was found, in a sentence; `at`: the place to go to, on the page of `section`. */
export type Stop = {
  readonly kind: "error" | "warning" | "missing";
  readonly words: string;
  readonly at: Address;
  readonly section: string;
};

/** What each kind asks for, over its list. */
export const stopKinds = {
  error: "要改的错误",
  warning: "要改、或者要写说明的提醒",
  missing: "没有填的地方",
} as const satisfies Readonly<Record<Stop["kind"], string>>;

/** A warning with the 说明 that lets it stand. */
export type Explained = { readonly words: string; readonly remark: string };

export type Standing = { readonly stops: readonly Stop[]; readonly explained: readonly Explained[] };

function missingName(outline: Outline, address: Address): string {
  const [owner, particular = ""] = idsOf(address);
  return owner === "about" ? placeWords.about(outline, particular) : placeName(outline, address);
}

/** How a report stands before 定稿, beside that of the year before where it is known: what stops it, and what was explained. */
export function standingOf(own: Opened, before?: Opened): Standing {
  const { outline, report } = own;
  const { findings } = runChecks(own, before?.readings, undefined, before?.report);
  const stop = ({ severity, brief, at: [at = ""] }: Finding): readonly Stop[] =>
    severity === "advice" ? [] : [{ kind: severity, words: brief, at, section: sectionOf(outline, at)?.id ?? "" }];
  const missing = missingIn(outline, report).flatMap(({ section, places }) =>
    places.map((at): Stop => ({ kind: "missing", words: `${missingName(outline, at)}没有填。`, at, section: section.id })),
  );
  const explained = findings.flatMap((one): readonly Explained[] => {
    const remark = remarkOn(report, one);
    return one.severity === "warning" && remark.state === "current" ? [{ words: one.brief, remark: remark.text }] : [];
  });
  return { stops: [...openIn(report, findings).flatMap(stop), ...missing], explained };
}

/** What stops it, in a sentence with the first of each kind; "" where nothing does. */
export function stopWords(stops: readonly Stop[]): string {
  const kinds = (["error", "warning", "missing"] as const).flatMap((kind) => {
    const own = stops.filter((one) => one.kind === kind);
    return own.length === 0
      ? []
      : [`${own.length} 处${stopKinds[kind]}（${own[0]?.words.replace(/。$/, "") ?? ""}${own.length > 1 ? " 等" : ""}）`];
  });
  return kinds.length === 0 ? "" : `还不能定稿：有${kinds.join("、")}。请先到填写页处理。`;
}
