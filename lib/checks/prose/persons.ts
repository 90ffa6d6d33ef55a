// Persons in what everybody may read: somebody with where he lives, and the names by which a draft was signed off. Whom to ask at the office is no such thing.
import {
  any,
  anyOf,
  before,
  begin,
  behind,
  blank,
  end,
  han,
  inOrder,
  letter,
  maybe,
  notBefore,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";
import type { ProseBlock } from "./prose.ts";
import { regulation } from "./standards.ts";
import { doubleSurnames, surnames } from "./surnames.ts";
import { blockCheck, type Hit } from "./textCheck.ts";

/** 王小明, 欧阳某, 李某某: a name by its surname. */
const person = inOrder(anyOf(letter(surnames), doubleSurnames), times(letter(han), 1, 2, true));

/** What may stand between a name and where he lives: 王小明，男，1970年生，. */
const aside = times(otherLetter("。；！？\n"), 0, 24, true);
const lives = anyOf("家住 住址 家庭住址 居住在 居住于 户籍地 户籍所在地 现住 住所地 住在 住");
/** What a place is told by, so that 住房 and 住院 are none. */
const dwelling = inOrder(times(otherLetter("。；，,\n"), 0, 20, true), anyOf("镇 乡 街道 村 社区 小区 路 街 巷 号 组 室 栋 幢 单元"));
const who = anyOf("申请人 当事人 村民 居民 市民 公民 群众 举报人 投诉人 信访人 原告 同志 收件人");

const atHome = wording([
  behind(begin, letter("，。；：、（(“", blank), who),
  person,
  notBefore("镇 乡 村 局 委 路 县 市"),
  anyOf(letter("，,（(：:、", blank), before(lives)),
  aside,
  lives,
  notBefore("房 院 宅 建 户 址的 宿"),
  any(letter("：:", blank)),
  dwelling,
]);

export const personsAtHome = blockCheck(
  {
    id: "privacy.person",
    name: "文字里没有个人的姓名和住址",
    severity: "warning",
    basis: [regulation("第十五条")],
    looksAt: "自己写的各段文字里姓名后面写了住址的各处",
  },
  ({ text }) => atHome.all(text).map(({ start, end }): Hit => ({ start, end, says: "像是个人的姓名和住址。报告是公开的，请删去。" })),
);

const role = anyOf(
  "签发人 签发 审核人 审核 审签人 审批人 填报人 填表人 制表人 经办人 拟稿人 拟稿 核稿人 核稿 校对人 校对 复核人 会签人 会签 单位负责人 分管领导 主要负责人 报送人 统计负责人",
);
const signed = wording([
  behind(begin, letter("，。；、（(", blank)),
  role,
  maybe("签字 签名 姓名"),
  any(letter(blank)),
  letter("：:"),
  any(letter(blank)),
  person,
  before(letter("，,。；、）)", blank), end),
]);

export const signedOff = blockCheck(
  {
    id: "privacy.signOff",
    name: "要公开的文字里没有签发、审核、填报人的姓名",
    severity: "advice",
    basis: "own",
    looksAt: "“签发”“审核人”“填报人”一类字样后面的姓名",
  },
  ({ text }: ProseBlock) =>
    signed.all(text).map(({ start, end }): Hit => ({ start, end, says: "是办文时的签署，公布的报告里不写。请删去。" })),
);
