// What a place of a report is called, by its area, in the words of the form: in the question of a conflict, and where a file or a request is refused.
import { blockIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { nameOf, placeName } from "../edition/name.ts";
import type { Outline } from "../edition/walk.ts";
import type { AboutAddress, Area } from "./areas.ts";
import { detailOf } from "./publication.ts";
import { placeOfRemark } from "./remark.ts";

/** The particulars as the form calls them. */
export const particularNames: Readonly<Record<AboutAddress, string>> = {
  name: "名称",
  issuer: "署名单位",
  kind: "类别",
  level: "级别",
  year: "年度",
  date: "落款日期",
};

/** What a report holds, by the kinds of it. */
export const areaNames: { readonly [In in Area]: string } = {
  about: "名称、年度和署名",
  figures: "表里的数",
  stated: "纸上印的总计",
  fields: "填空和选项",
  narrative: "正文",
  sources: "数据来源",
  remarks: "说明",
  publication: "发布信息",
};

const partOf = ({ prose }: Outline, address: Address): string => prose.get(address)?.part.name ?? address;

/** “一、本年新收政府信息公开申请数量”的“自然人”; for running text the part that a block, or the address itself, stands for. */
export const placeWords: { readonly [In in Area]: (outline: Outline, address: Address) => string } = {
  about: (_, address) => Object.entries(particularNames).find(([own]) => own === address)?.[1] ?? address,
  figures: nameOf,
  stated: nameOf,
  fields: (outline, address) => outline.prose.get(address)?.part.name ?? nameOf(outline, address),
  narrative: (outline, address) => partOf(outline, blockIn(address)?.part ?? address),
  sources: (outline, address) => `${placeName(outline, address)}的数据来源`,
  remarks: (outline, key) => `${placeName(outline, placeOfRemark(key))}的说明`,
  publication: (_, id) => `发布信息“${detailOf(id)?.name ?? id}”`,
};

/** A name out of a file, which may be of any length. */
export const brief = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** The sentence for a place that the format does not have. */
export const unknownPlace = (area: Area, address: string): string =>
  `${areaNames[area]}中有一处是这种格式没有的（技术信息：${area}，${brief(address)}）。`;
