// The ways in which the store says no: its file cannot be opened or used, a report is not there, or a report is damaged.
//
// The message is one Chinese sentence for the person at the screen. Told apart by name, not by class: a development
// server reloads this module while the store that it opened lives on.

/** What keeps the data file from being used; `opening`: found when it was opened. */
export type Trouble = "opening" | "busy" | "full" | "readonly" | "unreachable" | "gone" | "damaged";

/** The data file or its folder cannot be used. `cause` is what the system said. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly trouble: Trouble;

  constructor(message: string, { trouble = "opening", cause }: { readonly trouble?: Trouble; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.trouble = trouble;
  }
}

/** That the database took a transaction back because another one stood in its way: the same may be done once more. */
export class TurnedBack extends StoreError {
  readonly turnedBack = true;
}

/** No report has this id, or it was deleted (`deleted` is when, ISO 8601). */
export class MissingReport extends Error {
  override readonly name = "MissingReport";
  readonly id: string;
  readonly deleted: string | null;

  constructor(id: string, deleted: string | null = null) {
    super(deleted === null ? "没有这份报告，请回到首页重新选择。" : "这份报告已被删除，请先在首页恢复它，再继续填写。");
    this.id = id;
    this.deleted = deleted;
  }
}

/** What is stored of this report is not what was saved: its values do not make their sum (sum.ts). */
export class DamagedReport extends Error {
  override readonly name = "DamagedReport";
  readonly id: string;

  constructor(id: string) {
    super(
      "这份报告存在磁盘上的内容已损坏，与保存时不一样，所以没有打开，也没有改动它。请用备份文件恢复它：在首页点“更多”里的“从备份恢复”，再点“恢复选中的”，损坏的这份在“本机没有的”一组里，会一起换回来。",
    );
    this.id = id;
  }
}

/** What is kept of a report's earlier versions is not what was written; the report itself is not touched by it. */
export class DamagedHistory extends Error {
  override readonly name = "DamagedHistory";
  readonly id: string;

  constructor(id: string) {
    super("这份报告的历史记录存在磁盘上已损坏，与写下时不一样，所以没有显示这一版；现在的报告不受影响，可以照常填写。");
    this.id = id;
  }
}

/** Whether an error says that the store cannot be used. */
export const isStoreError = (error: unknown): error is StoreError => error instanceof Error && error.name === "StoreError";

/** Whether an error says that a report is not there. */
export const isMissingReport = (error: unknown): error is MissingReport => error instanceof Error && error.name === "MissingReport";

/** Whether an error says that what is stored of a report is damaged. */
export const isDamagedReport = (error: unknown): error is DamagedReport => error instanceof Error && error.name === "DamagedReport";

/** Whether an error says that the same may be done once more (TurnedBack). */
export const isTurnedBack = (error: unknown): boolean => isStoreError(error) && "turnedBack" in error;

/** Whether an error says that what is kept of a report's earlier versions is damaged. */
export const isDamagedHistory = (error: unknown): error is DamagedHistory => error instanceof Error && error.name === "DamagedHistory";

/** Whether an error is about what was read and not about reading it: a broken page, a number that is none, nothing where a text should be. */
const isOfContent = (error: unknown): boolean =>
  isStoreError(error) ? error.trouble === "damaged" : error instanceof RangeError || error instanceof TypeError;

/** What `instead` answers where the content itself cannot be read. */
export async function unlessOfContent<Result>(work: Promise<Result>, instead: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isOfContent(error)) throw error;
    return instead();
  }
}

/** The report is frozen, and takes no change: the message says by whom, when, and where it is unlocked. */
export class FrozenReport extends Error {
  override readonly name = "FrozenReport";
  readonly id: string;

  constructor(id: string, message: string) {
    super(message);
    this.id = id;
  }
}

/** What is kept of a frozen report is not what was frozen: nothing goes out from it. */
export class DamagedFrozen extends Error {
  override readonly name = "DamagedFrozen";
  readonly code: string;

  constructor(code: string, what: string) {
    super(
      `定稿 ${code} 存在磁盘上的${what}与定稿时不一样，可能损坏了，所以没有用它，也没有改动它。请用定稿以后做的备份恢复这份报告（首页“更多”里的“从备份恢复”），或者用当时导出的文件。`,
    );
    this.code = code;
  }
}

/** Whether an error says that a report is frozen. */
export const isFrozenReport = (error: unknown): error is FrozenReport => error instanceof Error && error.name === "FrozenReport";

/** Whether an error says that what is kept of a frozen report is damaged. */
export const isDamagedFrozen = (error: unknown): error is DamagedFrozen => error instanceof Error && error.name === "DamagedFrozen";
