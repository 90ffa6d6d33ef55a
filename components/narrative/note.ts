// The sentence under the editor after a paste that left something out.

/** "" where nothing was left out. `kept`: some text was taken. A table's own text is among what was left out. */
export function pasteNote(leftOut: readonly string[], kept: boolean): string {
  if (leftOut.length === 0) return "";
  const table = leftOut.some((name) => name.startsWith("表格"));
  return `粘贴时没有带进来：${leftOut.join("、")}。${kept ? `${table ? "表格以外的" : ""}文字已全部保留。` : ""}`;
}
