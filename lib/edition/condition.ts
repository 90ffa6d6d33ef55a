// A condition of a relation in words, for 格式说明, for the list of what changed, and for what could not be judged.
import { kinds, levels } from "./body.ts";
import type { Condition } from "./edition.ts";

const among = (of: string, names: readonly string[]): string => (names.length === 0 ? "" : `${of}是${names.join("或")}`);

/** 只核对2024年及以后、类别是人民政府或政府办公室、层级是设区的市级的报告; "" where it is asked of every report. */
export function conditionWords(when: Condition | undefined): string {
  if (when === undefined) return "";
  const said = [
    when.from === undefined ? "" : `${when.from}年及以后`,
    among(
      "类别",
      (when.kind ?? []).map((kind) => kinds[kind]),
    ),
    among(
      "层级",
      (when.level ?? []).map((level) => levels[level]),
    ),
  ].filter((words) => words !== "");
  return said.length === 0 ? "" : `只核对${said.join("、")}的报告`;
}
