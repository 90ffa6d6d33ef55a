// The two ways in which the store says no: it cannot be opened or used, or the report is not there.
//
// The message is one Chinese sentence for the person at the screen. Told apart by name, not by class: a development
// server reloads this module while the store that it opened lives on.

/** The data file or its folder cannot be used. `cause` is what the system said. */
export class StoreError extends Error {
  override readonly name = "StoreError";
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

/** Whether an error says that the store cannot be used. */
export const isStoreError = (error: unknown): error is StoreError => error instanceof Error && error.name === "StoreError";

/** Whether an error says that a report is not there. */
export const isMissingReport = (error: unknown): error is MissingReport => error instanceof Error && error.name === "MissingReport";
