// Which words of running text the findings mark, as stretches that do not overlap: words that several findings are about say all of them, and look as the
// gravest. For the editor and the preview, which draw them.
import type { Address, Severity } from "../edition/edition.ts";
import { findingKey, severities, severityNames, type Finding, type MarkedText } from "./finding.ts";

/** A stretch of a block: from `start` up to but without `end` (UTF-16 units), as long as `quote` stands there. */
export type TextMark = {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly severity: Severity;
  /** What the findings say, a line each. */
  readonly says: string;
  /** The keys of the findings, the gravest first. */
  readonly keys: readonly string[];
  /** Whether one of them is the finding that a person chose. */
  readonly chosen: boolean;
};

type Placed = { readonly finding: Finding; readonly mark: MarkedText };

const rank = ({ finding }: Placed): number => severities.indexOf(finding.severity);

const saying = ({ finding: { severity, brief } }: Placed): string => `${severityNames[severity]}：${brief}`;

function stretchOf(placed: readonly Placed[], start: number, end: number, chosen: string): readonly TextMark[] {
  const over = placed.filter(({ mark }) => mark.start <= start && mark.end >= end).sort((one, two) => rank(one) - rank(two));
  const [first] = over;
  if (first === undefined) return [];
  const keys = [...new Set(over.map(({ finding }) => findingKey(finding)))];
  return [
    {
      start,
      end,
      quote: first.mark.quote.slice(start - first.mark.start, end - first.mark.start),
      severity: first.finding.severity,
      says: [...new Set(over.map(saying))].join("\n"),
      keys,
      chosen: keys.includes(chosen),
    },
  ];
}

function stretchesOf(placed: readonly Placed[], chosen: string): readonly TextMark[] {
  const bounds = [...new Set(placed.flatMap(({ mark: { start, end } }) => [start, end]))].sort((one, two) => one - two);
  return bounds.slice(1).flatMap((end, at) => stretchOf(placed, bounds[at] ?? end, end, chosen));
}

/** The stretches by the address that they stand at, in their order. `chosen`: the finding that a person chose. What is missing marks no words. Pure. */
export function textMarksOf(findings: readonly Finding[], chosen: Finding | null = null): ReadonlyMap<Address, readonly TextMark[]> {
  const byAddress = new Map<Address, Placed[]>();
  for (const finding of findings)
    for (const mark of finding.text ?? []) {
      if (mark.start >= mark.end) continue;
      const others = byAddress.get(mark.address);
      if (others === undefined) byAddress.set(mark.address, [{ finding, mark }]);
      else others.push({ finding, mark });
    }
  const key = chosen === null ? "" : findingKey(chosen);
  return new Map([...byAddress].map(([address, placed]) => [address, stretchesOf(placed, key)]));
}

/** The words of a finding to go to: the first that stand somewhere. */
export const firstWords = ({ text = [] }: Finding): MarkedText | undefined => text.find(({ start, end }) => end > start);
