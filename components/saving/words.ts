// What the bar says of saving. Pure.
// The time is China's, so that server and browser say the same wherever the server's clock stands.
import { clockIn } from "#lib/report/date.ts";
import type { SaveState } from "./autosave.ts";
import type { Phase, Trouble } from "./state.ts";

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);

const causes: { readonly [Kind in Trouble["kind"]]: string } = {
  unreachable: "未能保存，正在重试。请不要关闭本页",
  silent: "未能保存：服务器没有回应，正在重试。请不要关闭本页",
  failed: "未能保存：服务器没有完成，正在重试。请不要关闭本页",
  refused: "未能保存：服务器没有接受。请不要关闭本页",
  signedOut: "未能保存：请重新输入访问口令。填的都还在，请不要关闭本页",
};

const troubleWords = ({ kind, message }: Trouble): string =>
  message === undefined ? causes[kind] : `未能保存：${ended(message)}请不要关闭本页`;

const sentences: { readonly [Key in Phase]: (state: SaveState) => string } = {
  saved: ({ savedAt }) => `已保存 ${clockIn(new Date(savedAt))}`,
  pending: () => "保存中…",
  failed: ({ trouble }) => troubleWords(trouble ?? { kind: "unreachable" }),
  asking: ({ conflicts }) => `有 ${conflicts.length} 处等您选择`,
};

export const saveWords = (state: SaveState): string => sentences[state.phase](state);
