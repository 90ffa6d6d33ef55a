// What the short code that a file carries says of the file: of which freezing of a report it was made. In words.
import { inForce, type Ending, type Frozen } from "./frozen.ts";

type Version = Pick<Frozen, "code" | "number"> & { readonly ended: Pick<Ending, "kind"> | null };

/** `isGood`: nothing is to be asked. */
export type Stamp = { readonly words: string; readonly isGood: boolean };

const endings = { unlocked: "那一次后来解锁了，短码已经作废", corrected: "那一次后来更正过，不是现在的定稿" } as const;

/** `code`: of the file, null where it has none; `versions`: all that was frozen of the report. Undefined where there is nothing to say: neither was frozen. */
export function stampOf(code: string | null, versions: readonly Version[]): Stamp | undefined {
  if (code === null)
    return versions.length === 0 ? undefined : { words: "文件里没有读到定稿短码（门户编辑器常会去掉），只按内容核对。", isGood: true };
  const own = versions.find((one) => one.code === code);
  if (own === undefined) return { words: `文件带的定稿短码 ${code} 不是这份报告的，请看清楚是不是拿错了文件。`, isGood: false };
  if (inForce(versions) === own) return { words: `文件带的定稿短码 ${code}，就是现在定稿的这一版。`, isGood: true };
  return {
    words: `文件带的定稿短码 ${code} 是第 ${own.number} 次定稿的，${own.ended === null ? "那一次以后又定过稿" : endings[own.ended.kind]}，请换成现在的文件。`,
    isGood: false,
  };
}
