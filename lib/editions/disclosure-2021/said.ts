// What running text calls the figures of table two.
import { cellAddress } from "../../edition/address.ts";
import type { Said } from "../../edition/edition.ts";
import { pairs } from "../said.ts";

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

/** What is done with such papers, how they end, and how they go on. */
const issuing = [
  ...["制发", "新增", "制定", "制订", "印发", "出台", "颁布", "制定出台", "制定印发", "制定发布", "制定下发", "研究制定", "起草印发"],
  ...["发文", "新立", "立", "新发", "下发", "审议通过"],
];
const repealing = [
  ...["废止", "宣布废止", "清理废止", "废除", "停止执行", "宣布失效", "失效"],
  ...pairs(["废止", "宣布废止"], ["失效", "或失效", "和失效", "或宣布失效", "和宣布失效", "及宣布失效", "、宣布失效", "、失效"]),
  ...pairs(["失效", "宣布失效"], ["废止", "或废止", "和废止", "及废止", "、废止", "或宣布废止", "和宣布废止"]),
];
const lasting = ["继续有效", "继续执行", "继续施行", "继续实施"];

const documents = (id: string, name: string, of: readonly string[]): readonly Said[] => [
  {
    id: `proactive.${id}Issued`,
    name: `本年制发的${name}`,
    of,
    as: pairs(["", "新"], issuing),
    not: otherWork,
    units,
    may: [{ name: `${name}·本年制发件数`, sum: [cellAddress("proactive", id, "issued")] }],
  },
  {
    id: `proactive.${id}Repealed`,
    name: `本年废止的${name}`,
    of,
    as: [...pairs(["", "予以"], repealing), "废止件数"],
    not: otherWork,
    units,
    may: [{ name: `${name}·本年废止件数`, sum: [cellAddress("proactive", id, "repealed")] }],
  },
  {
    id: `proactive.${id}InForce`,
    name: `现行有效的${name}`,
    of,
    as: [
      ...pairs(
        ["", "现行", "年末", "年底", "现有", "目前", "仍", "仍然", "继续", "尚", "保持", "保留"],
        ["有效", "有效文件", "有效件数", "有效数"],
      ),
      ...pairs(["", "保留"], lasting),
      "年末现行有效",
      "现行",
      "现存",
      "存续",
    ],
    asOf: true,
    not: ["备案", "审查", "清理前", "征求意见", "部门", "党内", "党委"],
    units,
    may: [{ name: `${name}·现行有效件数`, sum: [cellAddress("proactive", id, "inForce")] }],
  },
];

/** What was made public of them, and what became of them, is no number of decisions. */
const otherDecisions = [
  ...[
    "公示",
    "公开",
    "公布",
    "发布",
    "归集",
    "撤销",
    "纠正",
    "不予",
    "信息",
    "目录",
    "清单",
    "事项",
    "双公示",
    "上传",
    "录入",
    "报送",
    "变更",
  ],
];

const decisions = (id: string, name: string): Said => ({
  id: `proactive.${id}`,
  name: `本年的${name}处理决定`,
  of: [
    ...[
      `${name}决定`,
      `${name}处理决定`,
      `${name}的处理决定`,
      `${name}类处理决定`,
      `${name}决定数`,
      `${name}处理决定数`,
      `${name}办件量`,
      `${name}办理量`,
    ],
    ...pairs(["作出", "做出", "实施", "办理", "依法作出", "采取"], [name, `${name}措施`]),
  ],
  as: [],
  not: otherDecisions,
  within: true,
  units: ["件", "个", "起", "宗", "例"],
  may: [{ name: `${name}·本年处理决定数量`, sum: [cellAddress("proactive", id, "decisions")] }],
});

/** The same where the kind of decision alone is named: 行政处罚842件. */
const decisionsByKind = (id: string, name: string): Said => ({
  ...decisions(id, name),
  id: `proactive.${id}ByKind`,
  of: [name],
  bare: true,
  not: [
    ...otherDecisions,
    "申请",
    "受理",
    "立案",
    "查处",
    "听证",
    "案件",
    "案卷",
    "评查",
    "移送",
    "决定书",
    "当场",
    "一般程序",
    "简易程序",
  ],
});

const fees: Said = {
  id: "proactive.fees",
  name: "行政事业性收费",
  of: ["行政事业性收费", "行政事业性收费金额", "行政事业性收费收入", "行政事业性收费总额"],
  as: [],
  not: ["减免", "免征", "退还", "降低", "减轻", "取消", "停征"],
  units: ["元"],
  may: [{ name: "行政事业性收费·本年收费金额", sum: [cellAddress("proactive", "fees", "collected")] }],
};

/** What is said of the fee that section six reports: 国办函〔2020〕109号. */
const processingFees: Said = {
  id: "other.feeCollected",
  name: "收取的信息处理费",
  of: ["信息处理费", "政府信息公开信息处理费", "政府信息处理费"],
  as: ["收取", "实收", "实际收取", "共收取", "收到", "收缴", "实际收到", "收取金额"],
  not: ["标准", "减免", "退还", "每"],
  units: ["元"],
  may: [
    { name: "实收金额", sum: ["other.feeCollected"] },
    { name: "通知金额", sum: ["other.feeCharged"] },
  ],
};

export const saidOfFees: readonly Said[] = [
  processingFees,
  {
    id: "other.feeNotices",
    name: "发出的收费通知",
    of: ["收费通知", "收费通知书", "信息处理费收费通知", "信息处理费通知", "缴费通知", "信息处理费收费通知书"],
    as: [],
    units: ["件", "份", "个", "次"],
    may: [{ name: "发出收费通知", sum: ["other.feeNotices"] }],
  },
];

export const saidOfProactive: readonly Said[] = [
  ...documents("normativeDocuments", "行政规范性文件", ["行政规范性文件", "规范性文件"]),
  ...documents("rules", "规章", ["政府规章", "市政府规章"]),
  decisions("licensing", "行政许可"),
  decisions("penalties", "行政处罚"),
  decisions("coercion", "行政强制"),
  decisionsByKind("licensing", "行政许可"),
  decisionsByKind("penalties", "行政处罚"),
  decisionsByKind("coercion", "行政强制"),
  fees,
];
