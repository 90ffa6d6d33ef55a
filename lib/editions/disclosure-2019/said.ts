// What running text calls the figures of table two.
import { cellAddress } from "../../edition/address.ts";
import type { Said } from "../../edition/edition.ts";

const not = [
  "备案",
  "审查",
  "审核",
  "清理",
  "解读",
  "修改",
  "失效",
  "废止",
  "征求意见",
  "草案",
  "政策",
  "目录",
  "栏目",
  "部门",
  "保留",
  "信息",
];

const documents = (id: string, name: string, of: readonly string[]): readonly Said[] => [
  {
    id: `proactive.${id}Made`,
    name: `本年新制作的${name}`,
    of,
    as: ["新制作", "制发", "制定", "制定出台", "印发"],
    not,
    units: ["件", "个", "份", "部"],
    may: [
      { name: `${name}·本年新制作数量`, sum: [cellAddress("proactive", id, "made")] },
      { name: `${name}·本年新公开数量`, sum: [cellAddress("proactive", id, "disclosed")] },
    ],
  },
  {
    id: `proactive.${id}Disclosed`,
    name: `本年新公开的${name}`,
    of,
    as: ["新公开"],
    not,
    units: ["件", "个", "份", "部"],
    may: [{ name: `${name}·本年新公开数量`, sum: [cellAddress("proactive", id, "disclosed")] }],
  },
];

export const saidOfProactive: readonly Said[] = [
  ...documents("normativeDocuments", "规范性文件", ["规范性文件", "行政规范性文件"]),
  ...documents("rules", "规章", ["政府规章"]),
];
