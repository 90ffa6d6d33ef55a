// Which words of a text changed is told with some letters around them, and no number is cut.
import { expect, test } from "vitest";
import { aroundChanges, piecesOf } from "./pieces.ts";

const told = (before: string, now: string): string =>
  aroundChanges(piecesOf(before, now))
    .map(({ kind, text }) => (kind === "same" ? text : kind === "new" ? `〔＋${text}〕` : `〔－${text}〕`))
    .join("");

const long = "各单位按照要求及时公开有关信息并接受社会监督同时定期开展检查通报结果";

test.each<readonly [string, string, string, string]>([
  ["a word", "全年公开", "全年主动公开", "全年〔＋主动〕公开"],
  [
    "two places far apart",
    `今年公开5件。${long}。今年培训3次。`,
    `今年公开6件。${long}。今年培训4次。`,
    `今年公开〔－5〕〔＋6〕件。各单位按照要求及时公开有关信…时定期开展检查通报结果。今年培训〔－3〕〔＋4〕次。`,
  ],
  [
    "a number at the cut",
    `${long}1234567890123456789件，办结5件`,
    `${long}1234567890123456789件，办结6件`,
    "…1234567890123456789件，办结〔－5〕〔＋6〕件",
  ],
  ["all of it", "甲乙", "丙丁", "〔－甲乙〕〔＋丙丁〕"],
])("%s", (_, before, now, words) => expect(told(before, now)).toBe(words));
