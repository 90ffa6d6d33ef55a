// What a screen reader is told of the problems of the report: those that are new, or that some were mended. A problem is
// the same while its check and its first place are, whatever figures its message names meanwhile. Pure.
import { findingKey, type Finding } from "#lib/checks/finding.ts";

type Findings = readonly Finding[];

const without = (findings: Findings, others: Findings): Findings => {
  const known = new Set(others.map(findingKey));
  return findings.filter((finding) => !known.has(findingKey(finding)));
};

/** The problems worth saying aloud; advice waits until somebody reads it. */
export const spokenOf = (findings: Findings): Findings => findings.filter(({ severity }) => severity !== "advice");

/** The sentence about what came or went; "" where nothing did. */
export function news(before: Findings, now: Findings): string {
  const fresh = without(now, before);
  const mended = without(before, now).length;
  const [first] = fresh;
  if (first !== undefined) return `${fresh.length === 1 ? "新的问题" : `新出现 ${fresh.length} 处问题，第一处`}：${first.brief}`;
  if (mended === 0) return "";
  return now.length === 0 ? "问题已改好，没有别的问题了。" : `改好 ${mended} 处问题，还有 ${now.length} 处。`;
}
