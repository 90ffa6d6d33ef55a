// Labels are the same however they were typed, wrapped or copied, and different where they mean different things.
import { expect, test } from "vitest";
import { indexOf, isSimilar, keysOf, lookUp, turnsSense } from "./label.ts";

const index = indexOf([
  ["1.属于国家秘密", "a"],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "b"],
  ["3.其他", "c"],
  ["其他处理", "d"],
  ["3.危及“三安全一稳定”", "e"],
  ["本年收费金额（单位：万元）", "f"],
]);
const find = (text: string) => lookUp(index, keysOf(text));

test.each([
  ["1.属于国家秘密", "a"],
  ["1．属于国家秘密", "a"],
  ["１、属于国家秘密", "a"],
  [" 1. 属于\n国家 秘密 ", "a"],
  ["属于国家秘密", "a"],
  ["①属于国家秘密", "a"],
  ["7.属于国家秘密：", "a"],
  ["(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "b"],
  ["部分公开", "b"],
  ["其它", "c"],
  ["其他", "c"],
  ["3.其他〔上标：1〕", "c"],
  ["其他处理", "d"],
  ['3.危及"三安全一稳定"', "e"],
  ["危及三安全一稳定", "e"],
  ["本年收费金额（单位：元）", "f"],
])("%j is found", (text, thing) => {
  expect(find(text)).toEqual([thing]);
});

test.each(["国家秘密", "不属于国家秘密", "部分", "其他情况", "", "（）", "1.", "12.5", "3"])("%j is not", (text) => {
  expect(find(text)).toEqual([]);
});

test("the ordinal decides between labels that are otherwise the same", () => {
  const both = indexOf([
    ["1.其他", "first"],
    ["2.其他", "second"],
  ]);
  expect([lookUp(both, keysOf("2.其他")), lookUp(both, keysOf("其他"))]).toEqual([["second"], ["first", "second"]]);
});

test.each([
  ["上年制发件数", "本年制发件数"],
  ["一、上年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"],
  ["四、结转上年度继续办理", "四、结转下年度继续办理"],
  ["（一）不予公开", "（一）予以公开"],
  ["（三）予公开", "（三）不予公开"],
  ["1.不属于国家秘密", "1.属于国家秘密"],
  ["有现成信息需要另行制作", "2.没有现成信息需要另行制作"],
  ["（一）部分公开", "（一）予以公开"],
])("%s turns the sense of %s", (printed, own) => expect(turnsSense(keysOf(printed), keysOf(own))).toBe(true));

test.each([
  ["新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量"],
  ["其他法律行政止公开", "2.其他法律行政法规禁止公开"],
  ["尚未办结", "尚未审结"],
  ["二、上年结转政府信息公开申请数量 三、本年", "二、上年结转政府信息公开申请数量"],
])("%s does not turn the sense of %s", (printed, own) => expect(turnsSense(keysOf(printed), keysOf(own))).toBe(false));

test("names are alike that share at least half of the shorter one's characters", () => {
  const alike = (one: string, other: string) => isSimilar(keysOf(one), keysOf(other));
  expect([alike("国家秘密", "1.属于国家秘密"), alike("结果纠错", "结果纠正"), alike("备注", "总计"), alike("", "总计")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
