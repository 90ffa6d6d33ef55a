// What running text calls the figures of table two.
import { cellAddress } from "../../edition/address.ts";
import type { Said } from "../../edition/edition.ts";

/** What is done with such papers, or what they are counted for, besides 制发 and 废止. */
const otherWork = [
  "备案",
  "审查",
  "审核",
  "清理",
  "解读",
  "修改",
  "失效",
  "征求意见",
  "草案",
  "公平竞争",
  "合法性",
  "登记",
  "评估",
  "目录",
  "栏目",
  "政策性文件",
  "部门",
  "保留",
  "集中发布",
  "转载",
  "党内",
  "党委",
];
const units = ["件", "个", "份", "部", "项"];

const documents = (id: string, name: string, of: readonly string[]): readonly Said[] => [
  {
    id: `proactive.${id}Issued`,
    name: `本年制发的${name}`,
    of,
    as: ["制发", "本年制发", "新制发", "制定", "新制定", "制定出台", "印发", "制定印发", "出台", "制定发布"],
    not: otherWork,
    units,
    may: [{ name: `${name}·本年制发件数`, sum: [cellAddress("proactive", id, "issued")] }],
  },
  {
    id: `proactive.${id}Repealed`,
    name: `本年废止的${name}`,
    of,
    as: ["废止", "本年废止", "宣布废止"],
    not: otherWork,
    units,
    may: [{ name: `${name}·本年废止件数`, sum: [cellAddress("proactive", id, "repealed")] }],
  },
  {
    id: `proactive.${id}InForce`,
    name: `现行有效的${name}`,
    of,
    as: ["现行有效", "现行有效数", "现行有效件数", "年末现行有效", "现有有效", "继续有效", "仍然有效", "现存", "有效"],
    asOf: true,
    not: ["备案", "审查", "清理前", "征求意见", "部门", "党内", "党委"],
    units,
    may: [{ name: `${name}·现行有效件数`, sum: [cellAddress("proactive", id, "inForce")] }],
  },
];

const decisions = (id: string, name: string): Said => ({
  id: `proactive.${id}`,
  name: `本年的${name}处理决定`,
  of: [`${name}决定`, `${name}处理决定`, `作出${name}`, `实施${name}`],
  as: [],
  not: ["公示", "公开", "公布", "发布", "归集", "撤销", "纠正", "不予", "信息", "目录", "清单", "事项"],
  within: true,
  units: ["件", "个"],
  may: [{ name: `${name}·本年处理决定数量`, sum: [cellAddress("proactive", id, "decisions")] }],
});

export const saidOfProactive: readonly Said[] = [
  ...documents("normativeDocuments", "行政规范性文件", ["行政规范性文件", "规范性文件"]),
  ...documents("rules", "规章", ["政府规章", "市政府规章"]),
  decisions("licensing", "行政许可"),
  decisions("penalties", "行政处罚"),
  decisions("coercion", "行政强制"),
];
