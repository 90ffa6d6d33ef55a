// 政府信息公开工作年度报告格式 of 2021 (国办公开办函〔2021〕30号), for the reports of 2021 and after.
//
// Labels are copied from the annex with their full-width punctuation. Guidance states as fact only what was read in
// the notice, the regulation (政府信息公开条例, 国务院令第711号) or a named local notice; each says which.
import type { Basis, Edition } from "../../edition/edition.ts";
import { applications } from "./applications.ts";
import { proactive } from "./proactive.ts";
import { remedies } from "./remedies.ts";
import { saidOfProactive } from "./said.ts";
import { resultsOfGovernments, saidOfRemedies, saidOfRequests, textOfRequests } from "../said.ts";
import { feeRules, format, regulation, reviewFirst, ruleMakers } from "./sources.ts";

const overviewClause: Basis = format("一、总体情况", "综述，主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障");

export const disclosure2021: Edition = {
  id: "disclosure-2021",
  revision: 1,
  name: "政府信息公开工作年度报告格式（2021年）",
  years: { from: 2021, to: null },
  basis: [format("全文", "年度报告内容，要严格按照《条例》第五十条的规定确定，不能遗漏，也不宜泛化。"), regulation("第五十条")],
  title: "{name}{year}年政府信息公开工作年度报告",
  sections: [
    {
      id: "preface",
      name: "前言",
      heading: null,
      guidance: [{ text: "前言写在“一、总体情况”之前，格式没有硬性要求，多数单位写编制依据、六部分组成、统计期限、查阅方式和联系方式。" }],
      parts: [
        {
          kind: "prose",
          id: "authority",
          name: "编制依据",
          required: false,
          ready: [
            "本报告由{issuer}根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制。",
          ],
        },
        {
          kind: "prose",
          id: "composition",
          name: "六部分组成",
          required: false,
          ready: [
            "本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。",
          ],
        },
        {
          kind: "prose",
          id: "period",
          name: "统计期限",
          required: false,
          ready: ["本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"],
        },
        {
          kind: "fields",
          id: "access",
          name: "查阅方式",
          required: false,
          fields: [
            { id: "siteName", label: "网站名称", setting: "siteName" },
            { id: "siteAddress", label: "网址", form: "site", setting: "siteDomain" },
          ],
          sentence: ["本报告电子版可在{preface.siteName}", { join: ["（{preface.siteAddress}）"], by: "" }, "查阅和下载。"],
        },
        {
          kind: "fields",
          id: "contact",
          name: "联系方式",
          required: false,
          guidance: [{ text: "只写办公地址和办公电话，不写个人姓名和手机号码。" }],
          fields: [
            { id: "address", label: "地址" },
            { id: "postcode", label: "邮编", form: "postcode" },
            { id: "phone", label: "电话" },
            { id: "email", label: "电子邮箱", form: "email" },
          ],
          sentence: [
            "如对本报告有疑问，请与{issuer}联系（",
            {
              join: ["地址：{preface.address}", "邮编：{preface.postcode}", "电话：{preface.phone}", "电子邮箱：{preface.email}"],
              by: "；",
            },
            "）。",
          ],
        },
      ],
    },
    {
      id: "overview",
      name: "一、总体情况",
      heading: "一、总体情况",
      most: { letters: 1000, basis: format("一、总体情况", "篇幅原则上不超过一千字") },
      guidance: [{ text: "按主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面综述。", basis: overviewClause }],
      parts: [
        { kind: "prose", id: "opening", name: "开头语", required: false, guidance: [{ text: "可写一段总的情况，也可以不写。" }] },
        {
          kind: "prose",
          id: "disclosure",
          name: "主动公开",
          heading: "主动公开",
          knownBy: ["主动公开", "公开"],
          required: true,
          none: "本年度没有需要报告的主动公开情况。",
          guidance: [
            { text: "写本年度主动公开了哪些政府信息、各公开多少，政策解读和回应关切做了什么。", basis: overviewClause },
            { text: "文中的数字要与“二、主动公开政府信息情况”的表格一致。" },
          ],
        },
        {
          kind: "prose",
          id: "onRequest",
          name: "依申请公开",
          heading: "依申请公开",
          knownBy: ["依申请", "申请"],
          required: true,
          none: "本年度未收到政府信息公开申请，没有上年结转的申请。",
          guidance: [
            { text: "写收到、办结和结转的申请情况。", basis: overviewClause },
            { text: "文中的数字要与“三、收到和处理政府信息公开申请情况”的表格一致。" },
          ],
        },
        {
          kind: "prose",
          id: "management",
          name: "政府信息管理",
          heading: "政府信息管理",
          knownBy: ["信息管理", "管理规范", "信息审核", "保密审查", "属性源头", "规范性文件管理"],
          required: true,
          none: "本年度政府信息管理方面没有需要报告的事项。",
          guidance: [{ text: "写规章、行政规范性文件的制定、废止和集中公开，以及信息的审核、维护和更新。", basis: overviewClause }],
        },
        {
          kind: "prose",
          id: "platform",
          name: "政府信息公开平台建设",
          heading: "政府信息公开平台建设",
          knownBy: ["平台", "网站", "新媒体"],
          required: true,
          none: "本年度政府信息公开平台建设方面没有需要报告的事项。",
          guidance: [{ text: "写政府网站、政务新媒体、政府公报、查阅场所等平台的建设情况。", basis: overviewClause }],
        },
        {
          kind: "prose",
          id: "supervision",
          name: "监督保障",
          heading: "监督保障",
          knownBy: [
            "监督保障",
            "组织领导",
            "考核",
            "业务培训",
            "专题培训",
            "培训班",
            "督查",
            "监督检查",
            "专项检查",
            "社会评议",
            "责任追究",
          ],
          required: true,
          none: "本年度监督保障方面没有需要报告的事项。",
          guidance: [
            {
              text: "各级人民政府的年度报告还要写明工作考核、社会评议和责任追究结果情况；没有发生的也要写明。",
              basis: regulation("第五十条第（四）项", "工作考核、社会评议和责任追究结果情况"),
            },
          ],
        },
      ],
    },
    {
      id: "disclosed",
      name: "二、主动公开情况",
      heading: "二、主动公开政府信息情况",
      parts: [
        {
          kind: "grid",
          grid: proactive,
          guidance: [
            {
              text: "行政许可、行政处罚、行政强制填本年作出的全部处理决定数量，已公开的和依法未公开的都算；数字截止到本年12月31日。",
              basis: format("二、主动公开政府信息情况", "包括已公开和依法未公开的全部处理决定。各项数据核定时间点为报告年度的12月31日。"),
            },
            {
              text: "行政规范性文件的数字与本级司法行政部门共同核对后填写。",
              basis: { document: "武政办发〔2025〕54号（武威市）", clause: "年度报告编制要求" },
              only: { name: "武威市", words: ["武威", "凉州区", "民勤县", "古浪县", "天祝"] },
            },
            { text: "收费金额的单位是万元，可以有小数。", basis: format("二、主动公开政府信息情况", "本年收费金额（单位：万元）") },
            { text: "人民政府的报告填本行政区域各部门、各乡镇（街道）的汇总数；政府办公室或部门的报告只填本单位的数。没有的填 0。" },
          ],
        },
      ],
    },
    {
      id: "requests",
      name: "三、依申请公开情况",
      heading: "三、收到和处理政府信息公开申请情况",
      parts: [
        {
          kind: "grid",
          grid: applications,
          guidance: [
            {
              text: "每一列都要平：第一项加第二项之和，等于第三项加第四项之和。第三项取“（七）总计”一行。",
              basis: format("三、收到和处理政府信息公开申请情况", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"),
            },
            {
              text: "一件申请只计入一种办理结果。区分处理的只计“部分公开”。",
              basis: format("三、收到和处理政府信息公开申请情况", "区分处理的，只计这一情形，不计其他情形"),
            },
            { text: "总计由系统算出，不用填。没有的填 0；空着表示还没有填。" },
          ],
        },
      ],
    },
    {
      id: "disputes",
      name: "四、复议诉讼情况",
      heading: "四、政府信息公开行政复议、行政诉讼情况",
      parts: [
        {
          kind: "grid",
          grid: remedies,
          guidance: [{ text: "只填因政府信息公开工作引起的行政复议和行政诉讼。总计由系统算出。没有的填 0。" }],
        },
      ],
    },
    {
      id: "problems",
      name: "五、问题及改进",
      heading: "五、存在的主要问题及改进情况",
      parts: [
        {
          kind: "prose",
          id: "issues",
          name: "存在的主要问题",
          heading: "存在的主要问题",
          required: true,
          none: "本年度政府信息公开工作没有发现主要问题。",
          mustSay: regulation("第五十条第（四）项", "政府信息公开工作存在的主要问题及改进情况"),
          guidance: [{ text: "写本年度实际存在的问题，不要照抄往年。" }],
        },
        {
          kind: "prose",
          id: "improvements",
          name: "改进情况",
          heading: "改进情况",
          required: true,
          none: "本年度没有需要报告的改进情况。",
          guidance: [{ text: "针对上面的问题逐条写改进情况和下一步打算。" }],
        },
      ],
    },
    {
      id: "other",
      name: "六、其他事项",
      heading: "六、其他需要报告的事项",
      parts: [
        {
          kind: "fields",
          id: "fees",
          name: "收取信息处理费情况",
          heading: "收取信息处理费情况",
          mustSay: format(
            "六、其他需要报告的事项",
            "各行政机关依据《政府信息公开信息处理费管理办法》收取信息处理费的情况，在此处专门报告。",
          ),
          knownBy: ["信息处理费", "处理费", "收费"],
          required: true,
          guidance: [
            { text: "信息处理费的收取情况在这里报告；没有收取也要写明，三项都填 0 即可。" },
            { text: "三项填好后自动写成一句话。", basis: feeRules("全文") },
          ],
          fields: [
            { id: "feeNotices", label: "发出收费通知", measure: { unit: "件", number: "count" } },
            { id: "feeCharged", label: "通知金额", measure: { unit: "元", number: "amount" } },
            { id: "feeCollected", label: "实收金额", measure: { unit: "元", number: "amount" } },
          ],
          sentence: [
            "本年度发出收费通知{other.feeNotices}件，通知收费总金额{other.feeCharged}元，实际收取政府信息公开信息处理费{other.feeCollected}元。",
          ],
          zero: "本年度未发出收费通知，未收取政府信息公开信息处理费。",
          basis: [feeRules("全文")],
        },
        {
          kind: "prose",
          id: "matters",
          name: "其他事项",
          heading: "其他事项",
          required: true,
          none: "本年度没有其他需要报告的事项。",
          guidance: [{ text: "上级通知要求在年度报告中报告的其他事项写在这里，如建议提案办理结果公开情况、数据统计需要说明的事项。" }],
        },
      ],
    },
    {
      id: "signature",
      name: "落款",
      heading: null,
      parts: [{ kind: "signature", guidance: [{ text: "署名是编制报告的机关；日期是签发的日期，可以最后再填。" }] }],
    },
  ],
  relations: [
    {
      id: "applications.balance",
      severity: "error",
      left: { name: "第一项＋第二项", sum: ["applications.received.*", "applications.carriedIn.*"] },
      op: "equal",
      right: { name: "第三项＋第四项", sum: ["applications.resultsTotal.*", "applications.carriedOut.*"] },
      basis: [format("三、收到和处理政府信息公开申请情况", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和")],
    },
    {
      id: "applications.carriedFromLastYear",
      severity: "warning",
      left: { name: "二、上年结转政府信息公开申请数量", sum: ["applications.carriedIn.*"] },
      op: "equal",
      right: { name: "上一年报告的四、结转下年度继续办理", sum: [{ previous: "applications.carriedOut.*" }] },
      basis: [
        format("三、收到和处理政府信息公开申请情况", "二、上年结转政府信息公开申请数量"),
        format("三、收到和处理政府信息公开申请情况", "四、结转下年度继续办理"),
      ],
    },
    {
      id: "proactive.inForceFromLastYear",
      severity: "warning",
      left: { name: "现行有效件数", sum: ["proactive.*.inForce"] },
      op: "equal",
      right: {
        name: "上一年报告的现行有效件数＋本年制发件数－本年废止件数",
        sum: [{ previous: "proactive.*.inForce" }, "proactive.*.issued", { less: "proactive.*.repealed" }],
      },
      basis: [format("二、主动公开政府信息情况，第二十条第（一）项", "本年制发件数 本年废止件数 现行有效件数")],
    },
    {
      id: "fees.collectedWithinCharged",
      severity: "error",
      left: { name: "实收金额", sum: ["other.feeCollected"] },
      op: "atMost",
      right: { name: "通知金额", sum: ["other.feeCharged"] },
      basis: [feeRules("全文")],
    },
    {
      id: "fees.chargedWithoutNotice",
      severity: "error",
      left: { name: "通知金额", sum: ["other.feeCharged"] },
      op: "noneWithout",
      right: { name: "发出收费通知件数", sum: ["other.feeNotices"] },
      basis: [feeRules("全文")],
    },
    {
      id: "fees.collectedWithoutNotice",
      severity: "error",
      left: { name: "实收金额", sum: ["other.feeCollected"] },
      op: "noneWithout",
      right: { name: "发出收费通知件数", sum: ["other.feeNotices"] },
      basis: [feeRules("全文")],
    },
    {
      id: "proactive.rulesOfCities",
      severity: "warning",
      left: {
        name: "规章的制发、废止和现行有效件数",
        sum: ["proactive.rules.issued", "proactive.rules.repealed", "proactive.rules.inForce"],
      },
      op: "atMost",
      right: { name: "县级和乡镇的 0 件（规章由设区的市级以上人民政府制定）", sum: [] },
      when: { level: ["county", "township"] },
      basis: [ruleMakers],
    },
  ],
  due: [
    { when: { kind: ["department", "township"] }, by: "01-31", basis: regulation("第四十九条", "县级以上人民政府部门应当在每年1月31日前") },
    { when: { kind: ["government"], level: ["township"] }, by: "01-31", basis: format("报送和公布时间") },
    { when: { kind: ["government"], level: ["county"] }, by: "02-20", basis: format("报送和公布时间") },
    { when: { kind: ["government"], level: ["city"] }, by: "03-10", basis: format("报送和公布时间") },
    {
      when: { kind: ["government"], level: ["province"] },
      by: "03-31",
      basis: regulation("第四十九条", "应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告"),
    },
  ],
  figureTexts: [textOfRequests(["correctionOverdue", "feeOverdue", "other"], "overview.onRequest")],
  said: [...saidOfRequests(["correctionOverdue", "feeOverdue", "other"], "overview.onRequest"), ...saidOfRemedies, ...saidOfProactive],
  mustState: resultsOfGovernments("overview.supervision", regulation("第五十条第（四）项", "工作考核、社会评议和责任追究结果情况")),
  stocks: [
    {
      stock: "proactive.normativeDocuments.inForce",
      flow: "proactive.normativeDocuments.issued",
      out: "proactive.normativeDocuments.repealed",
    },
    { stock: "proactive.rules.inForce", flow: "proactive.rules.issued", out: "proactive.rules.repealed" },
  ],
  questions: [
    {
      id: "remedies.reviewFirst",
      name: "2024年起没有经过复议就起诉的，不是不予公开的争议",
      of: "remedies.cases.directTotal",
      when: { from: 2024 },
      why: "从2024年起，不服不予公开决定的要先申请行政复议。请核对是不是别的争议、以前立的案，或者本来是复议后起诉的",
      basis: reviewFirst,
    },
  ],
  highlights: [
    { id: "received", name: "本年新收申请", of: { name: "本年新收", sum: ["applications.received.total"] } },
    { id: "concluded", name: "本年度办结", of: { name: "本年度办理结果总计", sum: ["applications.resultsTotal.total"] } },
    { id: "carriedOut", name: "结转下年度", of: { name: "结转下年度继续办理", sum: ["applications.carriedOut.total"] } },
    {
      id: "disclosureRate",
      name: "予以公开率",
      of: { name: "予以公开＋部分公开", sum: ["applications.granted.total", "applications.partlyGranted.total"] },
      per: { name: "办理结果总计", sum: ["applications.resultsTotal.total"] },
    },
    { id: "reconsiderations", name: "行政复议", of: { name: "行政复议总计", sum: ["remedies.cases.reconsiderationTotal"] } },
    {
      id: "litigation",
      name: "行政诉讼",
      of: { name: "行政诉讼总计", sum: ["remedies.cases.directTotal", "remedies.cases.afterReconsiderationTotal"] },
    },
  ],
  charts: [
    {
      id: "results",
      title: "政府信息公开申请办理结果",
      head: "办理结果",
      grid: "applications",
      of: "rows",
      under: "results",
      each: "line",
      at: "total",
      as: "ring",
    },
    {
      id: "applicants",
      title: "本年新收政府信息公开申请的申请人",
      head: "申请人",
      grid: "applications",
      of: "columns",
      each: "leaf",
      at: "received",
      as: "ring",
    },
    {
      id: "reconsideration",
      title: "政府信息公开行政复议情况",
      head: "行政复议",
      grid: "remedies",
      of: "columns",
      under: "reconsideration",
      each: "leaf",
      at: "cases",
    },
    {
      id: "directLitigation",
      title: "未经复议直接起诉的行政诉讼情况",
      head: "未经复议直接起诉",
      grid: "remedies",
      of: "columns",
      under: "direct",
      each: "leaf",
      at: "cases",
    },
    {
      id: "litigationAfterReconsideration",
      title: "复议后起诉的行政诉讼情况",
      head: "复议后起诉",
      grid: "remedies",
      of: "columns",
      under: "afterReconsideration",
      each: "leaf",
      at: "cases",
    },
    { id: "decisions", title: "行政处理决定数量", head: "信息内容", grid: "proactive", of: "rows", each: "line", at: "decisions" },
  ],
};
