// 出处 of what is taken from a Word file: the file, where the change stands in it, and who made it, so that history says whose word it was, beside who took it.
import { blockIn } from "../edition/address.ts";
import { whereWords } from "../reading/whereWords.ts";
import { whenceOf } from "../report/doer.ts";
import type { Brought, Write } from "../report/patch.ts";
import type { Change } from "./change.ts";
import { blockNamed } from "./take.ts";

/** `savedBy`: who saved the file last, "" where it does not say; `prefix`: of the paragraphs that came in (`withTaken`). */
type Source = { readonly file: string; readonly savedBy: string; readonly prefix: string };

type Chosen = Pick<Change, "id" | "taking" | "by" | "where">;

/** Whether a value is what a change makes, or stands in a part that it touches, whose other paragraphs may move with it. */
function isOf({ id, taking }: Chosen, { area, address }: Write, prefix: string): "place" | "part" | undefined {
  if (taking === null) return undefined;
  if ("at" in taking) return taking.at === address && area !== "narrative" ? "place" : undefined;
  const place = area === "narrative" ? blockIn(address) : undefined;
  const parts = taking.is === "moved" ? [taking.part, taking.into] : [taking.part];
  if (!parts.includes(place?.part ?? address)) return undefined;
  const blocks = "block" in taking ? [taking.block] : "blocks" in taking ? taking.blocks : [];
  const own = blockNamed(prefix, { id });
  const isNamed = place !== undefined && (blocks.includes(place.id) || place.id === own || place.id.startsWith(`${own}-`));
  return isNamed || taking.is === "own" ? "place" : "part";
}

const madeBy = ({ by }: Chosen, savedBy: string): string => {
  const authors = [...new Set(by.map(({ author }) => author.trim()).filter((author) => author !== ""))];
  if (authors.length > 0) return `${authors.join("、")}的修订`;
  return savedBy === "" ? "" : `文件最后由“${savedBy}”保存`;
};

function sourceWords(change: Chosen, { file, savedBy }: Source): string {
  const where = change.where === null ? "" : whereWords(change.where);
  return whenceOf(file, [where, madeBy(change, savedBy)].filter((words) => words !== "").join("，"));
}

/** The values that taking these changes writes, each with the 出处 of the changes that it is of. */
export function withWhence(writes: readonly Write[], changes: readonly Chosen[], source: Source): readonly Brought[] {
  return writes.map((write) => {
    const found = changes.map((change) => ({ change, is: isOf(change, write, source.prefix) }));
    const own = found.some(({ is }) => is === "place") ? found.filter(({ is }) => is === "place") : found.filter(({ is }) => is === "part");
    const words = new Set(own.map(({ change }) => sourceWords(change, source)));
    return words.size === 0 ? write : { ...write, whence: [...words].join("；") };
  });
}
