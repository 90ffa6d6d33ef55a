// A title that needs more than one line is broken after its year, 沂水县人民政府办公室2021年 and 政府信息公开工作年度报告,
// so that no word is cut (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜).
import { sizes, textWidth } from "./style.ts";
import { widthOf } from "./text.ts";

const perLine = textWidth / (sizes.title * 10);

/** The title, with a line break where it needs one and has a year to break after. */
export const titleLines = (title: string): string => (widthOf(title) <= perLine ? title : title.replace(/(\d{4}年)(?=.)/, "$1\n"));
