// What the bar says of saving. Pure.
// The time is China's, so that server and browser say the same wherever the server's clock stands.
import { clockIn } from "#lib/report/date.ts";
import type { SaveState } from "./autosave.ts";
import type { Phase, Trouble } from "./state.ts";

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);

const causes: { readonly [Kind in Trouble["kind"]]: string } = {
  unreachable: "未能保存，正在重试。",
  silent: "未能保存：服务器没有回应，正在重试。",
  failed: "未能保存：服务器没有完成，正在重试。",
  refused: "未能保存：服务器没有接受。",
  signedOut: "未能保存：请重新输入访问口令。",
};

/** What is kept on this PC is there after the browser was closed, too; what is not is only in this page. */
const troubleWords = ({ kind, message }: Trouble, isKept: boolean): string =>
  `${message === undefined ? causes[kind] : `未能保存：${ended(message)}`}${isKept ? "已记在本机" : "请不要关闭本页"}`;

/** What is said of two values that wait for a person. */
export const questionWords = ({ conflicts }: SaveState): string => `冲突 ${conflicts.length} 处，等您选择`;

const sentences: { readonly [Key in Phase]: (state: SaveState) => string } = {
  saved: ({ savedAt }) => `已保存 ${clockIn(new Date(savedAt))}`,
  pending: () => "保存中…",
  failed: ({ trouble, isKept }) => troubleWords(trouble ?? { kind: "unreachable" }, isKept),
  asking: questionWords,
};

export const saveWords = (state: SaveState): string => sentences[state.phase](state);

/** How much waits while saving fails. */
export const waitingWords = ({ places }: SaveState): string => (places === 0 ? "" : `待发送 ${places} 处`);

/** What is said where this PC keeps nothing, and where it keeps it for a page of a newer version alone. */
export const unkeptWords = "本机日志不可用：正在直接发送";
export const outdatedWords = "本页是旧版本，本机日志已由新版本使用：正在直接发送，请重新打开本页";
