// What a paste leaves out, counted while reading and then named in the clerk's words: 图片 2 张、表格 1 个（首格“xx”）.
const names = {
  pictures: (count: number) => `图片 ${count} 张`,
  media: (count: number) => `音视频或嵌入的内容 ${count} 个`,
  comments: (count: number) => `批注 ${count} 条`,
  deletions: (count: number) => `修订中已删去的文字 ${count} 处`,
  files: (count: number) => `文件 ${count} 个`,
};

export type Thing = keyof typeof names;

/** So much of a table's first cell is quoted. */
const longestName = 12;

const cut = (text: string): string => (text.length > longestName ? `${text.slice(0, longestName)}…` : text);

function tablesNamed(firstCells: readonly string[]): string {
  const named = firstCells.filter((text) => text !== "").map((text) => `“${cut(text)}”`);
  return `表格 ${firstCells.length} 个${named.length > 0 ? `（首格${named.join("、")}）` : ""}`;
}

export class LeftOut {
  readonly #counts = new Map<Thing, number>();
  readonly #tables: string[] = [];

  add(thing: Thing, count = 1): void {
    if (count > 0) this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + count);
  }

  /** A table, by the text of its first cell that has any. */
  addTable(firstCell: string): void {
    this.#tables.push(firstCell);
  }

  /** In the order in which they were first met, tables last. */
  named(): string[] {
    const counted = [...this.#counts].map(([thing, count]) => names[thing](count));
    return this.#tables.length > 0 ? [...counted, tablesNamed(this.#tables)] : counted;
  }
}
