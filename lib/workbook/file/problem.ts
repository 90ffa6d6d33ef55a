// Why a file could not be read, in a sentence for the one who chose it, and how much is read of any file.
import { sentenceFor, type PackageSentences } from "../../opc/problem.ts";

/** Its message is a sentence that says what was found and what to do. */
export class UnreadableFile extends Error {}

/**
 * `file`: the largest file. `unpacked`: all that is unpacked of it; `part`: of one part. `elements`: of XML that are gone through, of all parts. `cells`: kept of a sheet besides those that are asked for.
 * `text`: characters of a cell. `depth`: of the XML. `looks`: cell formats and fonts. `conditions`: conditional formats of a sheet. `names`: that look like ours.
 */
export const limits = {
  file: 30_000_000,
  unpacked: 100_000_000,
  part: 64_000_000,
  elements: 6_000_000,
  parts: 20_000,
  cells: 60_000,
  text: 33_000,
  depth: 64,
  looks: 200_000,
  conditions: 5_000,
  names: 50_000,
  sheets: 300,
} as const;

const resave = "请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（*.xlsx）”再选择。";
const copyOut = "请在系统里重新导出工作簿，把几张表的数复制过去（只粘贴数值），用新的那份再选择。";

export const sentences = {
  notWorkbook: `这不是 Excel 工作簿（.xlsx），或者文件不完整。如果它在 Excel 或 WPS 里能打开，${resave}`,
  compound: "这份文件加了打开密码，或者是旧的 .xls、.et 格式。请在 Excel 或 WPS 里打开，去掉打开密码，另存为 .xlsx 再选择。",
  damaged: "这份工作簿已经损坏，里面的内容和保存时不一样，没有读入任何数。请让对方重新发送，或者从原来的地方重新复制一份。",
  unusual: `这份工作簿的内部写法少见，本系统读不全，没有读入任何数。${resave}`,
  tooLarge: `这份文件太大，超过 ${limits.file / 1_000_000} MB。多半是里面有图片或别的表。${copyOut}`,
} as const;

/** `what` is fat: 格式太多. */
export const tooMuch = (what: string): UnreadableFile => new UnreadableFile(`这份工作簿${what}，没有读入任何数。${copyOut}`);

const words: PackageSentences = {
  zip: {
    notZip: sentences.notWorkbook,
    incomplete: "这份工作簿不完整，可能没有传完或没有复制完，没有读入任何数。请让对方重新发送，或者从原来的地方重新复制一份。",
    damaged: sentences.damaged,
    encrypted: "这份工作簿的压缩包加了密码。请去掉密码再选择。",
    doubled: sentences.unusual,
    unsupported: sentences.unusual,
    tooMany: `这份工作簿里的部件太多，不像是 Excel 工作簿。${copyOut}`,
    tooLarge: `这份工作簿里有一部分太大，没有读入任何数。${copyOut}`,
  },
  parts: { unusual: sentences.unusual, tooMuch: tooMuch("里空着的行和格太多").message },
  otherwise: sentences.notWorkbook,
};

/** Runs work on a file of anybody's; whatever its parts do to a reader is one sentence. */
export async function carefully<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof UnreadableFile) throw problem;
    throw new UnreadableFile(sentenceFor(problem, words), { cause: problem });
  }
}
