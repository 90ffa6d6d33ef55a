// Whether a PDF made on this machine could be read: letters that no font has would be empty boxes, digits of another width break long figures.
import { halfWide } from "../fonts/digits.ts";
import { fontsHere } from "../fonts/here.ts";
import { hasChinese, lettersWithoutFont } from "../fonts/letters.ts";

const named = 5;

/** The refusal where there is no Chinese font at all. */
export const withoutChinese =
  "这台电脑没有中文字体，做出的 PDF 里汉字都会成为空方框，所以没有做。请先安装中文字体（统信、麒麟一般自带；Debian、Ubuntu 可安装 fonts-noto-cjk），或者导出 Word 文件，到有中文字体的电脑上另存为 PDF。";

/** “𫍲”“𬒈”等 7 个字 */
export const lettersNamed = (letters: readonly string[]): string =>
  `${letters
    .slice(0, named)
    .map((letter) => `“${letter}”`)
    .join("")}${letters.length > named ? `等 ${letters.length} 个字` : ""}`;

/** What is to be said of these letters, and of digits, on this machine; empty where all is well. */
function remarksOn(letters: string): readonly string[] {
  const absent = lettersWithoutFont(letters);
  const fonts = fontsHere();
  return [
    ...(absent.length === 0 ? [] : [`本机的字体里没有${lettersNamed(absent)}，PDF 里印成了空方框，请在有这些字的电脑上另做`]),
    ...(fonts === null || halfWide(fonts).length > 0
      ? []
      : ["本机没有与 Times New Roman 同宽的数字字体，位数多的数可能排成两行，请核对表格"]),
  ];
}

/** The refusal, or what is to be said of the file. */
export const legible = (letters: string): { readonly refusal: string } | { readonly remarks: readonly string[] } =>
  hasChinese() ? { remarks: remarksOn(letters) } : { refusal: withoutChinese };
