// The words that checks of text ask for, and those of an edition's own figures. They are read in one pass with the common ones (lib/tokens).
import type { Edition, MustState, Said } from "../../edition/edition.ts";
import { kept } from "../check.ts";
import { typoEntries } from "./typoWords.ts";
import type { Lexicon } from "../../tokens/words.ts";

/** What a word of typos is in the lexicon. */
export const typoWord = "typo";

export const wordsOfChecks = {
  [typoWord]: typoEntries.map(({ wrong }) => wrong),
  place: ["区政府", "区委", "全县", "县政府", "县委"],
  /** What a report says of its own body or place. */
  ownWord: ["局", "委", "厅", "办", "镇", "乡", "街道", "县", "市", "区", "旗"].flatMap((unit) => [`我${unit}`, `本${unit}`]),
  ownOffice: ["我局", "本局", "我办", "我委", "我厅", "我镇", "我街道", "我单位"],
  governmentOffice: [
    "县政府办公室",
    "区政府办公室",
    "市政府办公室",
    "市政府办公厅",
    "政府办公室",
    "县政府办",
    "区政府办",
    "市政府办",
    "县人民政府办公室",
    "区人民政府办公室",
    "市人民政府办公室",
  ],
  /** Words that begin like others and are something else. */
  shield: [
    "本办法",
    ...["本市场", "我市场", "本区域", "本区间", "本乡土", "本委托", "本镇静", "本县域", "我市民", "本市民", "我县域"],
    "我办理",
    "本局部",
    "社区政府",
    "区委员会",
    "县委员会",
    "我委托",
    "校区政府",
    "景区政府",
    "园区政府",
    "开发区政府",
    "新区政府",
    "自治区政府",
    "自治县政府",
    "我单位名称",
  ],
} satisfies Lexicon;

/** A name for each thing, made once. */
const named = (kind: string): ((of: Pick<Said, "id">) => string) => kept(({ id }) => `${kind}:${id}`);

/** What words of a figure are in the lexicon. */
export const ofWord = named("of");
export const asWord = named("as");
export const shortWord = named("short");
export const notWord = named("not");
export const topicWord = ({ id }: Pick<MustState, "id">): string => `topic:${id}`;
export const noTopicWord = ({ id }: Pick<MustState, "id">): string => `noTopic:${id}`;

/** What running text calls the figures of an edition, and what speaks of what must be stated. */
export const figureLexicon = ({ said = [], mustState = [] }: Edition): Lexicon =>
  Object.fromEntries([
    ...said.flatMap((one) => [
      [ofWord(one), one.of],
      [asWord(one), one.as],
      [shortWord(one), one.short ?? []],
      [notWord(one), one.not ?? []],
    ]),
    ...mustState.flatMap((one) => [
      [topicWord(one), one.topic],
      [noTopicWord(one), one.no],
    ]),
  ]);
