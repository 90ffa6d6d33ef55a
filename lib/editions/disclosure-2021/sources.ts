// The documents that this format rests on, named once.
import type { Basis } from "../../edition/edition.ts";

const source =
  (document: string) =>
  (clause: string, quote?: string): Basis =>
    quote === undefined ? { document, clause } : { document, clause, quote };

/** The notice with 《中华人民共和国政府信息公开工作年度报告格式》; the clause names the section of its annex. */
export const format = source("国办公开办函〔2021〕30号");

/** The regulation in its text of 2019. */
export const regulation = source("《政府信息公开条例》（国务院令第711号）");

/** The rules on the fee for handling information, of 2020. */
export const feeRules = source("国办函〔2020〕109号《政府信息公开信息处理费管理办法》");

/** Who must ask for 行政复议 before going to court, from 2024 on. */
export const reviewFirst: Basis = {
  document: "《行政复议法》（2023年修订）",
  clause: "第二十三条第一款第（四）项",
  quote: "申请政府信息公开，行政机关不予公开",
};

/** Who may make 规章. */
export const ruleMakers: Basis = {
  document: "《立法法》（2023年修正）",
  clause: "第九十三条",
  quote: "省、自治区、直辖市和设区的市、自治州的人民政府，可以根据法律、行政法规和本省、自治区、直辖市的地方性法规，制定规章。",
};
