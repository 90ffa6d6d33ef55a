// What running text calls the figures that the formats of 2019 and 2021 have in common, and what governments must state. Words of practice: nothing here is printed.
import { cellAddress } from "../edition/address.ts";
import type { Address, Basis, FigureClause, FigureText, MustState, Operand, Said } from "../edition/edition.ts";

const total = (row: string, name: string): Operand => ({ name, sum: [cellAddress("applications", row, "total")] });
const received = total("received", "本年新收");
const all: Operand = { name: "本年新收＋上年结转", sum: ["applications.received.total", "applications.carriedIn.total"] };
const handled = total("resultsTotal", "办理结果总计");
const withheld = [
  "stateSecret",
  "prohibited",
  "stability",
  "thirdParty",
  "internalAffairs",
  "processInformation",
  "enforcementFile",
  "administrativeQuery",
];
const rowsOf = (rows: readonly string[]): readonly Address[] => rows.map((row) => cellAddress("applications", row, "total"));

const requests = [
  "政府信息公开申请",
  "信息公开申请",
  "依申请公开政府信息",
  "政府信息依申请公开",
  "依申请公开",
  "依申请公开申请",
  "公开申请",
];
const cases = ["件", "个", "份", "起", "例", "条", "宗"];

const short = ["申请"];

/** What else 申请 may be about, and what is no application but what is done with one. */
const otherRequests = [
  "行政审批",
  "行政许可",
  "窗口",
  "咨询",
  "来电",
  "来访",
  "投诉",
  "举报",
  "信访",
  "听证",
  "补正",
  "告知书",
  "征求意见",
  "会商",
  "协助",
  "指导",
  "转办",
  "退回",
  "延期",
  "当场",
  "剔除",
  "扣除",
  "撤回",
  "认定",
];

/** What papers are marked with when they are drawn up: the words of a result, and no result. */
const otherResults = [...otherRequests, "公文", "公开属性", "属性", "主动公开", "第三方", "不同意公开"];

const result = (id: string, name: string, as: readonly string[], rows: readonly string[], more: readonly Operand[] = []): Said => ({
  id: `applications.${id}`,
  name,
  of: requests,
  as,
  short,
  not: otherResults,
  units: cases,
  within: true,
  may: [{ name, sum: rowsOf(rows) }, ...more],
});

const aboutRequests = (otherHandling: readonly string[]): readonly Said[] => [
  {
    id: "applications.received",
    name: "收到的政府信息公开申请",
    of: requests,
    short,
    as: ["收到", "共收到", "新收", "新收到", "接收", "接到", "受理", "共受理", "收办", "新增", "本年新收"],
    not: otherRequests,
    units: cases,
    may: [received, all, handled],
  },
  {
    id: "applications.handled",
    name: "办理的政府信息公开申请",
    of: requests,
    short,
    as: [
      "办理",
      "共办理",
      "办结",
      "已办结",
      "答复",
      "已答复",
      "办复",
      "按时办结",
      "按期办结",
      "依法办结",
      "依法答复",
      "按期答复",
      "处理",
      "共处理",
      "应办理",
      "需办理",
      "受理并答复",
      "受理并办结",
    ],
    not: otherRequests,
    units: cases,
    may: [handled, received, all],
  },
  {
    id: "applications.carriedIn",
    name: "上年结转的政府信息公开申请",
    of: requests,
    short,
    as: ["上年结转", "上年度结转", "上一年结转", "上一年度结转", "结转上年", "结转上年度", "去年结转"],
    units: cases,
    within: true,
    may: [total("carriedIn", "上年结转")],
  },
  {
    id: "applications.carriedOut",
    name: "结转下年度的政府信息公开申请",
    of: requests,
    short,
    as: [
      "结转下年度",
      "结转下年",
      "结转下一年",
      "结转下一年度",
      "结转至下年度",
      "结转到下年度",
      "结转至下一年度",
      "结转下年度继续办理",
      "结转至下年度继续办理",
      "结转下年度办理",
      "结转到下一年度",
      "转入下年度",
      "转入下一年度",
      "转至下年度",
      "顺延到下年度",
      "顺延至下年度",
    ],
    units: cases,
    within: true,
    may: [total("carriedOut", "结转下年度继续办理")],
  },
  result(
    "granted",
    "予以公开",
    ["予以公开", "同意公开", "全部公开"],
    ["granted"],
    [{ name: "予以公开＋部分公开", sum: rowsOf(["granted", "partlyGranted"]) }],
  ),
  result("partlyGranted", "部分公开", ["部分公开", "予以部分公开"], ["partlyGranted"]),
  result(
    "grantedBoth",
    "予以公开＋部分公开",
    ["予以公开和部分公开", "予以公开及部分公开", "公开和部分公开", "予以公开、部分公开"],
    ["granted", "partlyGranted"],
  ),
  result("withheld", "不予公开", ["不予公开"], withheld),
  result("unavailable", "无法提供", ["无法提供"], ["notHeld", "needsCreation", "unclear"]),
  result("notProcessed", "不予处理", ["不予处理"], ["complaint", "repeated", "publication", "excessive", "reissue"]),
  result("otherHandling", "其他处理", ["其他处理"], otherHandling),
  ...grounds.map(([row, name, words]) => result(row, name, [name, ...words], [row])),
  ...byApplicant,
];

/** Rows under the results that texts call by their label. */
const grounds: readonly (readonly [row: string, name: string, words: readonly string[]])[] = [
  ["stateSecret", "属于国家秘密", []],
  ["prohibited", "其他法律行政法规禁止公开", ["法律行政法规禁止公开", "法律、行政法规禁止公开"]],
  ["thirdParty", "保护第三方合法权益", []],
  ["internalAffairs", "属于三类内部事务信息", ["三类内部事务信息"]],
  ["processInformation", "属于四类过程性信息", ["四类过程性信息"]],
  ["enforcementFile", "属于行政执法案卷", []],
  ["administrativeQuery", "属于行政查询事项", ["行政查询事项"]],
  ["notHeld", "本机关不掌握相关政府信息", ["不掌握相关政府信息", "本机关不掌握", "告知不掌握"]],
  ["needsCreation", "没有现成信息需要另行制作", []],
  ["unclear", "补正后申请内容仍不明确", []],
  ["complaint", "信访举报投诉类申请", []],
  ["publication", "要求提供公开出版物", []],
  ["excessive", "无正当理由大量反复申请", []],
];

/** Applications by who made them. */
const by = (id: string, name: string, words: readonly string[], columns: readonly string[]): Said => {
  const of = (rows: readonly string[], what: string): Operand => ({
    name: `${name}·${what}`,
    sum: rows.flatMap((row) => columns.map((column) => cellAddress("applications", row, column))),
  });
  return {
    id: `applications.by.${id}`,
    name: `${name}的政府信息公开申请`,
    of: requests,
    as: words.flatMap((word) => [word, `${word}申请`, `${word}提出`, `${word}提出申请`, `${word}提交`, `${word}提出的申请`]),
    short,
    not: otherResults,
    units: ["件"],
    within: true,
    may: [of(["received"], "本年新收"), of(["received", "carriedIn"], "本年新收＋上年结转"), of(["resultsTotal"], "办理结果总计")],
  };
};

const organizations = ["enterprise", "research", "welfare", "legalService", "otherOrganization"];

const byApplicant: readonly Said[] = [
  by("person", "自然人", ["自然人", "个人"], ["person"]),
  by("organizations", "法人或其他组织", ["法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织"], organizations),
  by("enterprise", "商业企业", ["商业企业"], ["enterprise"]),
  by("research", "科研机构", ["科研机构"], ["research"]),
  by("welfare", "社会公益组织", ["社会公益组织"], ["welfare"]),
  by("legalService", "法律服务机构", ["法律服务机构"], ["legalService"]),
];

/** `otherHandling`: the rows under 其他处理. `part`: the part of text that is about applications, where the format has one. */
export const saidOfRequests = (otherHandling: readonly string[], part?: Address): readonly Said[] =>
  aboutRequests(otherHandling).map((said) => (part === undefined ? said : { ...said, part }));

const clause = (rows: readonly string[], some: string, none: string | null = null): FigureClause => ({ sum: rowsOf(rows), some, none });

/** The counts of 依申请公开 in words. `otherHandling` as above; `at`: the part that says them. */
export const textOfRequests = (otherHandling: readonly string[], at: Address): FigureText => ({
  id: "applications",
  name: "依申请公开情况",
  at,
  sentences: [
    {
      lead: "本年度",
      clauses: [
        clause(["received"], "收到政府信息公开申请{n}件", "未收到政府信息公开申请"),
        clause(["carriedIn"], "上年结转{n}件", "没有上年结转的申请"),
      ],
    },
    {
      lead: "本年度",
      clauses: [clause(["resultsTotal"], "办结政府信息公开申请{n}件", "没有办结的政府信息公开申请")],
      parts: [
        clause(["granted"], "予以公开{n}件"),
        clause(["partlyGranted"], "部分公开{n}件"),
        clause(withheld, "不予公开{n}件"),
        clause(["notHeld", "needsCreation", "unclear"], "无法提供{n}件"),
        clause(["complaint", "repeated", "publication", "excessive", "reissue"], "不予处理{n}件"),
        clause(otherHandling, "其他处理{n}件"),
      ],
    },
    { lead: "", clauses: [clause(["carriedOut"], "结转下年度继续办理{n}件", "没有结转下年度继续办理的申请")] },
  ],
});

const columns = (kinds: readonly string[], column: string): readonly Address[] =>
  kinds.map((kind) => cellAddress("remedies", "cases", `${kind}${column}`));

const outcomes = [
  { column: "Upheld", name: "结果维持", as: ["结果维持", "维持", "予以维持", "驳回"] },
  { column: "Corrected", name: "结果纠正", as: ["结果纠正", "纠正", "结果纠错", "纠错", "被纠正", "被纠错"] },
  { column: "Other", name: "其他结果", as: ["其他结果"] },
  { column: "Pending", name: "尚未审结", as: ["尚未审结", "未审结", "未办结", "正在审理"] },
] as const;

/** Cases of one kind: their number, of those that are decided, and by outcome. */
function remediesOf(
  id: string,
  name: string,
  of: readonly string[],
  kinds: readonly string[],
  others: readonly Operand[],
): readonly Said[] {
  const sum = columns(kinds, "Total");
  const decided: Operand = { name: `已审结的${name}`, sum: [...sum, ...columns(kinds, "Pending").map((address) => ({ less: address }))] };
  const not = ["一审", "二审", "再审", "出庭", "应诉", "各类", "行政复议机构", "代理", "培训", "答复书", "审查", "开庭"];
  return [
    { id: `remedies.${id}`, name, of, as: [], not, units: cases, within: true, may: [{ name: `${name}总计`, sum }, decided, ...others] },
    ...outcomes.map(({ column, name: outcome, as }) => ({
      id: `remedies.${id}${column}`,
      name: `${name}·${outcome}`,
      of,
      as,
      not,
      units: cases,
      within: true as const,
      may: [
        { name: `${name}·${outcome}`, sum: columns(kinds, column) },
        ...kinds.map((kind) => ({ name: outcome, sum: columns([kind], column) })),
      ],
    })),
  ];
}

const each = (kind: string, name: string): Operand => ({ name, sum: columns([kind], "Total") });

export const saidOfRemedies: readonly Said[] = [
  ...remediesOf("reconsideration", "行政复议", ["行政复议", "行政复议案件", "行政复议申请"], ["reconsideration"], []),
  ...remediesOf(
    "litigation",
    "行政诉讼",
    ["行政诉讼", "行政诉讼案件", "提起行政诉讼"],
    ["direct", "afterReconsideration"],
    [each("direct", "未经复议直接起诉"), each("afterReconsideration", "复议后起诉")],
  ),
  ...remediesOf("direct", "未经复议直接起诉", ["未经复议直接起诉", "直接起诉"], ["direct"], []),
  ...remediesOf("afterReconsideration", "复议后起诉", ["复议后起诉", "经复议后起诉"], ["afterReconsideration"], []),
];

/** The results that each government states, also where there was none: 条例第五十条. A system or a plan is no result. */
export function resultsOfGovernments(at: Address, basis: Basis): readonly MustState[] {
  const when = { kind: ["government", "township"] } as const;
  const notNamed = ["街道", "管理委员会", "管委会"];
  const done = [
    "结果",
    "优秀",
    "等次",
    "得分",
    "名次",
    "排名",
    "等奖",
    "先进",
    "位列",
    "位居",
    "平均分",
    "平均得",
    "居第",
    "列第",
    "排第",
    "经考核",
    "开展",
    "进行",
    "组织",
    "实施",
    "完成",
    "通报",
    "公布",
    "良好",
    "合格",
    "满意",
    "评定",
    "测评",
    "问卷",
    "没有",
    "未",
    "无",
    "不存在",
    "起",
    "人次",
    "0",
  ];
  return [
    {
      id: "assessment",
      name: "工作考核",
      at,
      topic: ["考核", "考评", "绩效评估"],
      result: done,
      no: [
        "考核体系",
        "考核细则",
        "考核办法",
        "考核标准",
        "考核机制",
        "考核指标",
        "考核内容",
        "考核方式",
        "考核制度",
        "考核方案",
        "考核范围",
        "考核作用",
      ],
      when,
      notNamed,
      basis,
    },
    {
      id: "review",
      name: "社会评议",
      at,
      topic: [
        "社会评议",
        "评议",
        "社会评价",
        "满意度调查",
        "满意度测评",
        "民意调查",
        "第三方评估",
        "第三方测评",
        "第三方机构",
        "第三方评估公司",
        "问卷",
      ],
      result: [],
      no: ["社会评议制度", "社会评议机制", "社会评议办法"],
      when,
      notNamed,
      basis,
    },
    {
      id: "accountability",
      name: "责任追究",
      at,
      topic: ["责任追究", "追究责任", "追究", "追责", "问责"],
      result: [],
      no: ["责任追究制度", "责任追究办法", "责任追究机制", "问责机制", "追责机制", "问责制度"],
      when,
      notNamed,
      basis,
    },
  ];
}
