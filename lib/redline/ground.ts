// What a file was held against: the version that it was made of, or for want of it the report as it is now, with the reason. Words only: the page has them too.

export const grounds = {
  version: "与导出它的那一版比",
  unsaid: "文件里没有记着是从哪一版导出的（可能经别的软件另存过），与报告现在的内容比",
  lost: "导出它的那一版已经找不到了，与报告现在的内容比",
  other: "文件记着的是另一份报告，与这份报告现在的内容比",
} as const satisfies Readonly<Record<string, string>>;

export type Ground = keyof typeof grounds;
