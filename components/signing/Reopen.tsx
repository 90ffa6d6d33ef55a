"use client";
// 解锁 or 更正: the way back from what is frozen, by whether it was on line.
import type { Frozen } from "#lib/signing/frozen.ts";
import { Reason } from "./Reason.tsx";

type Words = {
  readonly name: "unlock" | "correct";
  readonly label: string;
  readonly about: (code: string) => string;
  readonly hint: string;
  readonly done: string;
};

/** What is said of each way back. */
const ways = {
  unlocked: {
    name: "unlock",
    label: "解锁",
    about: (code) => `解锁以后可以接着改，短码 ${code} 作废。`,
    hint: "例如：领导要求第二部分补一段",
    done: "已解锁，可以接着改。改好以后再定稿。",
  },
  corrected: {
    name: "correct",
    label: "更正",
    about: () =>
      "已经发布的一版照样保留。写明为什么更正：再定稿时，更正说明里写上这个原因和改了什么，放在网页上报告的前面，可以改写，也可以不要。",
    hint: "例如：第三部分“予以公开”的自然人一列统计有误",
    done: "可以更正了。改好以后再定稿、再登记发布。",
  },
} as const satisfies Readonly<Record<NonNullable<Frozen["ended"]>["kind"], Words>>;

type Props = { readonly id: string; readonly code: string; readonly posted: boolean; readonly onDone?: () => void };

export function Reopen({ id, code, posted, onDone }: Props) {
  const { about, ...words } = ways[posted ? "corrected" : "unlocked"];
  return <Reason id={id} {...words} about={about(code)} {...(onDone === undefined ? {} : { onDone })} />;
}
