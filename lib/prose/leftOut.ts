// What a paste leaves out, counted while reading and then named in the clerk's words: 图片 2 张、加删除线的文字 1 处（“99”）、表格 1 个（首格“xx”）。
const names = {
  pictures: (count: number) => `图片 ${count} 张`,
  media: (count: number) => `音视频或嵌入的内容 ${count} 个`,
  boxes: (count: number) => `网页的输入框 ${count} 个，其中的内容不一定是现在的，放进了〔〕`,
  formulas: (count: number) => `公式 ${count} 个，其中的字放进了〔〕`,
  signs: (count: number) => `符号字体的字 ${count} 处，看得见的样子读不出来，放进了〔〕`,
  bullets: (count: number) => `项目符号 ${count} 个`,
  sounds: (count: number) => `注音 ${count} 处`,
  files: (count: number) => `文件 ${count} 个`,
  comments: (count: number) => `批注 ${count} 条`,
  deletions: (count: number) => `修订中已删去的文字 ${count} 处`,
  struck: (count: number) => `加删除线的文字 ${count} 处`,
  hidden: (count: number) => `隐藏的文字 ${count} 处`,
  notes: (count: number) => `脚注或尾注 ${count} 处`,
  noteMarks: (count: number) => `脚注标号 ${count} 处`,
  added: (count: number) => `网页样式在数字旁边添上的字 ${count} 处，放进了〔〕`,
  smalls: (count: number) => `大小不同、可能是脚注标号的数字 ${count} 处，放进了〔〕`,
  covered: (count: number) => `可能被遮住、看不全的文字 ${count} 处，放进了〔〕`,
  ownFonts: (count: number) => `用网页自带的字体显示的数字 ${count} 处，看到的可能与文字不同，放进了〔〕`,
  shifts: (count: number) => `上标、下标的位置 ${count} 处，其中的字放进了〔〕`,
};

export type Thing = keyof typeof names;

/** So much of a table's first cell is quoted. */
const longestName = 12;

/** So much of a text that was left out, and of so many. */
const longestText = 30;
const mostTexts = 5;

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function tablesNamed(firstCells: readonly string[]): string {
  const named = firstCells.filter((text) => text !== "").map((text) => `“${cut(text, longestName)}”`);
  return `表格 ${firstCells.length} 个${named.length > 0 ? `（首格${named.join("、")}）` : ""}`;
}

function quoted(texts: readonly string[]): string {
  const shown = texts
    .filter((text) => text !== "")
    .slice(0, mostTexts)
    .map((text) => `“${cut(text, longestText)}”`);
  return shown.length === 0 ? "" : `（${shown.join("、")}${texts.length > mostTexts ? "等" : ""}）`;
}

/** Whether this name of something left out is one of text. */
export const isTextLeftOut = (name: string): boolean => /^(?:批注|修订中|加删除线|隐藏|脚注|注音)/.test(name);

type Entry = { readonly count: number; readonly texts: readonly string[] };
const nothing: Entry = { count: 0, texts: [] };

export class LeftOut {
  readonly #entries = new Map<Thing, Entry>();
  readonly #tables: string[] = [];

  add(thing: Thing, count = 1): void {
    const { count: before, texts } = this.#entries.get(thing) ?? nothing;
    if (count > 0) this.#entries.set(thing, { count: before + count, texts });
  }

  /** A text, counted by itself; `goesOn`: it is part of the one before. */
  addText(thing: Thing, text: string, goesOn = false): void {
    const { count, texts } = this.#entries.get(thing) ?? nothing;
    if (goesOn && texts.length > 0) this.#entries.set(thing, { count, texts: [...texts.slice(0, -1), `${texts.at(-1) ?? ""}${text}`] });
    else this.#entries.set(thing, { count: count + 1, texts: [...texts, text] });
  }

  /** What something says that was counted elsewhere. */
  quote(thing: Thing, text: string): void {
    const { count, texts } = this.#entries.get(thing) ?? nothing;
    this.#entries.set(thing, { count, texts: [...texts, text] });
  }

  /** A table, by the text of its first cell that has any. */
  addTable(firstCell: string): void {
    this.#tables.push(firstCell);
  }

  /** In the order in which they were first met, tables last. */
  named(): string[] {
    const counted = [...this.#entries].map(([thing, { count, texts }]) => `${names[thing](count || texts.length)}${quoted(texts)}`);
    return this.#tables.length > 0 ? [...counted, tablesNamed(this.#tables)] : counted;
  }

  /** Every text that was left out, whole. */
  texts(): readonly string[] {
    return [...this.#entries.values()].flatMap(({ texts }) => texts);
  }
}
