// A frozen version of a report as lists and pages tell of it, and at which stage of its way the report is.
import type { ReportState } from "../report/state.ts";
import type { Algorithm } from "./algorithm.ts";

/** How a frozen version came to its end. 解锁: before it was on line, its code is void. 更正: after, both stand. `at`: ISO 8601 UTC; `who` may be "". */
export type Ending = { readonly kind: "unlocked" | "corrected"; readonly at: string; readonly who: string; readonly reason: string };

/** 已发布. `day`: ISO date on which it was public, `address`: where; `at`, `who`: when and by whom that was noted. */
export type Posted = { readonly day: string; readonly address: string; readonly at: string; readonly who: string };

/** The scan of the signed 报审单. `size`: in bytes; `type`: media type. */
export type Scan = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly at: string;
  readonly who: string;
};

/**
 * `number`: counts the freezings of a report from 1; `revision`: the report's then. `note`: what was said with it. `checked`: who held it against what it rests on.
 * `posted`: every note of where it is on line, the newest last.
 */
export type Frozen = {
  readonly id: string;
  readonly report: string;
  readonly number: number;
  readonly revision: number;
  readonly algorithm: Algorithm;
  readonly hash: string;
  readonly code: string;
  readonly at: string;
  readonly who: string;
  readonly checked: string;
  readonly note: string;
  readonly ended: Ending | null;
  readonly posted: readonly Posted[];
  readonly scans: readonly Scan[];
};

/** The most letters of a 更正说明. */
export const longestCorrection = 3000;

/** What a frozen report is told by, in the properties of the files that it goes out as. */
export type Telling = Pick<Frozen, "number" | "algorithm" | "hash" | "code" | "at">;

export const tellingOf = ({ number, algorithm, hash, code, at }: Telling): Telling => ({ number, algorithm, hash, code, at });

/** The names of a Word file's properties and of a page's meta tags that hold the code and the hash. */
export const [codeProperty, hashProperty] = ["nianbao-code", "nianbao-hash"] as const;

/** As properties of a file have it: 定稿短码 ABCDE-FGHJK. */
export const codeWords = ({ code }: Pick<Telling, "code">): string => `定稿短码 ${code}`;

/** The stages of a report's way, in their order, with what each is called. 更正中: it was on line, and is open again to be mended. */
export const stages = {
  draft: "草稿",
  review: "送审",
  frozen: "定稿",
  posted: "已发布",
  correcting: "更正",
} as const satisfies Readonly<Record<string, string>>;

export type Stage = keyof typeof stages;

/** By what a version ended, as it is stored. */
export const endingIn = (text: string): Ending["kind"] => (text === "corrected" ? "corrected" : "unlocked");

/** What decides the stage: how a version ended, and the times that it was put on line. */
type Ended = { readonly ended: Pick<Ending, "kind"> | null; readonly posted: readonly unknown[] };

/** The version under which the report is closed, if it is: the last one decides, for a backup may bring an earlier one back as it was then. `versions`: in the order of their numbers. */
export const inForce = <One extends Pick<Ended, "ended">>(versions: readonly One[]): One | undefined => {
  const last = versions.at(-1);
  return last?.ended === null ? last : undefined;
};

/** The version that was on line last and is being corrected, or was corrected by the one in force. */
export const correctedOf = <One extends Ended>(versions: readonly One[]): One | undefined =>
  versions.filter(({ ended, posted }) => ended?.kind === "corrected" && posted.length > 0).at(-1);

/** Whether what is to be public now is public: the version in force is on line. */
export const isPosted = (versions: readonly Ended[]): boolean => (inForce(versions)?.posted.length ?? 0) > 0;

/** The stage that frozen versions make; undefined where there are none, or all were unlocked. */
export function frozenStageOf(versions: readonly Ended[]): Extract<Stage, "frozen" | "posted" | "correcting"> | undefined {
  const now = inForce(versions);
  if (now !== undefined) return now.posted.length > 0 ? "posted" : "frozen";
  return correctedOf(versions) === undefined ? undefined : "correcting";
}

/** The stage of a report, by its frozen versions and, while it is open, its state. */
export const stageOf = (versions: readonly Ended[], state: ReportState): Stage =>
  frozenStageOf(versions) ?? (state === "送审稿" || state === "完稿" ? "review" : "draft");
