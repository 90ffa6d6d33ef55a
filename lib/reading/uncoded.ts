// Letters of a PDF that are drawn and nowhere said: who looks at the page reads them, a program does not.

/** Why such letters are unread, for a reason of a place. */
export const uncoded = "缺少字符映射（PDF 没有写明画出来的是什么字）";

/** Whether a reason is that. */
export const isUncoded = (reason: string): boolean => reason.includes(uncoded);

/** A file of nothing else, with what to do. */
export const uncodedWords =
  "这份 PDF 的文字没有编码：看得见，但文件里没有写明画的是什么字，复制出来会是乱码或空白，程序也读不出。请向编制单位要 Word 文件或网页，或者对照这份 PDF 自己填";
