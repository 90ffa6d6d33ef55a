// What is said of changes that lie on this PC. Pure.

/** Where a report stands in the store: there, deleted, not there at all; or nobody could be asked. */
export type Whereabouts = "here" | "deleted" | "gone" | "unknown";

/** Of another person's changes: that they are there and how one goes on, and nothing of what they are. */
export const othersWords = (reports: number): string =>
  reports === 0
    ? ""
    : `本机还有另一位同事未发送的修改（${reports} 份报告），内容只给本人看。请这位同事点报告页最下面的名字，换回自己的（没有写过名字的，清空），再打开报告，就会接着发送。`;

export const mineWords = (reports: number): string => (reports === 0 ? "" : `本机有 ${reports} 份报告的修改还没有发送。`);

/** Why it was not sent, and what to do. `aside`: its places are no longer in the format of the report. */
export function whyWords(standing: Whereabouts, isOfThisStore: boolean, aside: boolean): string {
  if (!isOfThisStore) return "这些修改是在另一套数据里填的（换过数据文件，或换过服务器），不会自动发送。需要的请复制出来，自己填到报告里。";
  if (standing === "deleted")
    return "这份报告已被删除。请在首页最下面“已删除的报告”里恢复它，再打开，就会接着发送；不恢复的，可以把修改复制出来。";
  if (standing === "gone") return "这套数据里没有这份报告，不会自动发送。需要的请复制出来。";
  if (standing === "unknown") return "现在问不到服务器，不知道这份报告还在不在。能连上时打开它，就会接着发送。";
  if (aside) return "这份报告换了格式的修订，这些位置已经没有了，所以没有发送。需要的请复制出来，填到合适的地方。";
  return "打开这份报告，就会接着发送。有人改过同一处的，会先问您。";
}

export const rawWords = "这是另一个版本的年报编制留下的，本版本读不懂，没有动它。请用那个版本打开，或把原文复制给管理员。";
