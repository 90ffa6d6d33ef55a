// The corrections of a finding put into the text of a report.
import { blockIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { replaceHits, type Narrative } from "../report/find.ts";
import type { Correction } from "./finding.ts";

/** A correction with the words that stand there now. */
export type Change = {
  readonly part: Address;
  readonly block: string;
  readonly start: number;
  readonly quote: string;
  readonly text: string;
};

/** The corrections as changes of this text, the last first; none where a block is gone. */
export function changesOf(narrative: Narrative, corrections: readonly Correction[]): readonly Change[] {
  return [...corrections]
    .sort((one, two) => two.start - one.start)
    .flatMap(({ address, start, end, text }) => {
      const place = blockIn(address);
      const held = narrative[place?.part ?? ""]?.find(({ id }) => id === place?.id)?.text;
      if (place === undefined || held === undefined || end > held.length) return [];
      return [{ part: place.part, block: place.id, start, quote: held.slice(start, end), text }];
    });
}

/** The text with all of these corrections; what they do not touch is the same object. */
export const correctedText = (narrative: Narrative, corrections: readonly Correction[]): Narrative =>
  changesOf(narrative, corrections).reduce(
    (now, { part, block, start, quote, text }) =>
      replaceHits(now, [{ part, block, index: start, length: quote.length, match: quote, before: "", after: "" }], text),
    narrative,
  );

const most = 16;
const short = (words: string): string => (words.length > most ? `${words.slice(0, most)}…` : words);

/** What the corrections of a finding do, as the words of a button: 改为“〔2021〕”. */
export function correctionWords(narrative: Narrative, corrections: readonly Correction[]): string {
  const changes = changesOf(narrative, corrections);
  const [first] = changes;
  if (first === undefined) return "";
  if (changes.some(({ quote, text }) => quote !== first.quote || text !== first.text)) return `改正这 ${changes.length} 处`;
  const times = changes.length > 1 ? `（${changes.length} 处）` : "";
  if (first.text === "") return first.quote.trim() === "" ? `删去空格${times}` : `删去“${short(first.quote)}”${times}`;
  return first.quote === "" ? `补上“${short(first.text)}”${times}` : `改为“${short(first.text)}”${times}`;
}
