// What makes that a page may look otherwise than its text says, though every text of it was read: told once for the page.

/** `fonts`: of the page's own, in which digits are set. `isCovered`: something lies over all of it. */
export const doubtsOf = ({ fonts, isCovered }: { readonly fonts: Iterable<string>; readonly isCovered: boolean }): readonly string[] => [
  ...[...fonts].map((font) => `网页用自带的字体“${font}”显示数字，看到的数字可能与读到的文字不同，请对着网页看一遍。`),
  ...(isCovered ? ["网页上有一块东西盖住整页（多半是打开时的等待画面），读的是它下面的文字，请对着网页看一遍。"] : []),
];
