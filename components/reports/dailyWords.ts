// What the start page says of the copy that the server makes each day: in the menu when the last one was made and where it lies, and on top why one was not made.
import type { DailyMade, DailySays } from "#lib/overview/reportList.ts";

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hourCycle: "h23",
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** When the last one was made, how many reports it holds, and where it lies. */
export const dailyNote = (says: DailySays): string =>
  "byDatabase" in says ? "数据在 PostgreSQL 数据库里：整库的备份由数据库管理员做。" : noteOf(says.last);

const noteOf = (last: DailyMade["last"]): string =>
  last === null
    ? "还没有自动备份：系统开着、报告有改动，每天会自动备份一次。"
    : `上次自动备份：${clock.format(new Date(last.made))}，${last.reports} 份报告，在运行本系统的电脑的数据文件夹里。`;

/** Why the last try failed, and what to do meanwhile. */
export const dailyWarnings = (says: DailySays): readonly string[] =>
  "byDatabase" in says || says.failure === null ? [] : [`${says.failure}系统还会再试。请先点“更多”里的“备份全部报告”，存到别的盘或U盘。`];
