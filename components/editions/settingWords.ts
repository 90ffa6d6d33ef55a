// What a check is switched to, in words.
import { severityNames } from "#lib/checks/finding.ts";
import type { Setting } from "#lib/checks/switches.ts";
import { severityWords } from "#lib/describe/relationWords.ts";
import type { Severity } from "#lib/edition/edition.ts";

/** 提醒：改正或者说明原因（原来是错误） */
export function settingWords(setting: Setting, usual: Severity): string {
  if (setting === "off") return `不检查（原来是${severityNames[usual]}）`;
  return setting === "usual" ? severityWords[usual] : `${severityWords[setting]}（原来是${severityNames[usual]}）`;
}

/** The same, short, to choose from. */
export const settingChoice = (setting: Setting, usual: Severity): string =>
  setting === "usual" ? `照原来（${severityNames[usual]}）` : setting === "off" ? "不检查" : severityNames[setting];
