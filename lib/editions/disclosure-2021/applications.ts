// Table of section three: 25 rows by 7 columns under three head rows. The article beside a row is the ground in the
// regulation for that result.
import type { CrossGrid, Guidance, Leaf } from "../../edition/edition.ts";
import { format, regulation } from "./sources.ts";

const ground = (text: string, clause: string): readonly Guidance[] => [{ text, basis: regulation(clause) }];

const row = (id: string, label: string, guidance?: readonly Guidance[]): Leaf =>
  guidance === undefined ? { id, label } : { id, label, guidance };

export const applications: CrossGrid = {
  kind: "cross",
  id: "applications",
  caption: "收到和处理政府信息公开申请情况",
  measure: { unit: "件", number: "count" },
  basis: [format("三、收到和处理政府信息公开申请情况")],
  zero: "本年度未收到政府信息公开申请，也没有上年结转的申请",
  corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  head: "申请人情况",
  columns: [
    { id: "person", label: "自然人" },
    {
      id: "organizations",
      label: "法人或其他组织",
      lines: [
        { id: "enterprise", label: "商业企业" },
        { id: "research", label: "科研机构" },
        { id: "welfare", label: "社会公益组织" },
        { id: "legalService", label: "法律服务机构" },
        { id: "otherOrganization", label: "其他" },
      ],
    },
    { id: "total", label: "总计", total: "group" },
  ],
  rows: [
    row("received", "一、本年新收政府信息公开申请数量"),
    row("carriedIn", "二、上年结转政府信息公开申请数量", [{ text: "应与上年报告的“结转下年度继续办理”逐列相同。" }]),
    {
      id: "results",
      label: "三、本年度办理结果",
      lines: [
        row("granted", "（一）予以公开", ground("所申请公开的信息可以公开的。", "第三十六条第（二）项")),
        row(
          "partlyGranted",
          "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
          ground("能够作区分处理的，提供可以公开的内容。", "第三十七条"),
        ),
        {
          id: "withheld",
          label: "（三）不予公开",
          lines: [
            row("stateSecret", "1.属于国家秘密", ground("依法确定为国家秘密的。", "第十四条")),
            row("prohibited", "2.其他法律行政法规禁止公开", ground("法律、行政法规禁止公开的。", "第十四条")),
            row("stability", "3.危及“三安全一稳定”", ground("公开后可能危及国家安全、公共安全、经济安全、社会稳定的。", "第十四条")),
            row("thirdParty", "4.保护第三方合法权益", ground("涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的。", "第十五条")),
            row("internalAffairs", "5.属于三类内部事务信息", ground("人事管理、后勤管理、内部工作流程等方面的信息。", "第十六条第一款")),
            row("processInformation", "6.属于四类过程性信息", ground("讨论记录、过程稿、磋商信函、请示报告等。", "第十六条第二款")),
            row("enforcementFile", "7.属于行政执法案卷", ground("行政执法案卷信息。", "第十六条第二款")),
            row("administrativeQuery", "8.属于行政查询事项", ground("工商、不动产登记资料等，有专门查询办法的。", "第三十六条第（七）项")),
          ],
        },
        {
          id: "unavailable",
          label: "（四）无法提供",
          lines: [
            row(
              "notHeld",
              "1.本机关不掌握相关政府信息",
              ground("经检索没有，或者不属于本机关负责公开的。", "第三十六条第（四）、（五）项"),
            ),
            row("needsCreation", "2.没有现成信息需要另行制作", ground("需要对现有政府信息进行加工、分析的。", "第三十八条")),
            row("unclear", "3.补正后申请内容仍不明确", ground("经补正仍不明确的。", "第三十条")),
          ],
        },
        {
          id: "notProcessed",
          label: "（五）不予处理",
          lines: [
            row("complaint", "1.信访举报投诉类申请", ground("以申请公开的形式进行信访、投诉、举报等活动的。", "第三十九条第一款")),
            row("repeated", "2.重复申请", ground("已答复，又就相同信息重复申请的。", "第三十六条第（六）项")),
            row("publication", "3.要求提供公开出版物", ground("要求提供政府公报、报刊、书籍等公开出版物的。", "第三十九条第二款")),
            row("excessive", "4.无正当理由大量反复申请", ground("申请数量、频次明显超过合理范围，又不能说明正当理由的。", "第三十五条")),
            row("reissue", "5.要求行政机关确认或重新出具已获取信息"),
          ],
        },
        {
          id: "otherHandling",
          label: "（六）其他处理",
          lines: [
            row(
              "correctionOverdue",
              "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
              ground("逾期不补正，视为放弃申请。", "第三十条"),
            ),
            row("feeOverdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            row("other", "3.其他"),
          ],
        },
        { id: "resultsTotal", label: "（七）总计", total: "group" },
      ],
    },
    row("carriedOut", "四、结转下年度继续办理", [{ text: "到本年12月31日还没有办结、转到下年继续办理的申请。" }]),
  ],
};
