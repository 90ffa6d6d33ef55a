// Why a Word file could not be read, in a sentence for the one who chose it, and how much is read of any.
import { sentenceFor, type PackageSentences } from "../../opc/problem.ts";
import { UnreadableSource } from "../reading.ts";

/**
 * `file`: the largest file. `unpacked`: bytes of all parts that are asked for (pictures are not); `part`: of one. `elements`, `depth`: of the XML; `block`: of one paragraph or table.
 * `columns`: of a table. `cells`: of all tables. `pieces`: lines, changes and what is left out.
 */
export const limits = {
  file: 60_000_000,
  parts: 20_000,
  unpacked: 64_000_000,
  part: 24_000_000,
  elements: 1_000_000,
  depth: 300,
  block: 200_000,
  columns: 500,
  cells: 100_000,
  pieces: 200_000,
} as const;

const resave = "请用 WPS 或 Word 打开它，另存为“Word 文档（*.docx）”再选择。";
const again = "请让对方重新发送，或者从原来的地方重新复制一份。";

export const sentences = {
  notWord: `这不是 Word 文档（.docx），或者文件不完整。如果它在 WPS 或 Word 里能打开，${resave}`,
  unusual: `这份 Word 文档的内部写法少见，读不全，什么也没有读。${resave}`,
  tooMuch: "这份 Word 文档的内容太多，不像是一份年度报告，什么也没有读。请把年度报告那一部分另存成一个文件再选择。",
} as const;

const words: PackageSentences = {
  zip: {
    notZip: sentences.notWord,
    incomplete: `这份 Word 文档不完整，可能没有传完或没有复制完，什么也没有读。${again}`,
    damaged: `这份 Word 文档已经损坏，里面的内容和保存时不一样，什么也没有读。${again}`,
    encrypted: "这份 Word 文档的压缩包加了密码。请去掉密码再选择。",
    doubled: sentences.unusual,
    unsupported: sentences.unusual,
    tooMany: sentences.tooMuch,
    tooLarge: sentences.tooMuch,
  },
  parts: { unusual: sentences.unusual, tooMuch: sentences.tooMuch },
  otherwise: sentences.unusual,
};

/** Runs work on a file of anybody's; whatever its parts do to a reader is an UnreadableSource. */
export function carefully<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof UnreadableSource) throw problem;
    throw new UnreadableSource(sentenceFor(problem, words), { cause: problem });
  }
}

export const tooMuch = (): never => {
  throw new UnreadableSource(sentences.tooMuch);
};
