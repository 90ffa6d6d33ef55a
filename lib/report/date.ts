// The date of a report: ISO text in the report, 2022年1月20日 in print (GB/T 9704-2012: Arabic digits, no leading zero).

/** The address of the date in findings and patches. */
export const dateAddress = "about.date";

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

const exists = (date: string): boolean => {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
};

/** Why text is not a date, or undefined where it is one or still blank. */
export function dateProblem(date: string): string | undefined {
  if (date.trim() === "") return undefined;
  if (!iso.test(date)) return "应写成 2022-01-20 这样的日期";
  return exists(date) ? undefined : "日历上没有这一天";
}

const hours = 3_600_000;

/**
 * A moment as ISO text in China's one time, eight hours before UTC in summer and winter (since 1992); "" for no moment at all. Not by Intl:
 * to make a formatter for a time zone takes longer than to judge a whole report.
 */
const inChina = (time: Date): string => (Number.isNaN(time.getTime()) ? "" : new Date(time.getTime() + 8 * hours).toISOString());

/** A moment as it is kept (ISO 8601 UTC), from text that a program wrote; undefined where it is none. */
export function instantIn(text: string): string | undefined {
  const time = new Date(text);
  return /^\d{4}-/.test(text) && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}

/** A day as dates of reports are spelt, in China's time. */
export const dayIn = (time: Date): string => inChina(time).slice(0, 10);

/** The time of day in China: 09:05. */
export const clockIn = (time: Date): string => inChina(time).slice(11, 16);

/** A moment as lists tell it, in China's time: 1/20 09:05, and with `year` 2026/1/20 09:05. */
export function momentIn(time: Date, { year }: { readonly year: boolean }): string {
  const [years = "", ...rest] = dayIn(time).split("-");
  return `${[...(year ? [years] : []), ...rest].map(Number).join("/")} ${clockIn(time)}`;
}

/**
 * What stands for a date that waits, with room for month and day to be written by hand: 2026年　月　日. The report of a year is
 * signed in the year after, when the period that it counts is over.
 */
export const openDate = (reportYear: number): string => `${reportYear + 1}年　月　日`;

/** The date as printed; text that is no date is printed as typed, so that it is seen. */
export function printedDate(date: string): string {
  const parts = iso.exec(date);
  return parts === null || dateProblem(date) !== undefined
    ? date.trim()
    : `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日`;
}

/** A day of any year (月-日: "01-31") in words: 1月31日. */
export const dayWords = (by: string): string => `${Number(by.slice(0, 2))}月${Number(by.slice(3))}日`;
