// 政府信息公开工作年度报告格式（试行） of 2019 (国办公开办函〔2019〕60号), for the reports of 2019 and 2020.
//
// Labels are copied from the tables as published, with their full-width punctuation. The notice's notes on filling in
// could not be read: guidance states only what the tables themselves or the regulation say. A place has the id that it
// has in another format only where the quantity is the same: 对外公开总数量 is not 现行有效件数.
import type { Edition } from "../../edition/edition.ts";
import { chartsOfRequests, highlightsOfRequests } from "../drawn.ts";
import { applications } from "./applications.ts";
import { proactive } from "./proactive.ts";
import { remedies } from "./remedies.ts";
import { saidOfProactive } from "./said.ts";
import { resultsOfGovernments, saidOfRemedies, saidOfRequests, textOfRequests } from "../said.ts";
import { format, regulation, ruleMakers } from "./sources.ts";

const balance = format("三、收到和处理政府信息公开申请情况", "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和");
const itemsOfLastYear = format("二、主动公开政府信息情况", "上一年项目数量 本年增/减");

export const disclosure2019: Edition = {
  id: "disclosure-2019",
  revision: 1,
  name: "政府信息公开工作年度报告格式（2019年试行）",
  years: { from: 2019, to: 2020 },
  basis: [format("全文"), regulation("第五十条")],
  title: "{name}{year}年政府信息公开工作年度报告",
  sections: [
    {
      id: "preface",
      name: "前言",
      heading: null,
      guidance: [{ text: "前言写在“一、总体情况”之前，可以不写。" }],
      parts: [
        {
          kind: "prose",
          id: "authority",
          name: "编制依据",
          required: false,
          ready: ["本报告由{issuer}根据《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件要求编制。"],
        },
        {
          kind: "prose",
          id: "period",
          name: "统计期限",
          required: false,
          ready: ["本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"],
        },
      ],
    },
    {
      id: "overview",
      name: "一、总体情况",
      heading: "一、总体情况",
      parts: [
        {
          kind: "prose",
          id: "text",
          name: "总体情况",
          required: true,
          guidance: [
            { text: "可以分（一）（二）（三）写，小标题由本单位定。" },
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
            { text: "“本年增/减”增加的填 3 或 +3，减少的填 -3，没有增减的填 0；加号按填写的样子印出。", basis: itemsOfLastYear },
            { text: "格式上没有印采购总金额的单位：请在数后写明元或万元，例如 251000元，会照样印出；不写的按元计。" },
            { text: "没有的填 0；空着表示还没有填。" },
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
            { text: "每一列都要平：第一项加第二项之和，等于第三项加第四项之和。第三项取“（七）总计”一行。", basis: balance },
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
          id: "text",
          name: "存在的主要问题及改进情况",
          required: true,
          none: "本年度政府信息公开工作没有发现主要问题。",
          mustSay: regulation("第五十条第（四）项", "政府信息公开工作存在的主要问题及改进情况"),
        },
      ],
    },
    {
      id: "other",
      name: "六、其他事项",
      heading: "六、其他需要报告的事项",
      parts: [{ kind: "prose", id: "text", name: "其他需要报告的事项", required: true, none: "没有其他需要报告的事项。" }],
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
      basis: [balance],
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
      id: "proactive.itemsLeft",
      severity: "error",
      left: { name: "上一年项目数量＋本年增/减", sum: ["proactive.*.previousItems", "proactive.*.change"] },
      op: "atLeast",
      right: { name: "0", sum: [] },
      basis: [itemsOfLastYear],
    },
    {
      id: "proactive.itemsFromLastYear",
      severity: "warning",
      left: { name: "上一年项目数量", sum: ["proactive.*.previousItems"] },
      op: "equal",
      right: {
        name: "上一年报告的上一年项目数量＋本年增/减",
        sum: [{ previous: "proactive.*.previousItems" }, { previous: "proactive.*.change" }],
      },
      basis: [itemsOfLastYear],
    },
    {
      id: "proactive.rulesOfCities",
      severity: "warning",
      left: { name: "规章的本年新制作数量", sum: ["proactive.rules.made"] },
      op: "atMost",
      right: { name: "县级和乡镇的 0 件（规章由设区的市级以上人民政府制定）", sum: [] },
      when: { level: ["county", "township"] },
      basis: [ruleMakers],
    },
  ],
  due: [
    { when: { kind: ["department", "township"] }, by: "01-31", basis: regulation("第四十九条", "县级以上人民政府部门应当在每年1月31日前") },
    {
      when: { kind: ["government"], level: ["county", "city", "province"] },
      by: "03-31",
      basis: regulation("第四十九条", "应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告"),
    },
  ],
  figureTexts: [textOfRequests(applications, "overview.text")],
  said: [...saidOfRequests(applications), ...saidOfRemedies, ...saidOfProactive],
  mustState: resultsOfGovernments("overview.text", regulation("第五十条第（四）项", "工作考核、社会评议和责任追究结果情况")),
  stocks: [{ stock: "proactive.normativeDocuments.disclosedInAll", flow: "proactive.normativeDocuments.disclosed" }],
  highlights: highlightsOfRequests,
  charts: chartsOfRequests,
};
