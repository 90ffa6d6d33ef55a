// Clean texts, of our own making: a county's, an office's, a department's in the format of 2019, a town's, and a city's with many numbers.
import type { Kind, Level } from "../edition/body.ts";
import type { Texts } from "../report/report.ts";

export type CleanText = {
  readonly name: string;
  readonly edition: string;
  readonly year: number;
  readonly body: { readonly name: string; readonly kind: Kind; readonly level: Level };
  readonly figures: Texts;
  readonly fields: Texts;
  readonly text: Readonly<Record<string, readonly string[]>>;
};

export const cleanTexts: readonly CleanText[] = [
  {
    name: "a county's, with ordinals inside of ordinals and documents of years before",
    edition: "disclosure-2021",
    year: 2024,
    body: { name: "青禾县人民政府", kind: "government", level: "county" },
    figures: {
      "applications.received.person": "31",
      "applications.received.enterprise": "5",
      "applications.carriedIn.person": "2",
      "applications.granted.person": "20",
      "applications.notHeld.person": "10",
      "applications.granted.enterprise": "5",
      "applications.carriedOut.person": "3",
      "proactive.normativeDocuments.issued": "4",
      "proactive.normativeDocuments.repealed": "1",
      "proactive.normativeDocuments.inForce": "37",
      "remedies.cases.reconsiderationUpheld": "1",
      "remedies.cases.afterReconsiderationUpheld": "1",
      "remedies.cases.afterReconsiderationPending": "1",
    },
    fields: { "preface.siteName": "青禾县人民政府网站", "preface.phone": "0000-0000000" },
    text: {
      "preface.authority": [
        "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
      ],
      "overview.disclosure": [
        "一是抓重点。一是公开规划，编制2021—2025年专项规划目录；二是公开项目，发布重大项目进展12次。二是抓解读。2024年共发布解读材料46篇，其中文字解读30篇、图解12篇、视频4篇。三是抓回应，办理县长信箱来信247件，办结率100%。",
        "继续落实《青禾县政务公开工作要点》（青政办〔2023〕8号），截至2024年底，全县公开目录涉及教育、医疗、养老等26个领域。2023年部门决算、2024年部门预算全部公开。",
      ],
      "overview.onRequest": [
        "全年收到政府信息公开申请36件，上年结转2件，办结35件，结转下年度继续办理3件。其中，县政府办公室受理9件。发生行政复议1件、行政诉讼2件。",
      ],
      "overview.management": [
        "全年制发行政规范性文件4件，废止1件，现行有效37件，都标明了效力。备案审查行政规范性文件20件，清理往年文件15件。",
      ],
      "overview.platform": [
        "政府网站设置要闻动态、政务公开、政务服务、互动交流四大板块。关停账号3个，现有账号21个，其中微信公众号18个、视频号3个。",
      ],
      "overview.supervision": [
        "对14个乡镇、32个县直部门开展年度考核，结果已经通报。委托第三方开展社会评议，收回问卷586份，满意率96%。全年没有发生责任追究的情形。",
      ],
      "problems.issues": ["对照群众期盼，还有两个方面的不足：一是更新不够及时；二是解读形式单一。"],
      "problems.improvements": ["2025年，将重点做好以下两项工作：一是逐月核对目录，二是增加图解和视频。"],
      "other.matters": ["2024年，全县没有收取信息处理费。承办人大代表建议87件、政协提案104件，共191件，都已答复。"],
    },
  },
  {
    name: "an office's own, in short sentences and with 我办",
    edition: "disclosure-2021",
    year: 2023,
    body: { name: "青禾县人民政府办公室", kind: "office", level: "county" },
    figures: { "applications.received.person": "14", "applications.granted.person": "12", "applications.carriedOut.person": "2" },
    fields: { "other.feeNotices": "0", "other.feeCharged": "0", "other.feeCollected": "0" },
    text: {
      "overview.disclosure": ["2023年，我办通过县政府网站公开信息773条。以县政府和县政府办公室名义印发的文件全部公开。"],
      "overview.onRequest": ["我办全年收到政府信息公开申请14件（其中信函10件、网络4件），已办结12件，2件结转下年度办理。"],
      "overview.management": ["坚持先审后发，落实“三审三校”制度。"],
      "overview.platform": ["县政府网站由我办负责，IPv6改造已经完成，网址是www.qinghe.example。"],
      "overview.supervision": ["全年组织培训3次，参加人员412人次。"],
      "problems.issues": ["存在的问题主要有：人员变动多，业务不够熟悉。"],
      "problems.improvements": ["下一步，我办将编印工作手册，按季度组织培训。"],
      "other.matters": ["没有其他需要报告的事项。"],
    },
  },
  {
    name: "a department's in the format of 2019, with shares and amounts",
    edition: "disclosure-2019",
    year: 2020,
    body: { name: "青禾县财政局", kind: "department", level: "county" },
    figures: { "applications.received.person": "3", "applications.granted.person": "3", "proactive.procurement.spent": "0元" },
    fields: {},
    text: {
      "overview.text": [
        "2020年，我局按照《条例》要求做好公开工作。全年主动公开政府信息200条，其中预算类120条，占60%；决算类80条，占40%。",
        "受理政府信息公开申请3件，均已按期答复。与2019年相比，公开信息增加35条，同比增长21.2%。",
        "“三公”经费预算公开按单位逐项列出，合计1268.35万元。",
      ],
      "problems.text": ["公开的内容还不够细。今后将细化到项级科目。"],
      "other.text": ["没有其他需要报告的事项。"],
    },
  },
  {
    name: "a town's, plain and short",
    edition: "disclosure-2021",
    year: 2022,
    body: { name: "青禾县柳林镇人民政府", kind: "township", level: "township" },
    figures: {},
    fields: {},
    text: {
      "overview.disclosure": [
        "我镇通过县政府网站公开信息81条，其中工作动态50条，通知公告9条，政策文件22条。村务公开公开栏每季度更新一次。",
      ],
      "overview.onRequest": ["2022年，我镇没有收到政府信息公开申请。"],
      "overview.management": ["指定专人负责信息的收集、审核和发布。"],
      "overview.platform": ["在便民服务中心设立查阅点1处，配备电脑和打印机。"],
      "overview.supervision": [
        "按月检查，发现问题及时改正。在县里的年度考核中获评良好；入户走访400户开展评议，满意的占95%；没有人员被追究责任。",
      ],
      "problems.issues": ["公开的主动性不够，形式不多。"],
      "problems.improvements": ["组织学习《中华人民共和国政府信息公开条例》，丰富公开形式。"],
      "other.matters": ["2022年，我镇未收取信息处理费。"],
    },
  },
  {
    name: "a city's, with many numbers, quotes and brackets",
    edition: "disclosure-2021",
    year: 2025,
    body: { name: "青禾市人民政府", kind: "government", level: "city" },
    figures: {
      "applications.received.person": "3000",
      "applications.received.enterprise": "119",
      "applications.carriedIn.person": "34",
      "applications.granted.person": "1931",
      "applications.granted.enterprise": "119",
      "applications.notHeld.person": "1000",
      "applications.carriedOut.person": "103",
      "proactive.rules.issued": "1",
      "proactive.rules.inForce": "11",
      "remedies.cases.reconsiderationUpheld": "72",
      "remedies.cases.reconsiderationCorrected": "64",
      "remedies.cases.reconsiderationOther": "178",
      "remedies.cases.reconsiderationPending": "37",
    },
    fields: { "other.feeNotices": "12", "other.feeCharged": "5200", "other.feeCollected": "3940" },
    text: {
      "overview.opening": [
        "2025年，我市坚持以习近平新时代中国特色社会主义思想为指导，深入学习党的二十大和二十届历次全会精神，围绕“十四五”规划收官，持续提升公开质效。",
      ],
      "overview.disclosure": [
        "市政府网站公开信息5500余条，新增公开市政府规章1件、政策性文件11件。组织“优化营商环境若干政策”“建设‘四个一流’开发区”等新闻发布会12场。",
        "《青禾市人民政府公报》出刊6期，刊登文件58件（规章1件、规范性文件21件、其他文件36件）。",
      ],
      "overview.onRequest": [
        "全市共受理政府信息公开申请3119件，答复3050件（含上年度结转申请34件，另有103件结转下年度继续办理），均在法定期限内答复。行政复议351件，其中结果维持72件，结果纠正64件，其他结果178件，尚未审结37件。",
      ],
      "overview.management": ["对公开满两年的信息逐条复核，系统梳理办事指南、表格样表等与群众密切相关的信息。"],
      "overview.platform": ["全市在运维的政务新媒体共95个，四个季度检查的合格率均为100%。"],
      "overview.supervision": [
        "开展工作考核，各县区、各部门的考核结果已经公布；社会评议的满意度为95.6%；没有因政府信息公开工作被追究责任的情形。",
      ],
      "problems.issues": ["主要表现在：一是解读质量仍需提升；二是个别单位人员配备不足。"],
      "problems.improvements": ["针对这些问题，2026年我市将丰富解读产品，组织业务培训，对新上岗人员“手把手”指导。"],
      "other.matters": ["没有其他需要报告的事项。"],
    },
  },
];
