// What the button of 数据来源 says, wherever it stands: that nothing of it is published is seen before anything is written.

/** `written`: a source stands there already. */
export const sourceAct = (written: boolean): string => `${written ? "修改" : "记"}数据来源（不公开）`;
