// What running text calls the figures that the formats of 2019 and 2021 have in common, and what governments must state. Words of practice: nothing here is printed.
import { cellAddress } from "../edition/address.ts";
import type { Address, Basis, CrossGrid, FigureClause, FigureText, Line, MustState, Operand, Said, Wholes } from "../edition/edition.ts";
import { leavesOf } from "../edition/walk.ts";

const total = (row: string, name: string): Operand => ({ name, sum: [cellAddress("applications", row, "total")] });
const received = total("received", "本年新收");
const all: Operand = { name: "本年新收＋上年结转", sum: ["applications.received.total", "applications.carriedIn.total"] };
const handled = total("resultsTotal", "办理结果总计");
const rowsOf = (rows: readonly string[]): readonly Address[] => rows.map((row) => cellAddress("applications", row, "total"));

/** Every word of one list before every word of another. */
export const pairs = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((one) => second.map((other) => `${one}${other}`));

/** The lines of this id, wherever they stand. */
const linesWith = (lines: readonly Line[], id: string): readonly Line[] =>
  lines.flatMap((line) => (line.id === id ? [line] : "lines" in line ? linesWith(line.lines, id) : []));

/** The rows or columns under a group, or the one of this id: a format that has one more of them says it in its table alone. Throws a RangeError for an id that is not there. */
function under(lines: readonly Line[], id: string): readonly string[] {
  const found = leavesOf(linesWith(lines, id)).map((leaf) => leaf.id);
  if (found.length === 0) throw new RangeError(`no line ${id}`);
  return found;
}

const requests = [
  "政府信息公开申请",
  "信息公开申请",
  "依申请公开政府信息",
  "政府信息依申请公开",
  "依申请公开",
  "依申请公开申请",
  "公开申请",
  "依申请公开件",
  "依申请公开事项",
  "政府信息公开申请书",
  "政府信息公开申请件",
  "信息公开申请书",
  "信息公开申请件",
];
const cases = ["件", "个", "份", "起", "例", "条", "宗", "次", "封", "桩"];

const short = ["申请", "申请书", "申请件", "申请表"];

/** What is done when applications come in, and when they are dealt with. */
const receiving = [
  "收到",
  "收悉",
  "收取到",
  "收件",
  "来件",
  "接收",
  "接到",
  "接件",
  "接获",
  "接受",
  "受理",
  "收办",
  "新增",
  "承接",
  "登记",
  "新收",
  "新接",
  "新受理",
  "新收到",
  "新接到",
];
const finishing = [
  "办结",
  "办理完结",
  "处理完结",
  "答复申请人",
  "出具政府信息公开告知书",
  "出具政府信息公开答复书",
  "制作答复书",
  "制发告知书",
  "办毕",
  "办完",
  "办讫",
  "审结",
  "答复",
  "回复",
  "办复",
  "办理",
  "处理",
  "了结",
  "办理完毕",
  "处理完毕",
  "答复完毕",
  "办理答复",
  "作出答复",
  "作出处理",
  "出具答复书",
  "出具告知书",
  "出具答复",
  "出具处理决定",
];

/** The year before and the year after, as they are called. */
const yearsBefore = ["上年", "上年度", "上一年", "上一年度", "去年", "前一年", "前一年度", "往年"];
const yearsAfter = ["下年", "下年度", "下一年", "下一年度", "次年", "来年", "明年", "翌年"];
const carrying = [
  ...[
    "结转",
    "转入",
    "转接",
    "结存",
    "遗留",
    "留存",
    "延续",
    "顺延",
    "接转",
    "跨年",
    "转来",
    "结转过来",
    "结转来",
    "遗留未办结",
    "跨年度",
    "跨年办理",
  ],
  ...["跨年度办理", "结余", "移交", "移交过来", "结转下来", "转下来", "滚存"],
];
const goingOn = ["", "办理", "继续办理", "处理", "继续处理", "办结", "答复"];
/** What is not dealt with at the end of the year. */
const waiting = [
  "在办",
  "正在办理",
  "仍在办理",
  "尚在办理",
  "正在办理中",
  "仍在办理中",
  "尚在办理中",
  "尚未办结",
  "尚未答复",
  "未办结",
  "未到期",
  "尚未到期",
  "未到答复期限",
  "尚未到答复期限",
  "待办",
  "待办理",
  "跨年办理",
  "跨年度办理",
  "处于办理期",
  "在办理期限内",
  "尚在办理期限内",
  "仍在办理期限内",
  "尚在答复期限内",
  "仍在答复期限内",
  "尚处于办理期限内",
  "正在按程序办理",
  "正在依法办理",
  "正在办理之中",
  "尚未办理完毕",
  "尚未办理完结",
  "没有办完",
  "未办完",
  "尚未办完",
  "没有办结",
  "仍未办结",
  "未能办结",
];

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
  "同一",
  "村民",
  "居民",
  "名申请人",
  "位申请人",
  "疑难",
  "复杂",
];

/** What papers are marked with when they are drawn up: the words of a result, and no result. */
const otherResults = [...otherRequests, "公文", "公开属性", "属性", "主动公开", "第三方", "不同意公开"];

/** 准予公开, 决定不予公开: what is done with an application. */
const grants = ["予以", "准予", "给予", "决定", "同意", "答复", "答复予以", "决定予以", "依法予以", "告知予以"];
const decided = ["", "决定", "答复", "告知", "依法", "依法决定"];
/** What says why, or of which kind: then a part of a result is counted. */
const reasons = ["因", "由于", "为由", "原因", "属于", "涉及", "鉴于"];

/** What shares of applications are of, by what was received or dealt with. */
const ofRequests = [
  ...["政府信息公开申请", "信息公开申请", "公开申请", "依申请公开", "申请件", "申请"],
  ...["收到", "新收", "受理", "接收", "已办结", "办结", "办理结果", "办理", "答复", "处理"],
];
/** 属于国家秘密2件，占25%: of what is withheld or of all, who knows. */
const wholesOfGrounds: Wholes = { called: ofRequests, may: [handled, received, all] };
const wholesOfApplicants: Wholes = { called: ofRequests, alone: true, may: [received, all, handled] };
const wholesOfResults: Wholes = { called: ofRequests, alone: true, may: [handled, received, all] };

const result = (id: string, name: string, as: readonly string[], rows: readonly string[], more: readonly Operand[] = []): Said => ({
  id: `applications.${id}`,
  name,
  of: requests,
  as,
  short,
  not: otherResults,
  units: cases,
  within: true,
  wholes: wholesOfResults,
  may: [{ name, sum: rowsOf(rows) }, ...more],
});

/** A result that stands for several rows. */
const group = (id: string, name: string, as: readonly string[], rows: readonly string[]): Said => {
  const one = result(id, name, as, rows);
  return { ...one, not: [...(one.not ?? []), ...reasons] };
};

const aboutRequests = ({ rows, columns }: CrossGrid): readonly Said[] => [
  {
    id: "applications.received",
    name: "收到的政府信息公开申请",
    of: requests,
    short,
    as: [
      ...receiving,
      ...pairs(["新"], receiving),
      ...pairs(
        ["公众", "社会公众", "群众", "社会各界", "申请人", "公民、法人和其他组织", "公民、法人或其他组织"],
        ["提出", "提交", "递交", "提出的", "提交的"],
      ),
      ...pairs(["收到", "受理", "接收", "申请"], ["量", "总量", "数", "数量", "总数"]),
      "申请提交",
      "提出申请",
      "提交申请",
    ],
    deniable: "of",
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
      ...finishing,
      ...pairs(["办结", "答复", "办理"], ["量", "总量", "数", "数量", "总数"]),
      "应办理",
      "需办理",
      "应办",
      "实办",
      "共需办理",
      "受理并答复",
      "受理并办结",
    ],
    not: otherRequests,
    units: cases,
    may: [handled, received, all],
  },
  {
    // 共办理43件，年内办结40件: two numbers, and no number told twice.
    id: "applications.handledInYear",
    name: "年内办结的政府信息公开申请",
    of: requests,
    short,
    as: pairs(["年内", "年内已", "年内共", "当年", "年底前"], ["办结", "办理完毕", "办理完结", "办毕", "办完", "办复", "处理完毕", "答复"]),
    not: otherRequests,
    units: cases,
    may: [handled, received, all],
  },
  {
    id: "applications.carriedIn",
    name: "上年结转的政府信息公开申请",
    of: requests,
    short,
    as: [
      ...pairs(yearsBefore, carrying),
      ...pairs(["结转", "转接", "接转"], yearsBefore),
      ...pairs(yearsBefore, [
        "未办结",
        "尚未办结",
        "结转来",
        "结转办理",
        "未办完",
        "没有办完",
        "未办理完毕",
        "没有办结",
        "未答复",
        "未了结",
      ]),
    ],
    units: cases,
    within: true,
    deniable: "as",
    besideYears: true,
    may: [total("carriedIn", "上年结转")],
  },
  {
    id: "applications.carriedOut",
    name: "结转下年度的政府信息公开申请",
    of: requests,
    short,
    as: [
      ...pairs(
        pairs(
          [
            "结转",
            "结转至",
            "结转到",
            "结转入",
            "转入",
            "转至",
            "转到",
            "转",
            "移至",
            "顺延到",
            "顺延至",
            "顺延",
            "跨",
            "留待",
            "留到",
            "延至",
            "延续至",
            "延续到",
          ],
          yearsAfter,
        ),
        goingOn,
      ),
      ...pairs(pairs(["延期至", "延期到", "留转至", "移交", "转结至", "接续至"], yearsAfter), goingOn),
      ...pairs(
        pairs(["至", "到", "待", "于", ""], yearsAfter),
        goingOn.filter((one) => one !== ""),
      ),
      ...waiting,
    ],
    units: cases,
    asOf: true,
    within: true,
    deniable: "as",
    besideYears: true,
    may: [total("carriedOut", "结转下年度继续办理")],
  },
  {
    id: "applications.carried",
    name: "结转的政府信息公开申请",
    of: requests,
    short,
    as: [...carrying, "结转至", "结转到", "结转入", "转至", "转到", "留待", "留到"],
    units: cases,
    asOf: true,
    within: true,
    deniable: "as",
    besideYears: true,
    may: [total("carriedOut", "结转下年度继续办理"), total("carriedIn", "上年结转")],
  },
  {
    id: "applications.named",
    name: "政府信息公开申请",
    of: requests.filter((word) => word !== "依申请公开政府信息" && word !== "政府信息依申请公开"),
    as: [],
    bare: true,
    not: otherResults,
    units: ["件", "宗", "起", "份"],
    may: [received, all, handled],
  },
  result(
    "granted",
    "予以公开",
    [...pairs(grants, ["公开", "全部公开", "全文公开"]), "全部公开", "全文公开", "提供全部信息", "公开全部内容"],
    ["granted"],
    [{ name: "予以公开＋部分公开", sum: rowsOf(["granted", "partlyGranted"]) }],
  ),
  result("partlyGranted", "部分公开", pairs(["", ...grants], ["部分公开", "区分处理"]), ["partlyGranted"]),
  result(
    "grantedBoth",
    "予以公开＋部分公开",
    ["予以公开和部分公开", "予以公开及部分公开", "公开和部分公开", "予以公开、部分公开"],
    ["granted", "partlyGranted"],
  ),
  group("withheld", "不予公开", pairs(decided, ["不予公开", "不公开"]), under(rows, "withheld")),
  group(
    "unavailable",
    "无法提供",
    pairs(decided, ["无法提供", "无法提供信息", "无法提供相关信息", "无法提供政府信息", "无法提供相关政府信息"]),
    under(rows, "unavailable"),
  ),
  group("notProcessed", "不予处理", pairs(decided, ["不予处理", "不予受理处理"]), under(rows, "notProcessed")),
  group("otherHandling", "其他处理", ["其他处理", "作其他处理", "其他情形处理"], under(rows, "otherHandling")),
  ...grounds
    .filter(([row]) => leavesOf(rows).some(({ id }) => id === row))
    .map(([row, name, words]): Said => ({ ...result(row, name, pairs([name, ...words], forReason), [row]), wholes: wholesOfGrounds })),
  ...byApplicant(columns),
];

/** Rows under the results that texts call by their label, or by the heart of it. */
const grounds: readonly (readonly [row: string, name: string, words: readonly string[]])[] = [
  ["stateSecret", "属于国家秘密", ["国家秘密", "涉及国家秘密", "涉密"]],
  ["prohibited", "其他法律行政法规禁止公开", ["法律行政法规禁止公开", "法律、行政法规禁止公开"]],
  ["stability", "危及“三安全一稳定”", ["三安全一稳定", "“三安全一稳定”"]],
  [
    "thirdParty",
    "保护第三方合法权益",
    [
      "第三方合法权益",
      "涉及第三方合法权益",
      "损害第三方合法权益",
      "涉及第三方权益",
      "商业秘密、个人隐私",
      "涉及商业秘密、个人隐私",
      "商业秘密和个人隐私",
    ],
  ],
  ["internalAffairs", "属于三类内部事务信息", ["三类内部事务信息", "内部事务信息", "属于内部事务信息", "涉及内部事务信息"]],
  ["processInformation", "属于四类过程性信息", ["四类过程性信息", "过程性信息", "属于过程性信息", "涉及过程性信息"]],
  ["enforcementFile", "属于行政执法案卷", ["行政执法案卷", "行政执法案卷信息", "属于行政执法案卷信息"]],
  ["administrativeQuery", "属于行政查询事项", ["行政查询事项"]],
  [
    "notHeld",
    "本机关不掌握相关政府信息",
    [
      ...["不掌握相关政府信息", "本机关不掌握", "告知不掌握", "不掌握", "本机关不掌握相关信息", "不掌握相关信息", "不掌握政府信息"],
      ...[
        "本机关不掌握该信息",
        "本机关不掌握信息",
        "不掌握信息",
        "不掌握所申请信息",
        "本机关不掌握相关信息的",
        "未掌握相关信息",
        "未掌握相关政府信息",
      ],
    ],
  ],
  [
    "needsCreation",
    "没有现成信息需要另行制作",
    [
      "没有现成信息、需要另行制作",
      "需要另行制作",
      "另行制作",
      "加工整理",
      "需另行制作",
      "没有现成信息",
      "无现成信息",
      "无现成信息需要另行制作",
      "没有现成信息需另行制作",
    ],
  ],
  [
    "unclear",
    "补正后申请内容仍不明确",
    [
      "经补正后申请内容仍不明确",
      "补正后仍不明确",
      "经补正后仍不明确",
      "补正后内容仍不明确",
      "补正后申请内容仍然不明确",
      "补正后仍然不明确",
    ],
  ],
  [
    "complaint",
    "信访举报投诉类申请",
    [
      ...[
        "信访举报投诉类",
        "信访、举报、投诉类申请",
        "信访、举报、投诉类",
        "信访投诉举报类申请",
        "信访投诉举报类",
        "信访、投诉、举报类申请",
      ],
      ...["属于信访举报投诉类", "属于信访、举报、投诉类申请", "属于信访举报投诉类申请", "信访、举报、投诉", "信访举报投诉不予处理"],
    ],
  ],
  ["repeated", "重复申请", ["属于重复申请"]],
  ["publication", "要求提供公开出版物", ["公开出版物"]],
  ["excessive", "无正当理由大量反复申请", ["大量反复申请"]],
];

/** What was done for such a reason, behind it: 因属于国家秘密不予公开. */
const forReason = [
  "",
  "不予公开",
  "决定不予公开",
  "依法不予公开",
  "无法提供",
  "不予处理",
  "而不予公开",
  "而无法提供",
  "、不予处理",
  "、不予公开",
];

/** 予以公开60件，其中自然人52件: of one result only. */
const ofResults = [
  ...pairs(grants, ["公开", "部分公开"]),
  ...["部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "结转", "上年结转"],
  ...grounds.flatMap(([, name, words]) => pairs([name, ...words], forReason)),
];

/** Applications by who made them. `of`: the columns that the words may mean, the nearest first. */
const by = (id: string, name: string, words: readonly string[], ...of: readonly (readonly string[])[]): Said => {
  const may = (rows: readonly string[], what: string): readonly Operand[] =>
    of.map((columns) => ({
      name: `${name}·${what}`,
      sum: rows.flatMap((row) => columns.map((column) => cellAddress("applications", row, column))),
    }));
  return {
    id: `applications.by.${id}`,
    name: `${name}的政府信息公开申请`,
    of: requests,
    as: words.flatMap((word) => [
      ...pairs([word], ["", "申请", "提出", "提出申请", "提交", "提交申请", "提出的申请", "提起", "提起的申请", "申请人", "申请者"]),
      ...pairs(["来自", "由", "系"], [word, `${word}提出`, `${word}提交`, `${word}申请`]),
    ]),
    short,
    not: [...otherResults, ...ofResults],
    notInHalf: true,
    units: cases,
    within: true,
    wholes: wholesOfApplicants,
    may: [
      ...may(["received"], "本年新收"),
      ...may(["received", "carriedIn"], "本年新收＋上年结转"),
      ...may(["resultsTotal"], "办理结果总计"),
    ],
  };
};

const byApplicant = (columns: readonly Line[]): readonly Said[] => [
  by("person", "自然人", ["自然人", "个人", "公民", "公民个人"], ["person"]),
  by(
    "organizations",
    "法人或其他组织",
    ["法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人及其他组织"],
    under(columns, "organizations"),
  ),
  by("enterprise", "商业企业", ["商业企业", "企业", "公司"], ["enterprise"], under(columns, "organizations")),
  by("research", "科研机构", ["科研机构"], ["research"]),
  by("welfare", "社会公益组织", ["社会公益组织"], ["welfare"]),
  by("legalService", "法律服务机构", ["法律服务机构"], ["legalService"]),
];

/** `applications`: the table of a format. `part`: the part of text that is about applications, where the format has one. */
export const saidOfRequests = (applications: CrossGrid, part?: Address): readonly Said[] =>
  aboutRequests(applications).map((said) => (part === undefined ? said : { ...said, part }));

const clause = (rows: readonly string[], some: string, none: string | null = null): FigureClause => ({ sum: rowsOf(rows), some, none });

/** The counts of 依申请公开 in words. `applications`: the table of a format; `at`: the part that says them. */
export const textOfRequests = ({ rows }: CrossGrid, at: Address): FigureText => ({
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
        clause(under(rows, "withheld"), "不予公开{n}件"),
        clause(under(rows, "unavailable"), "无法提供{n}件"),
        clause(under(rows, "notProcessed"), "不予处理{n}件"),
        clause(under(rows, "otherHandling"), "其他处理{n}件"),
      ],
    },
    { lead: "", clauses: [clause(["carriedOut"], "结转下年度继续办理{n}件", "没有结转下年度继续办理的申请")] },
  ],
});

const columnsOf = (kinds: readonly string[], column: string): readonly Address[] =>
  kinds.map((kind) => cellAddress("remedies", "cases", `${kind}${column}`));

/** 维持原行政行为: what the one who decides upholds. */
const upheld = [
  ...pairs(
    ["维持", "予以维持"],
    ["原决定", "原行政行为", "原具体行政行为", "原答复", "原行政决定", "原告知", "原行为", "原答复决定", "原处理决定"],
  ),
  ...pairs(["复议机关", "法院", "人民法院", "判决"], ["予以维持", "维持原行政行为", "维持原决定"]),
  ...["决定维持", "依法维持", "作出维持决定", "维持决定"],
];

const outcomes = [
  { column: "Upheld", name: "结果维持", as: ["结果维持", "维持", "予以维持", "驳回", ...upheld] },
  {
    column: "Corrected",
    name: "结果纠正",
    as: [
      "结果纠正",
      "纠正",
      "结果纠错",
      "纠错",
      "被纠正",
      "被纠错",
      "予以纠正",
      "依法纠正",
      "责令纠正",
      "纠正决定",
      "作出纠正决定",
      "作出纠正",
      "撤销",
      "被撤销",
      "确认违法",
      "责令重新答复",
      "责令重新办理",
      "变更",
    ],
  },
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
  deciding: readonly string[] = [],
): readonly Said[] {
  const sum = columnsOf(kinds, "Total");
  const decided: Operand = { name: `已审结的${name}`, sum: [...sum, ...columnsOf(kinds, "Pending").map((address) => ({ less: address }))] };
  const not = ["一审", "二审", "再审", "出庭", "应诉", "各类", "行政复议机构", "代理", "培训", "答复书", "审查", "开庭"];
  return [
    {
      id: `remedies.${id}`,
      name,
      of,
      as: [],
      deniable: "of",
      not,
      units: cases,
      within: true,
      may: [{ name: `${name}总计`, sum }, decided, ...others],
    },
    ...outcomes.map(({ column, name: outcome, as }) => ({
      id: `remedies.${id}${column}`,
      name: `${name}·${outcome}`,
      of: [...of, ...deciding],
      as,
      not,
      units: cases,
      within: true as const,
      may: [
        { name: `${name}·${outcome}`, sum: columnsOf(kinds, column) },
        ...kinds.map((kind) => ({ name: outcome, sum: columnsOf([kind], column) })),
      ],
    })),
  ];
}

/** 复议维持, 法院判决纠正: who decided is said with what was decided. */
const decidedBy = (
  id: string,
  name: string,
  kinds: readonly string[],
  column: string,
  outcome: string,
  who: readonly string[],
  what: readonly string[],
): Said => ({
  id: `remedies.${id}${column}Decided`,
  name: `${name}·${outcome}`,
  of: [],
  as: pairs(who, what),
  units: cases,
  within: true,
  may: [
    { name: `${name}·${outcome}`, sum: columnsOf(kinds, column) },
    ...kinds.map((kind) => ({ name: outcome, sum: columnsOf([kind], column) })),
  ],
});

const courts = ["法院", "人民法院", "法院判决", "法院予以", "法院依法"];
const reviewers = ["复议", "复议机关", "复议结果", "复议决定", "复议机关予以", "复议机关决定"];

const each = (kind: string, name: string): Operand => ({ name, sum: columnsOf([kind], "Total") });

/** 直接起诉, 后提起行政诉讼. */
const suing = (how: readonly string[]): readonly string[] => pairs(how, ["起诉", "提起诉讼", "提起行政诉讼", "诉讼"]);

export const saidOfRemedies: readonly Said[] = [
  ...remediesOf(
    "reconsideration",
    "行政复议",
    [
      "行政复议",
      "行政复议案件",
      "行政复议申请",
      "政府信息公开行政复议",
      "政府信息公开类行政复议",
      "信息公开行政复议",
      "信息公开类行政复议",
    ],
    ["reconsideration"],
    [],
    ["复议机关", "复议"],
  ),
  ...remediesOf(
    "litigation",
    "行政诉讼",
    ["行政诉讼", "行政诉讼案件", "提起行政诉讼"],
    ["direct", "afterReconsideration"],
    [each("direct", "未经复议直接起诉"), each("afterReconsideration", "复议后起诉")],
  ),
  decidedBy("reconsideration", "行政复议", ["reconsideration"], "Upheld", "结果维持", reviewers, ["维持"]),
  decidedBy("reconsideration", "行政复议", ["reconsideration"], "Corrected", "结果纠正", reviewers, ["纠正", "纠错"]),
  decidedBy("litigation", "行政诉讼", ["direct", "afterReconsideration"], "Upheld", "结果维持", courts, ["维持"]),
  decidedBy("litigation", "行政诉讼", ["direct", "afterReconsideration"], "Corrected", "结果纠正", courts, ["纠正", "纠错"]),
  ...remediesOf("direct", "未经复议直接起诉", pairs(["", "未经复议", "未经行政复议", "不经复议"], suing(["直接"])), ["direct"], []),
  ...remediesOf(
    "afterReconsideration",
    "复议后起诉",
    pairs(["", "经", "经过", "先"], pairs(["复议", "行政复议"], suing(["后", "后再", "之后", "以后"]))),
    ["afterReconsideration"],
    [],
  ),
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
        "打分",
      ],
      result: [],
      no: ["社会评议制度", "社会评议机制", "社会评议办法", "考核打分", "考评打分"],
      when,
      notNamed,
      basis,
    },
    {
      id: "accountability",
      name: "责任追究",
      at,
      topic: ["责任追究", "追究责任", "追究", "追责", "问责", "提醒谈话", "批评教育", "被通报批评", "予以通报批评", "诫勉"],
      result: [],
      no: ["责任追究制度", "责任追究办法", "责任追究机制", "问责机制", "追责机制", "问责制度"],
      when,
      notNamed,
      basis,
    },
  ];
}
